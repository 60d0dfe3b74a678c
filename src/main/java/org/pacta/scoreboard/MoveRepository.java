package org.pacta.scoreboard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.pacta.http.NativeListing;
import org.pacta.http.Page;
import org.pacta.http.Paging;
import org.pacta.progress.Status;
import org.pacta.progress.Track;

/** The query for what moved between two days, or between what was known at two instants. */
@ApplicationScoped
class MoveRepository {

    /** How assignments stood before (side 1) or afterwards (side 2), and by what; by nothing, if they do not apply. */
    private static final String SIDE =
            """
            select %s as side, id, commitment, party, statement, meeting, status,
                   case when status <> 'NOT_APPLICABLE' then cast(report as varchar(36)) end as report,
                   case when status <> 'NOT_APPLICABLE' then cast(assessment as varchar(36)) end as assessment,
                   illustrative
            from stood""";

    /** From both sides in one heap each assignment takes what it has of either: H2 has no full join. */
    private static final String MOVES =
            """
            select m.*, %s as from_order, %s as to_order,
                   %s
            from (
              select id, max(commitment) as commitment, max(party) as party,
                     coalesce(max(case when side = 2 then statement end), max(statement)) as statement,
                     coalesce(max(case when side = 2 then meeting end), max(meeting)) as meeting,
                     max(case when side = 1 then status end) as from_status,
                     max(case when side = 2 then status end) as to_status,
                     max(case when side = 1 then report end) as earlier_report,
                     max(case when side = 1 then assessment end) as earlier_assessment,
                     max(case when side = 2 then report end) as report,
                     max(case when side = 2 then assessment end) as assessment,
                     max(illustrative) as illustrative
              from (%s) sides
              group by id) m
            where coalesce(m.from_status, '-') <> coalesce(m.to_status, '-')""";

    /** Of the list, in cursors. */
    static final String NAME = "diff";

    private final Session session;

    @Inject
    MoveRepository(Session session) {
        this.session = session;
    }

    /**
     * Which moves are wanted.
     *
     * @param fromStatuses only what stood so before; all if there are none
     * @param toStatuses only what stood so afterwards; all if there are none
     */
    record Wanted(@Nullable List<Status> fromStatuses, @Nullable List<Status> toStatuses) {

        boolean is(@Nullable Status from, @Nullable Status to) {
            return isAmong(fromStatuses, from) && isAmong(toStatuses, to);
        }

        private static boolean isAmong(@Nullable List<Status> wanted, @Nullable Status status) {
            return wanted == null || wanted.isEmpty() || status != null && wanted.contains(status);
        }
    }

    /**
     * What is asked.
     *
     * @param before the first of the two days, and what was known when it is looked at
     * @param after the other day
     */
    record Question(Moment before, Moment after, Track track, StandingFilter filter, Wanted wanted) {

        /** Whether one standing can say both: of two days, as known at one instant. */
        boolean isOfDays() {
            return before.limit().equals(after.limit())
                    && !Standing.counted(before.asOf()).equals(Standing.counted(after.asOf()));
        }
    }

    /** The moves, whatever they are. */
    Page<Move> list(Question question, Paging paging) {
        return listing(question, null).page(paging).map(row -> Move.from(row, question.filter));
    }

    /**
     * The same, where it is known already of which assignments the page is made.
     *
     * @return empty if one of them has not moved any more
     */
    Optional<Page<Move>> list(Question question, Page<String> known, Paging paging) {
        return listing(question, null)
                .page(paging, known, listing(question, known.items()))
                .map(page -> page.map(row -> Move.from(row, question.filter)));
    }

    private NativeListing listing(Question question, @Nullable List<String> only) {
        LocalDate from = Standing.counted(question.before.asOf());
        LocalDate to = Standing.counted(question.after.asOf());
        if (question.isOfDays()) {
            Standing both = standing(question, only, List.of(from, to), question.after);
            String side = "case when as_of = date '" + from + "' then 1 else 2 end";
            return listing(both.query(""), SIDE.formatted(side), both.parameters(), question.wanted);
        }
        Map<String, Object> parameters = new LinkedHashMap<>();
        String sides = "select * from ("
                + side(standing(question, only, List.of(from), question.before), 1, parameters)
                + ") earlier union all select * from ("
                + side(standing(question, only, List.of(to), question.after), 2, parameters) + ") later";
        return listing("", sides, parameters, question.wanted);
    }

    /** The filter may take an assignment on one side only. */
    private static Standing standing(
            Question question, @Nullable List<String> only, List<LocalDate> days, Moment moment) {
        List<Track> tracks = List.of(question.track);
        return only == null
                ? new Standing(question.filter, tracks, days, moment)
                : Standing.ofOnly(only, question.filter, tracks, days, moment);
    }

    /** Each standing asks its own question, so its parameters get names of their own. */
    private static String side(Standing standing, int side, Map<String, Object> parameters) {
        String sql = standing.query(" " + SIDE.formatted(side));
        for (Map.Entry<String, Object> parameter : standing.parameters().entrySet()) {
            String name = parameter.getKey() + "_" + side;
            sql = sql.replaceAll(":" + parameter.getKey() + "\\b", ":" + name);
            parameters.put(name, parameter.getValue());
        }
        return sql;
    }

    private NativeListing listing(String head, String sides, Map<String, Object> parameters, Wanted wanted) {
        Map<String, Object> all = new LinkedHashMap<>(parameters);
        String rows = MOVES.formatted(
                        StatusColumns.order("m.from_status"),
                        StatusColumns.order("m.to_status"),
                        StandingLinks.columns("m"),
                        sides)
                + any("m.from_status", "fromStatuses", wanted.fromStatuses, all)
                + any("m.to_status", "toStatuses", wanted.toStatuses, all);
        return StandingLinks.read(NativeListing.of(session, NAME, head, rows, all)
                .columns(String.class, "id", "commitment", "party", "statement", "from_status", "to_status")
                .columns(String.class, "earlier_report", "earlier_assessment")
                .columns(Integer.class, "illustrative", "from_order", "to_order")
                .key("assignment", "id")
                .sortable("commitment", "commitment")
                .sortable("party", "party")
                .sortable("fromStatus", "from_order")
                .sortable("toStatus", "to_order"));
    }

    private static String any(
            String column, String name, @Nullable List<Status> statuses, Map<String, Object> parameters) {
        if (statuses == null || statuses.isEmpty()) {
            return "";
        }
        parameters.put(name, statuses.stream().map(Enum::name).toList());
        return " and " + column + " in (:" + name + ")";
    }
}
