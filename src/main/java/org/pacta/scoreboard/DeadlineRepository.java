package org.pacta.scoreboard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;
import org.pacta.http.NativeListing;
import org.pacta.http.Page;
import org.pacta.http.Paging;
import org.pacta.progress.Status;

/** Queries for what is due when, and had been due before. */
@ApplicationScoped
class DeadlineRepository {

    /** Of the list, in cursors. */
    static final String NAME = "deadlines";

    /** Many more than anybody could tell apart; those of most assignments come first. */
    static final int MOST_MOVES = 500;

    /**
     * What is due of a commitment on a day is counted before it is put into lanes: of several themes under one root, it
     * counts once.
     */
    private static final String DUE = ", " + PromisedDays.KNOWN
            + """
            ,
            due as (
              select s.as_of, s.commitment, s.due_on, case when p.due_on <> s.due_on then p.due_on end as first_due_on,
                     s.status, count(*) as assignments, sum(s.illustrative) as made_up
              from stood s left join promised p on p.id = s.id and p.nth = 1
              where s.status <> 'NOT_APPLICABLE'
              group by s.as_of, s.commitment, s.due_on, case when p.due_on <> s.due_on then p.due_on end, s.status),
            lane as (select distinct theme_place.as_of, theme_place.commitment, theme_place.depth_1 as theme%s)
            """;

    private static final String IN_LANES =
            " from due join lane on lane.commitment = due.commitment and lane.as_of = due.as_of";

    private static final String PAST = "case when due.due_on < due.as_of then 1 else 0 end";

    private final Session session;

    @Inject
    DeadlineRepository(Session session) {
        this.session = session;
    }

    /**
     * Which days are wanted.
     *
     * @param theme a root of the tree; all of them if it is null
     * @param from the first day; null for the beginning of time
     * @param to the last day; null for its end
     */
    record Wanted(@Nullable String theme, @Nullable LocalDate from, @Nullable LocalDate to) {}

    /** By theme and month, so that there are no more of them than months, however many commitments there are. */
    List<DeadlineMonth> months(Standing standing) {
        String columns = "due.status, " + PAST + " as past, min(due.due_on) as first_day, max(due.due_on) as last_day,"
                + " sum(due.assignments) as assignments, sum(due.made_up) as made_up,"
                + " sum(case when due.first_due_on is not null then due.assignments else 0 end) as moved";
        String month = "extract(year from due.due_on), extract(month from due.due_on), due.status, " + PAST;
        return query(
                        standing,
                        " select cast(null as varchar(80)) as theme, " + columns + " from due group by " + month
                                + " union all select cast(lane.theme as varchar(80)) as theme, " + columns + IN_LANES
                                + " where due.due_on is not null group by lane.theme, " + month)
                .addScalar("theme", String.class)
                .addScalar("first_day", LocalDate.class)
                .addScalar("last_day", LocalDate.class)
                .addScalar("status", String.class)
                .addScalar("past", Integer.class)
                .addScalar("assignments", Long.class)
                .addScalar("made_up", Long.class)
                .addScalar("moved", Long.class)
                .getResultList()
                .stream()
                .map(row -> new DeadlineMonth(
                        row.get("theme", String.class),
                        row.get("first_day", LocalDate.class),
                        row.get("last_day", LocalDate.class),
                        row.get("past", Integer.class) == 1,
                        Status.valueOf(row.get("status", String.class)),
                        row.get("assignments", Long.class),
                        row.get("made_up", Long.class),
                        row.get("moved", Long.class)))
                .toList();
    }

    /** Those of most assignments first. */
    List<DeadlineMove> moves(Standing standing) {
        return query(
                        standing,
                        " select cast(lane.theme as varchar(80)) as theme, min(due.first_due_on) as from_day,"
                                + " min(due.due_on) as to_day, sum(due.assignments) as assignments" + IN_LANES
                                + " where due.first_due_on is not null and due.due_on is not null group by lane.theme,"
                                + " extract(year from due.first_due_on), extract(month from due.first_due_on),"
                                + " extract(year from due.due_on), extract(month from due.due_on)"
                                + " order by assignments desc, to_day, from_day, theme fetch first " + MOST_MOVES
                                + " rows only")
                .addScalar("theme", String.class)
                .addScalar("from_day", LocalDate.class)
                .addScalar("to_day", LocalDate.class)
                .addScalar("assignments", Long.class)
                .getResultList()
                .stream()
                .map(row -> new DeadlineMove(
                        row.get("theme", String.class),
                        row.get("from_day", LocalDate.class),
                        row.get("to_day", LocalDate.class),
                        row.get("assignments", Long.class)))
                .toList();
    }

    private NativeQuery<Tuple> query(Standing standing, String rest) {
        NativeQuery<Tuple> query = session.createNativeQuery(standing.query(due(standing) + rest), Tuple.class);
        standing.parameters().forEach(query::setParameter);
        return query;
    }

    private static String due(Standing standing) {
        return DUE.formatted(standing.fromThemes());
    }

    /** The first to be due first. */
    Page<Deadline> list(Standing standing, Wanted wanted, Paging paging) {
        return listing(standing, wanted).page(paging).map(DeadlineRepository::deadline);
    }

    /** All of them, in no particular order. */
    List<Deadline> all(Standing standing, Wanted wanted) {
        return listing(standing, wanted).all().stream()
                .map(DeadlineRepository::deadline)
                .toList();
    }

    private NativeListing listing(Standing standing, Wanted wanted) {
        Map<String, Object> parameters = new LinkedHashMap<>(standing.parameters());
        List<String> conditions = new ArrayList<>(List.of("due.due_on is not null"));
        condition("due.due_on >= :dueFrom", "dueFrom", wanted.from, conditions, parameters);
        condition("due.due_on <= :dueTo", "dueTo", wanted.to, conditions, parameters);
        condition("lane.theme = :lane", "lane", wanted.theme, conditions, parameters);
        String rows = "select due.due_on, due.first_due_on, coalesce(due.first_due_on, due.due_on) as promised_on,"
                + " due.commitment, sum(due.assignments) as assignments, sum(due.made_up) as made_up"
                + Arrays.stream(Status.values())
                        .map(status -> ", sum(case when due.status = '" + status.name()
                                + "' then due.assignments else 0 end) as " + column(status))
                        .collect(Collectors.joining())
                + (wanted.theme == null ? " from due" : IN_LANES)
                + " where " + String.join(" and ", conditions)
                + " group by due.due_on, due.first_due_on, due.commitment";
        return NativeListing.of(session, NAME, standing.query(due(standing)), rows, parameters)
                .columns(LocalDate.class, "due_on", "first_due_on", "promised_on")
                .columns(String.class, "commitment")
                .columns(Long.class, "assignments", "made_up")
                .columns(
                        Long.class,
                        Arrays.stream(Status.values())
                                .map(DeadlineRepository::column)
                                .toArray(String[]::new))
                .key("dueOn", "due_on")
                .key("commitment", "commitment")
                .key("promisedOn", "promised_on");
    }

    private static void condition(
            String condition,
            String name,
            @Nullable Object value,
            List<String> conditions,
            Map<String, Object> parameters) {
        if (value != null) {
            conditions.add(condition);
            parameters.put(name, value);
        }
    }

    private static String column(Status status) {
        return "of_" + status.name().toLowerCase(Locale.ROOT);
    }

    private static Deadline deadline(Tuple row) {
        Map<Status, Long> counts = new EnumMap<>(Status.class);
        for (Status status : Status.values()) {
            long count = row.get(column(status), Long.class);
            if (count > 0) {
                counts.put(status, count);
            }
        }
        return new Deadline(
                row.get("due_on", LocalDate.class),
                row.get("first_due_on", LocalDate.class),
                row.get("commitment", String.class),
                row.get("assignments", Long.class),
                counts,
                row.get("made_up", Long.class));
    }
}
