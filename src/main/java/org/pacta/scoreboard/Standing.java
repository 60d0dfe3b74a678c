package org.pacta.scoreboard;

import java.time.LocalDate;
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
 *
 * <p>One statement can ask for several days, or for both tracks, at once: {@code stood} has a row for each assignment,
 * day and track.
 */
final class Standing {

    private static final String HEAD =
            """
            with question as (%s),
            term as (
              select as_of, track, assignment, term from (
                select q.as_of, q.track, t.assignment, t.term, row_number() over (
                  partition by q.as_of, q.track, t.assignment
                  order by t.effective_on desc, t.recorded_at desc, t.id desc) as place
                from question q join assignment_term t on t.effective_on <= q.as_of
                where t.recorded_at <= :knownBy) ranked
              where place = 1 and term <> 'ENDED'),
            change as (
              select as_of, track, assignment, status, report, assessment from (
                select q.as_of, c.track, c.assignment, c.status, c.report, c.assessment, row_number() over (
                  partition by q.as_of, c.track, c.assignment
                  order by c.effective_on desc, c.recorded_at desc, c.id desc) as place
                from question q join status_change c on c.track = q.track and c.effective_on <= q.as_of
                where c.recorded_at <= :knownBy and (c.revoked_at is null or c.revoked_at > :knownBy)) ranked
              where place = 1),
            theme_path as (
              select t.slug as theme,
                     coalesce(g.slug, p.slug, t.slug) as depth_1,
                     case when g.slug is null then t.slug else p.slug end as depth_2,
                     t.slug as depth_3
              from theme t left join theme p on p.slug = t.parent left join theme g on g.slug = p.parent),
            stood as (
              select term.as_of, term.track, a.id, a.party, a.commitment, k.kind, k.statement, s.meeting, m.series, s.organization,
                     coalesce(a.due_on, k.due_on) as due_on,
                     extract(year from coalesce(a.due_on, k.due_on)) as year_due,
                     case when term.term = 'NOT_APPLICABLE' then 'NOT_APPLICABLE'
                          else coalesce(change.status, 'NOT_REPORTED') end as status,
                     change.report, change.assessment,
                     case when a.illustrative or k.illustrative or r.illustrative or x.illustrative
                          then 1 else 0 end as illustrative
              from assignment a
              join term on term.assignment = a.id
              left join change
                on change.assignment = a.id and change.as_of = term.as_of and change.track = term.track
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

    /** As of the day of the moment, on one track. */
    Standing(ScoreboardFilter filter, Track track, Moment moment) {
        this(filter, List.of(track), List.of(moment.asOf()), moment);
    }

    /** As of each of the days and on each of the tracks, as known at the limit of the moment. */
    Standing(ScoreboardFilter filter, Collection<Track> tracks, Collection<LocalDate> days, Moment moment) {
        parameters.put("knownBy", moment.limit());
        List<String> questions = new ArrayList<>();
        int number = 0;
        for (LocalDate day : days) {
            String name = "day" + number++;
            parameters.put(name, day);
            for (Track track : tracks) {
                questions.add("select cast(:" + name + " as date) as as_of, cast('" + track.name()
                        + "' as varchar(20)) as track");
            }
        }
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
        head = HEAD.formatted(
                String.join(" union all ", questions),
                conditions.isEmpty() ? "" : "\n  where " + String.join(" and ", conditions));
    }

    private void anyOf(@Nullable String column, String name, @Nullable Collection<?> values, List<String> conditions) {
        if (values != null && !values.isEmpty()) {
            parameters.put(name, values);
            if (column != null) {
                conditions.add(column + " in (:" + name + ")");
            }
        }
    }

    /** What comes before the select: {@code stood} has a row for each assignment that counts. */
    String head() {
        return head;
    }

    /**
     * Where the rows of {@code stood} come from when they are grouped: by theme, a row for each theme of the
     * commitment, and only those that are asked for.
     */
    String from(Collection<Dimension> groups) {
        if (!groups.contains(Dimension.THEME)) {
            return " from stood";
        }
        return " from stood join commitment_theme ct on ct.commitment = stood.commitment"
                + " join theme_path on theme_path.theme = ct.theme" + (withinThemes ? " where " + WITHIN_THEMES : "");
    }

    Map<String, Object> parameters() {
        return parameters;
    }
}
