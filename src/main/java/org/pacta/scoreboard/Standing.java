package org.pacta.scoreboard;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pacta.progress.Track;

/**
 * The one definition of how assignments stood on a day, as known at an instant, in SQL that both databases run: the head
 * of every statement that counts.
 *
 * <p>Of the terms of an assignment, and of its changes of status on the track, the one with the latest effective day
 * that had come by then is in force, and of several on that day the one recorded last; what was not recorded yet, or was
 * revoked already, is as if it were not there. An assignment that binds, and of which nothing is known, is NOT_REPORTED;
 * one that does not apply is NOT_APPLICABLE whatever was reported; one that has ended, or does not bind yet, is not
 * counted at all.
 */
final class Standing {

    private static final String HEAD =
            """
            with term as (
              select assignment, term from (
                select t.assignment, t.term, row_number() over (
                  partition by t.assignment order by t.effective_on desc, t.recorded_at desc, t.id desc) as place
                from assignment_term t
                where t.effective_on <= :asOf and t.recorded_at <= :knownBy) ranked
              where place = 1 and term <> 'ENDED'),
            change as (
              select assignment, status, report, assessment from (
                select c.assignment, c.status, c.report, c.assessment, row_number() over (
                  partition by c.assignment order by c.effective_on desc, c.recorded_at desc, c.id desc) as place
                from status_change c
                where c.track = :track and c.effective_on <= :asOf and c.recorded_at <= :knownBy
                  and (c.revoked_at is null or c.revoked_at > :knownBy)) ranked
              where place = 1),
            theme_path as (
              select t.slug as theme,
                     coalesce(g.slug, p.slug, t.slug) as depth_1,
                     case when g.slug is null then t.slug else p.slug end as depth_2,
                     t.slug as depth_3
              from theme t left join theme p on p.slug = t.parent left join theme g on g.slug = p.parent),
            standing as (
              select a.id, a.party, a.commitment, k.kind, k.statement, s.meeting, m.series, s.organization,
                     coalesce(a.due_on, k.due_on) as due_on,
                     extract(year from coalesce(a.due_on, k.due_on)) as year_due,
                     case when term.term = 'NOT_APPLICABLE' then 'NOT_APPLICABLE'
                          else coalesce(change.status, 'NOT_REPORTED') end as status,
                     change.report, change.assessment,
                     case when a.illustrative or k.illustrative or r.illustrative or x.illustrative
                          then 1 else 0 end as illustrative
              from assignment a
              join term on term.assignment = a.id
              left join change on change.assignment = a.id
              left join progress_report r on r.id = change.report
              left join assessment x on x.id = change.assessment
              join commitment k on k.slug = a.commitment
              join statement s on s.slug = k.statement
              left join meeting m on m.slug = s.meeting%s)
            """;

    private static final String WITHIN_THEMES =
            "(theme_path.depth_1 in (:theme) or theme_path.depth_2 in (:theme) or theme_path.depth_3 in (:theme))";

    private final String head;
    private final Map<String, Object> parameters = new LinkedHashMap<>();
    private final boolean withinThemes;

    Standing(ScoreboardFilter filter, Track track, Moment moment) {
        parameters.put("asOf", moment.asOf());
        parameters.put("knownBy", moment.limit());
        parameters.put("track", track.name());
        List<String> conditions = new ArrayList<>();
        anyOf("s.organization", "organization", filter.organization, conditions);
        anyOf("m.series", "series", filter.series, conditions);
        anyOf("s.meeting", "meeting", filter.meeting, conditions);
        anyOf("k.statement", "statement", filter.statement, conditions);
        anyOf("a.commitment", "commitment", filter.commitment, conditions);
        anyOf("a.party", "party", filter.party, conditions);
        anyOf(
                "k.kind",
                "kind",
                filter.kind == null
                        ? null
                        : filter.kind.stream().map(Enum::name).toList(),
                conditions);
        anyOf("extract(year from coalesce(a.due_on, k.due_on))", "yearDue", filter.yearDue, conditions);
        anyOf(null, "theme", filter.theme, conditions);
        withinThemes = parameters.containsKey("theme");
        if (withinThemes) {
            conditions.add("exists (select 1 from commitment_theme ct join theme_path on theme_path.theme = ct.theme"
                    + " where ct.commitment = a.commitment and " + WITHIN_THEMES + ")");
        }
        head = HEAD.formatted(conditions.isEmpty() ? "" : "\n  where " + String.join(" and ", conditions));
    }

    private void anyOf(@Nullable String column, String name, @Nullable Collection<?> values, List<String> conditions) {
        if (values != null && !values.isEmpty()) {
            parameters.put(name, values);
            if (column != null) {
                conditions.add(column + " in (:" + name + ")");
            }
        }
    }

    /** What comes before the select: {@code standing} has a row for each assignment that counts. */
    String head() {
        return head;
    }

    /**
     * Where the rows of {@code standing} come from when they are grouped: by theme, a row for each theme of the
     * commitment, and only those that are asked for.
     */
    String from(Collection<Dimension> groups) {
        if (!groups.contains(Dimension.THEME)) {
            return " from standing";
        }
        return " from standing join commitment_theme ct on ct.commitment = standing.commitment"
                + " join theme_path on theme_path.theme = ct.theme" + (withinThemes ? " where " + WITHIN_THEMES : "");
    }

    Map<String, Object> parameters() {
        return parameters;
    }
}
