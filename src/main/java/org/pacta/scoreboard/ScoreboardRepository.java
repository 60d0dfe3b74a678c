package org.pacta.scoreboard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;
import org.pacta.progress.Status;

/** Counts, one statement for each roll-up. */
@ApplicationScoped
class ScoreboardRepository {

    private final Session session;

    @Inject
    ScoreboardRepository(Session session) {
        this.session = session;
    }

    /** The whole by status (the group being empty), and each group by status. */
    List<Tally> tallies(Standing standing, List<Dimension> groups, int themeDepth) {
        String columns =
                groups.stream().map(group -> group.column(themeDepth) + ", ").collect(Collectors.joining());
        String nothing = "cast(null as varchar(80)), ".repeat(groups.size());
        String whole =
                " select 0 as part, " + nothing + "status, count(*), sum(illustrative) from stood group by status";
        String parts = " union all select 1 as part, "
                + groups.stream()
                        .map(group -> "cast(" + group.column(themeDepth) + " as varchar(80)), ")
                        .collect(Collectors.joining())
                + "status, count(distinct stood.id), count(distinct case when illustrative = 1 then stood.id end)"
                + standing.from(groups) + " group by " + columns + "status";
        NativeQuery<Tuple> query =
                session.createNativeQuery(standing.head() + whole + (groups.isEmpty() ? "" : parts), Tuple.class);
        standing.parameters().forEach(query::setParameter);
        return query.getResultList().stream()
                .map(row -> tally(row, groups.size()))
                .toList();
    }

    /** Each assignment that is counted. */
    List<AssignmentStanding> assignments(Standing standing) {
        NativeQuery<Tuple> query = session.createNativeQuery(
                        standing.head()
                                + " select id, commitment, party, statement, due_on, status,"
                                + " cast(report as varchar(36)) as report,"
                                + " cast(assessment as varchar(36)) as assessment, illustrative from stood",
                        Tuple.class)
                .addScalar("id", String.class)
                .addScalar("commitment", String.class)
                .addScalar("party", String.class)
                .addScalar("statement", String.class)
                .addScalar("due_on", LocalDate.class)
                .addScalar("status", String.class)
                .addScalar("report", String.class)
                .addScalar("assessment", String.class)
                .addScalar("illustrative", Integer.class);
        standing.parameters().forEach(query::setParameter);
        return query.getResultList().stream()
                .map(row -> new AssignmentStanding(
                        row.get("id", String.class),
                        row.get("commitment", String.class),
                        row.get("party", String.class),
                        row.get("statement", String.class),
                        row.get("due_on", LocalDate.class),
                        Status.valueOf(row.get("status", String.class)),
                        id(row.get("report", String.class)),
                        id(row.get("assessment", String.class)),
                        row.get("illustrative", Integer.class) == 1))
                .toList();
    }

    private static @Nullable UUID id(@Nullable String text) {
        return text == null ? null : UUID.fromString(text);
    }

    private static Tally tally(Tuple row, int groups) {
        return new Tally(
                group(row, groups),
                Status.valueOf((String) row.get(groups + 1)),
                ((Number) row.get(groups + 2)).longValue(),
                ((Number) row.get(groups + 3)).longValue());
    }

    /** Rows of part 1 are of groups, those of part 0 are of the whole. */
    static List<@Nullable String> group(Tuple row, int groups) {
        List<@Nullable String> group = new ArrayList<>();
        if (((Number) row.get(0)).intValue() == 1) {
            for (int i = 1; i <= groups; i++) {
                group.add((String) row.get(i));
            }
        }
        return group;
    }
}
