package org.pacta.scoreboard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.pacta.http.NativeListing;
import org.pacta.http.Page;
import org.pacta.http.Paging;
import org.pacta.progress.Status;

/** The query for what moved between two days, or between what was known at two instants. */
@ApplicationScoped
class MoveRepository {

    private final Session session;

    @Inject
    MoveRepository(Session session) {
        this.session = session;
    }

    /**
     * What stood otherwise.
     *
     * @param from how it stood, as of one day on one track
     * @param to how it stood afterwards, or as was known afterwards, on the same track
     * @param fromStatuses only what stood so before; all if there are none
     * @param toStatuses only what stood so afterwards; all if there are none
     */
    Page<Move> list(
            Standing from,
            Standing to,
            @Nullable List<Status> fromStatuses,
            @Nullable List<Status> toStatuses,
            StandingFilter filter,
            Paging paging) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        String rows = rows(side(from, "from", parameters), side(to, "to", parameters))
                + any("m.from_status", "fromStatuses", fromStatuses, parameters)
                + any("m.to_status", "toStatuses", toStatuses, parameters);
        NativeListing listing = NativeListing.of(session, "diff", "", rows, parameters)
                .columns(String.class, "id", "commitment", "party", "statement", "from_status", "to_status")
                .columns(String.class, "earlier_report", "earlier_assessment")
                .columns(Integer.class, "illustrative", "from_order", "to_order")
                .key("assignment", "id")
                .sortable("commitment", "commitment")
                .sortable("party", "party")
                .sortable("fromStatus", "from_order")
                .sortable("toStatus", "to_order");
        return StandingLinks.read(listing).page(paging).map(row -> Move.from(row, filter));
    }

    /** Each standing asks its own question, so its parameters get names of their own. */
    private static String side(Standing standing, String suffix, Map<String, Object> parameters) {
        String sql = standing.query(" select * from stood");
        for (Map.Entry<String, Object> parameter : standing.parameters().entrySet()) {
            String name = parameter.getKey() + "_" + suffix;
            sql = sql.replaceAll(":" + parameter.getKey() + "\\b", ":" + name);
            parameters.put(name, parameter.getValue());
        }
        return sql;
    }

    private static String any(
            String column, String name, @Nullable List<Status> statuses, Map<String, Object> parameters) {
        if (statuses == null || statuses.isEmpty()) {
            return "";
        }
        parameters.put(name, statuses.stream().map(Enum::name).toList());
        return " and " + column + " in (:" + name + ")";
    }

    /** Both sides in one heap, from which each assignment takes what it has of either: H2 has no full join. */
    private static String rows(String from, String to) {
        return """
                select m.*, %s as from_order, %s as to_order, %s
                from (
                  select id, max(commitment) as commitment, max(party) as party,
                         coalesce(max(case when side = 2 then statement end), max(statement)) as statement,
                         coalesce(max(case when side = 2 then meeting end), max(meeting)) as meeting,
                         max(case when side = 1 then status end) as from_status,
                         max(case when side = 2 then status end) as to_status,
                         max(case when side = 1 then stands_by_report end) as earlier_report,
                         max(case when side = 1 then stands_by_assessment end) as earlier_assessment,
                         max(case when side = 2 then stands_by_report end) as report,
                         max(case when side = 2 then stands_by_assessment end) as assessment,
                         max(illustrative) as illustrative
                  from (
                    select sides.*,
                           case when status <> 'NOT_APPLICABLE' then cast(report as varchar(36)) end as stands_by_report,
                           case when status <> 'NOT_APPLICABLE' then cast(assessment as varchar(36)) end
                             as stands_by_assessment
                    from (
                      select 1 as side, earlier.* from (%s) earlier
                      union all
                      select 2 as side, later.* from (%s) later) sides) standing_by
                  group by id) m
                where coalesce(m.from_status, '-') <> coalesce(m.to_status, '-')"""
                .formatted(
                        StatusColumns.order("m.from_status"),
                        StatusColumns.order("m.to_status"),
                        StandingLinks.columns("m"),
                        from,
                        to);
    }
}
