package org.pacta.scoreboard;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pacta.progress.Track;

/**
 * The one definition of how assignments stood on a day, as known at an instant, in SQL that both databases run: the head
 * of every statement that counts.
 *
 * <p>How assignments stood is kept (see {@code progress.Standings}); what they belong to is taken as it was known at the
 * instant, the tree of themes as it was on the day. A party that had left the organization of the statement by then is not
 * counted: it had memberships, and none was in force on the day.
 *
 * <p>Where commitments have their places in the tree is made before assignments are joined to them ({@code distinct} keeps
 * PostgreSQL from doing otherwise): by the day alone, every assignment would meet every theme.
 *
 * <p>One statement can ask for several days, or for both tracks, at once: {@code stood} has a row for each assignment,
 * day and track.
 */
final class Standing {

    private static final String HEAD =
            """
            with asked as (%s),
            theme_then as (
              select q.as_of, r.theme, r.parent
              from asked q join theme_record r on r.effective_on <= q.as_of and r.recorded_at <= :knownBy
              where not exists (
                select 1 from theme_record l
                where l.theme = r.theme and l.effective_on <= q.as_of and l.recorded_at <= :knownBy
                  and (l.effective_on > r.effective_on
                    or l.effective_on = r.effective_on and l.recorded_at > r.recorded_at))),
            theme_path as (
              select t.as_of, t.theme,
                     coalesce(g.theme, p.theme, t.theme) as depth_1,
                     case when g.theme is null then t.theme else p.theme end as depth_2,
                     t.theme as depth_3
              from theme_then t
              left join theme_then p on p.as_of = t.as_of and p.theme = t.parent
              left join theme_then g on g.as_of = p.as_of and g.theme = p.parent),
            theme_place as (
              select distinct p.as_of, c.commitment, p.depth_1, p.depth_2, p.depth_3
              from known_commitment_theme c join theme_path p on p.theme = c.theme
              where c.known_from <= :knownBy and c.known_until > :knownBy),
            departed as (
              select q.as_of, m.organization, m.party
              from asked q join known_membership m on m.from_date <= q.as_of
              where m.known_from <= :knownBy and m.known_until > :knownBy
              group by q.as_of, m.organization, m.party
              having max(coalesce(m.to_date, date '9999-12-31')) < q.as_of),
            span as (%s),
            stood as (
              select a.as_of, a.track, a.assignment as id, a.party, a.commitment, k.kind, k.statement, k.meeting,
                     k.series, k.organization,
                     coalesce(a.due_on, k.due_on) as due_on,
                     extract(year from coalesce(a.due_on, k.due_on)) as year_due,
                     a.status, a.report, a.assessment,
                     case when a.illustrative or k.illustrative then 1 else 0 end as illustrative
              from span a
              join known_commitment k
                on k.commitment = a.commitment and k.known_from <= :knownBy and k.known_until > :knownBy
              left join departed d on d.as_of = a.as_of and d.organization = k.organization and d.party = a.party
              where d.party is null%s)
            """;

    /** How assignments stood on one day and track: as they stand still, and as they stood before or were thought to. */
    private static final String SPANS =
            """

              select :%1$s as as_of, track, assignment, commitment, party, status, report, assessment,
                     due_on, illustrative
              from standing
              where track = '%2$s' and effective_from <= :%1$s and known_from <= :knownBy
              union all
              select :%1$s as as_of, track, assignment, commitment, party, status, report, assessment,
                     due_on, illustrative
              from earlier_standing
              where track = '%2$s' and known_until > :knownBy and effective_until > :%1$s
                and effective_from <= :%1$s and known_from <= :knownBy""";

    private static final String WITHIN_THEMES =
            "(theme_place.depth_1 in (:theme) or theme_place.depth_2 in (:theme) or theme_place.depth_3 in (:theme))";

    /** In the last year that there is nothing happens, so that a day that does not come can stand at its end. */
    private static final LocalDate END = LocalDate.of(9999, 12, 30);

    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSSXXX").withZone(ZoneOffset.UTC);

    private static final Pattern LITERAL = Pattern.compile(":(knownBy|day\\d+)\\b");

    private final String head;

    /**
     * What stands in the text as it is, the days and the instant: so that PostgreSQL plans for them, and no row of one day
     * is taken for one of another (application.properties says what H2 does with parameters).
     */
    private final Map<String, String> literals = new LinkedHashMap<>();

    private final Map<String, Object> parameters = new LinkedHashMap<>();
    private final boolean withinThemes;

    /** As of the day of the moment, on one track. */
    Standing(StandingFilter filter, Track track, Moment moment) {
        this(filter, List.of(track), List.of(moment.asOf()), moment);
    }

    /** As of each of the days and on each of the tracks, as known at the limit of the moment. */
    Standing(StandingFilter filter, Collection<Track> tracks, Collection<LocalDate> days, Moment moment) {
        this(filter, null, tracks, days, moment);
    }

    private Standing(
            StandingFilter filter,
            @Nullable Collection<String> only,
            Collection<Track> tracks,
            Collection<LocalDate> days,
            Moment moment) {
        literals.put("knownBy", "timestamp with time zone '" + INSTANT.format(moment.limit()) + "'");
        List<String> asked = new ArrayList<>();
        List<String> spans = new ArrayList<>();
        for (LocalDate day : days) {
            String name = "day" + asked.size();
            literals.put(name, "date '" + counted(day) + "'");
            asked.add("select :" + name + " as as_of");
            tracks.forEach(track -> spans.add(SPANS.formatted(name, track.name())));
        }
        List<String> conditions = new ArrayList<>();
        anyOf("k.organization", "organization", filter.organization, conditions);
        anyOf("k.series", "series", filter.series, conditions);
        anyOf("k.meeting", "meeting", filter.meeting, conditions);
        anyOf("k.statement", "statement", filter.statement, conditions);
        ofTheir("meeting", filter.meeting, conditions);
        ofTheir("statement", filter.statement, conditions);
        anyOf("a.commitment", "commitment", filter.commitment, conditions);
        anyOf("a.party", "party", filter.party, conditions);
        anyOf("a.assignment", "only", only, conditions);
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
            conditions.add("exists (select 1 from theme_place where theme_place.commitment = a.commitment"
                    + " and theme_place.as_of = a.as_of and " + WITHIN_THEMES + ")");
        }
        head = HEAD.formatted(
                String.join(" union all ", asked),
                String.join(" union all ", spans),
                conditions.stream().map(condition -> "\n  and " + condition).collect(Collectors.joining()));
    }

    /** Of some assignments, as far as the filter takes them. */
    static Standing ofOnly(
            Collection<String> assignments,
            StandingFilter filter,
            Collection<Track> tracks,
            Collection<LocalDate> days,
            Moment moment) {
        return new Standing(filter, assignments, tracks, days, moment);
    }

    /** Of some assignments that are known to be counted. */
    static Standing ofOnly(
            Collection<String> assignments, Collection<Track> tracks, Collection<LocalDate> days, Moment moment) {
        return ofOnly(assignments, new StandingFilter(), tracks, days, moment);
    }

    /** The day that {@code stood} calls it by. */
    static LocalDate counted(LocalDate day) {
        return day.isBefore(END) ? day : END;
    }

    private void anyOf(@Nullable String column, String name, @Nullable Collection<?> values, List<String> conditions) {
        if (values != null && !values.isEmpty()) {
            parameters.put(name, values);
            if (column != null) {
                conditions.add(column + " in (:" + name + ")");
            }
        }
    }

    /**
     * The commitments that ever were of a statement or meeting are few. An array of them is found out first, and the rows of
     * each are then looked up; joined to what is put together of several tables, all of these would be gone through.
     */
    private void ofTheir(String whole, @Nullable Collection<?> values, List<String> conditions) {
        if (values != null && !values.isEmpty()) {
            conditions.add("a.commitment = any(array(select their.commitment from known_commitment their where their."
                    + whole + " in (:" + whole + ")))");
        }
    }

    /**
     * A query for which {@code stood} has a row for each assignment that counts, day and track; {@code :day0},
     * {@code :day1} and so on are the days, {@code :knownBy} is the instant.
     */
    String query(String rest) {
        return LITERAL.matcher(head + rest)
                .replaceAll(name -> Matcher.quoteReplacement(Objects.requireNonNull(literals.get(name.group(1)))));
    }

    /**
     * Where the rows of {@code stood} come from when they are grouped: by theme, a row for each theme of the
     * commitment, and only those that are asked for.
     */
    String from(Collection<Dimension> groups) {
        if (!groups.contains(Dimension.THEME)) {
            return " from stood";
        }
        return " from stood join theme_place"
                + " on theme_place.commitment = stood.commitment and theme_place.as_of = stood.as_of"
                + (withinThemes ? " where " + WITHIN_THEMES : "");
    }

    /** Where the themes of commitments come from, whatever assignments these have; only those that are asked for. */
    String fromThemes() {
        return " from theme_place" + (withinThemes ? " where " + WITHIN_THEMES : "");
    }

    /** Which the query has, whatever its rest. */
    Map<String, Object> parameters() {
        return parameters;
    }
}
