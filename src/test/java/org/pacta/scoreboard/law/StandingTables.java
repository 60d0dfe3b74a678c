package org.pacta.scoreboard.law;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.pacta.progress.Standings;

/** The tables of how assignments stand and stood: as they were kept, they can be made from what is recorded. */
@Singleton
public class StandingTables {

    private static final List<String> TABLES = List.of("standing", "earlier_standing");

    private static final String COLUMNS = "select assignment, track, commitment, party, status,"
            + " cast(report as varchar(36)) as report, cast(assessment as varchar(36)) as assessment, due_on,"
            + " cast(illustrative as varchar(5)) as illustrative, effective_from, known_from";

    @Inject
    Session session;

    @Inject
    Standings standings;

    /** Empties them, and has them made: which rows are not as they were; null if all are. */
    public @Nullable String lostByRebuilding(Collection<History> histories) {
        List<String> kept = rows(histories);
        QuarkusTransaction.requiringNew()
                .run(() -> histories.forEach(history -> TABLES.forEach(table -> session.createNativeMutationQuery(
                                "delete from " + table + " where commitment like :commitments")
                        .setParameter("commitments", history.slug("%"))
                        .executeUpdate())));
        standings.rebuild();
        List<String> made = rows(histories);
        if (kept.equals(made)) {
            return null;
        }
        List<String> lost = new ArrayList<>(kept);
        lost.removeAll(made);
        made.removeAll(kept);
        return "Once emptied and made from what is recorded, how assignments stood\n  lacks %s\n  has   %s"
                .formatted(lost, made);
    }

    private List<String> rows(Collection<History> histories) {
        List<String> rows = new ArrayList<>();
        QuarkusTransaction.requiringNew()
                .run(() -> histories.forEach(history -> TABLES.forEach(table -> session
                        .createNativeQuery(
                                COLUMNS
                                        + (table.equals("standing") ? "" : ", effective_until, known_until")
                                        + " from " + table + " where commitment like :commitments",
                                Object[].class)
                        .setParameter("commitments", history.slug("%"))
                        .getResultList()
                        .stream()
                        .map(row -> table + Arrays.toString(row))
                        .sorted()
                        .forEach(rows::add))));
        return rows;
    }
}
