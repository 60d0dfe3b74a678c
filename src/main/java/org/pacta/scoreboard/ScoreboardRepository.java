package org.pacta.scoreboard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;
import org.pacta.http.ProblemException;
import org.pacta.progress.Status;
import org.pacta.progress.Track;

/** Counts, one statement for each roll-up. */
@ApplicationScoped
class ScoreboardRepository {

    private final Session session;

    @Inject
    ScoreboardRepository(Session session) {
        this.session = session;
    }

    /**
     * On each day and track the whole by status (the group being empty), and each group by status.
     *
     * @throws ProblemException 400 if there are more than {@link Tallies#MOST}
     */
    List<Tally> tallies(Standing standing, List<Dimension> groups, int themeDepth) {
        NativeQuery<Tuple> query = session.createNativeQuery(sql(standing, groups, themeDepth), Tuple.class)
                .addScalar("part", Integer.class);
        names(groups).forEach(name -> query.addScalar(name, String.class));
        query.addScalar("status", String.class)
                .addScalar("assignments", Long.class)
                .addScalar("made_up", Long.class)
                .addScalar("as_of", LocalDate.class)
                .addScalar("track", String.class);
        standing.parameters().forEach(query::setParameter);
        List<Tuple> rows = query.setMaxResults(Tallies.MOST + 1).getResultList();
        if (rows.size() > Tallies.MOST) {
            throw Tallies.tooMany();
        }
        return rows.stream()
                .map(row -> new Tally(
                        row.get("as_of", LocalDate.class),
                        Track.valueOf(row.get("track", String.class)),
                        group(row, groups.size()),
                        Status.valueOf(row.get("status", String.class)),
                        row.get("assignments", Long.class),
                        row.get("made_up", Long.class)))
                .toList();
    }

    static String sql(Standing standing, List<Dimension> groups, int themeDepth) {
        String whole = " select 0 as part, "
                + names(groups).stream()
                        .map(name -> "cast(null as varchar(80)) as " + name + ", ")
                        .collect(Collectors.joining())
                + "status, count(*) as assignments, sum(illustrative) as made_up, as_of, track"
                + " from stood group by as_of, track, status";
        String parts = " union all select 1 as part, "
                + groups.stream()
                        .map(group -> "cast(" + group.column(themeDepth) + " as varchar(80)), ")
                        .collect(Collectors.joining())
                + "stood.status, count(distinct stood.id),"
                + " count(distinct case when stood.illustrative = 1 then stood.id end), stood.as_of, stood.track"
                + standing.from(groups) + " group by "
                + groups.stream().map(group -> group.column(themeDepth) + ", ").collect(Collectors.joining())
                + "stood.as_of, stood.track, stood.status";
        return standing.query(whole + (groups.isEmpty() ? "" : parts));
    }

    private static List<String> names(List<Dimension> groups) {
        return IntStream.range(0, groups.size()).mapToObj(i -> "group_" + i).toList();
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
