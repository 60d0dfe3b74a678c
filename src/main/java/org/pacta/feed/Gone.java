package org.pacta.feed;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pacta.access.Kept;
import org.pacta.access.Veil;
import org.pacta.access.VeilLookup;
import org.pacta.access.Whole;
import org.pacta.commitment.Commitment;
import org.pacta.commitment.Indicator;
import org.pacta.progress.ProgressReport;
import org.pacta.statement.Statement;

/** What a transaction has deleted and something else hung on: among whom it was kept is told by what it said last. */
final class Gone {

    private final Map<Kept, Veil> known = new HashMap<>();
    private final Map<Kept, Kept> asOf = new HashMap<>();
    private final Map<Kept, String> reports = new LinkedHashMap<>();

    void add(Object row) {
        if (row instanceof Statement statement) {
            known.put(
                    new Kept(Whole.STATEMENT, statement.slug()),
                    statement.isAdopted() ? Veil.NONE : Veil.of(statement.organization()));
        } else if (row instanceof Commitment commitment) {
            known.put(
                    new Kept(Whole.COMMITMENT, commitment.slug()),
                    commitment.confirmedAt() != null ? Veil.NONE : Veil.of(commitment.organization()));
        } else if (row instanceof Indicator indicator) {
            asOf.put(new Kept(Whole.INDICATOR, indicator.slug()), new Kept(Whole.COMMITMENT, indicator.commitment()));
        } else if (row instanceof ProgressReport report) {
            Kept whole = new Kept(Whole.REPORT, report.id());
            if (report.state().isPublic()) {
                known.put(whole, Veil.NONE);
            } else {
                reports.put(whole, report.assignment());
            }
        }
    }

    /** Of each of the wholes that is there, or was until now. What was deleted and made again is what it is now. */
    Map<Kept, Veil> veils(Connection connection, Collection<Kept> wholes) throws SQLException {
        Set<Kept> wanted = new HashSet<>(wholes);
        wanted.addAll(asOf.values());
        Map<Kept, Veil> veils = new HashMap<>(known);
        List<Kept> there = new ArrayList<>(wanted);
        veils.putAll(VeilLookup.find(connection, there));
        for (Map.Entry<Kept, String> report : reports.entrySet()) {
            veils.putIfAbsent(report.getKey(), VeilLookup.ofReportOn(connection, report.getValue()));
        }
        asOf.forEach((indicator, commitment) ->
                veils.putIfAbsent(indicator, veils.getOrDefault(commitment, Veil.OF_NOBODY)));
        return veils;
    }
}
