package org.pacta.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.Collator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.pacta.http.Address;
import org.pacta.http.Language;
import org.pacta.model.Text;
import org.pacta.progress.Status;
import org.pacta.scoreboard.DeadlineMonth;
import org.pacta.scoreboard.DeadlineMove;
import org.pacta.scoreboard.Deadlines;
import org.pacta.scoreboard.Dimension;

/**
 * Lays out what is due when: a lane for each theme, in it a mark for what is due together, and below the marks a line for
 * each day that was moved, from the old one to the new one. Places across are percents of the width, so that a mark and
 * its text are as large on a phone as on a wall; where there is less room, more goes into one mark.
 */
@ApplicationScoped
class TimelineChart {

    /** Lines below a lane, before the rest of them is only told. */
    private static final int MOST_MOVES = 6;

    /** Marks do not come nearer to each other, in percent of the width: 24 pixels of 320, and of 700. */
    private static final double APART_ON_A_PHONE = 8;

    private static final double APART = 3.6;
    private static final int FEW_TICKS = 4;
    private static final int MANY_TICKS = 9;

    /** Of the bar of a mark, in pixels. */
    private static final int BAR = 20;

    private final Deadlines deadlines;
    private final Names names;
    private final Clock clock;

    @Inject
    TimelineChart(Deadlines deadlines, Names names, Clock clock) {
        this.deadlines = deadlines;
        this.names = names;
        this.clock = clock;
    }

    TimelinePicture of(View view, Language language) {
        LocalDate asOf = view.asOf == null ? LocalDate.now(clock) : view.asOf;
        List<DeadlineMonth> months = deadlines.months(view, view.track);
        // Where nothing was moved, all assignments need not be gone through again.
        List<DeadlineMove> moves =
                months.stream().anyMatch(month -> month.moved() > 0) ? deadlines.moves(view, view.track) : List.of();
        Map<String, List<DeadlineMonth>> byTheme = new LinkedHashMap<>();
        for (DeadlineMonth month : months) {
            if (month.theme() != null) {
                byTheme.computeIfAbsent(month.theme(), theme -> new ArrayList<>())
                        .add(month);
            }
        }
        List<DeadlineMonth> whole =
                months.stream().filter(month -> month.theme() == null).toList();
        List<DeadlineMonth> dated =
                whole.stream().filter(month -> month.first() != null).toList();
        TimelineScale scale = TimelineScale.of(days(dated, moves), asOf);
        Map<String, Said> called = names.of(Dimension.THEME, byTheme.keySet(), language);
        List<TimelinePicture.Lane> lanes = new ArrayList<>();
        byTheme.forEach((theme, ofTheme) -> lanes.add(lane(
                theme,
                called.getOrDefault(theme, Said.here(theme)),
                ofTheme,
                moves.stream().filter(move -> move.theme().equals(theme)).toList(),
                scale,
                view,
                language)));
        lanes.sort(Comparator.comparing(lane -> lane.name().text(), Collator.getInstance(language.locale())));
        long all = assignments(dated);
        return new TimelinePicture(
                asOf,
                all,
                assignments(whole) - all,
                assignments(dated.stream().filter(TimelineChart::isMissed).toList()),
                dated.stream().mapToLong(DeadlineMonth::illustrative).sum(),
                scale.at(asOf),
                scale.ticks(FEW_TICKS, language),
                scale.ticks(MANY_TICKS, language),
                lanes);
    }

    private static long assignments(List<DeadlineMonth> months) {
        return months.stream().mapToLong(DeadlineMonth::assignments).sum();
    }

    private static boolean isMissed(DeadlineMonth month) {
        return month.past() && month.status() != Status.COMPLETE;
    }

    private static List<LocalDate> days(List<DeadlineMonth> dated, List<DeadlineMove> moves) {
        List<LocalDate> days = new ArrayList<>();
        for (DeadlineMonth month : dated) {
            days.add(first(month));
            days.add(last(month));
        }
        moves.forEach(move -> days.add(move.from()));
        return days;
    }

    private static LocalDate first(DeadlineMonth month) {
        return Objects.requireNonNull(month.first());
    }

    private static LocalDate last(DeadlineMonth month) {
        return Objects.requireNonNull(month.last());
    }

    private static TimelinePicture.Lane lane(
            String theme,
            Said name,
            List<DeadlineMonth> months,
            List<DeadlineMove> moves,
            TimelineScale scale,
            View view,
            Language language) {
        List<TimelinePicture.Move> lines = new ArrayList<>();
        for (DeadlineMove move : moves.subList(0, Math.min(moves.size(), MOST_MOVES))) {
            lines.add(new TimelinePicture.Move(
                    scale.at(move.from()),
                    scale.at(move.to()),
                    lines.size(),
                    move.assignments(),
                    language.say(Text.of(
                            "{0, plural, one {# assignment} other {# assignments}} moved from {1} to {2}",
                            move.assignments(), language.day(move.from()), language.day(move.to())))));
        }
        return new TimelinePicture.Lane(
                name,
                view.to("/themes/" + theme),
                assignments(months),
                marks(theme, months, APART_ON_A_PHONE, scale, view, language),
                marks(theme, months, APART, scale, view, language),
                lines,
                moves.stream()
                        .skip(MOST_MOVES)
                        .mapToLong(DeadlineMove::assignments)
                        .sum());
    }

    /** Each stands at its first day, so that two of them are never nearer to each other than is wanted. */
    private static List<TimelinePicture.Mark> marks(
            String theme, List<DeadlineMonth> months, double apart, TimelineScale scale, View view, Language language) {
        List<List<DeadlineMonth>> together = new ArrayList<>();
        double start = 0;
        for (DeadlineMonth month : months.stream()
                .sorted(Comparator.comparing(TimelineChart::first))
                .toList()) {
            double place = scale.at(first(month));
            if (together.isEmpty() || place >= start + apart) {
                together.add(new ArrayList<>());
                start = place;
            }
            together.get(together.size() - 1).add(month);
        }
        return together.stream()
                .map(some -> mark(theme, some, scale, view, language))
                .toList();
    }

    private static TimelinePicture.Mark mark(
            String theme, List<DeadlineMonth> months, TimelineScale scale, View view, Language language) {
        LocalDate first = first(months.get(0));
        LocalDate last = months.stream()
                .map(TimelineChart::last)
                .max(Comparator.naturalOrder())
                .orElse(first);
        long all = assignments(months);
        Map<Level, Long> counts = new EnumMap<>(Level.class);
        months.forEach(month -> counts.merge(Level.of(month.status()), month.assignments(), Long::sum));
        long missed =
                assignments(months.stream().filter(TimelineChart::isMissed).toList());
        String days = first.equals(last) ? language.day(first) : language.day(first) + " – " + language.day(last);
        String stand = counts.entrySet().stream()
                .map(count -> count.getKey().label(view.track, language) + ": " + count.getValue())
                .collect(Collectors.joining(", "));
        boolean illustrative = months.stream().anyMatch(month -> month.illustrative() > 0);
        return new TimelinePicture.Mark(
                scale.at(first),
                all,
                Level.median(counts),
                days + ". " + stand
                        + (missed > 0 ? ". " + language.say("Past its day: {0}", missed) : "")
                        + (illustrative ? " (" + language.say("illustrative") + ")" : ""),
                Address.of(null, view.to(Pages.TIMELINE))
                                .with("lane", theme)
                                .with("dueFrom", first)
                                .with("dueTo", last)
                                .text()
                        + "#rows",
                missed > 0,
                pieces(counts, all));
    }

    private static List<TimelinePicture.Piece> pieces(Map<Level, Long> counts, long all) {
        List<TimelinePicture.Piece> pieces = new ArrayList<>();
        long before = 0;
        for (Map.Entry<Level, Long> count : counts.entrySet()) {
            double start = (double) BAR * before / all;
            before += count.getValue();
            pieces.add(new TimelinePicture.Piece(
                    count.getKey(), rounded(start - BAR / 2.0), rounded((double) BAR * before / all - start)));
        }
        return pieces;
    }

    private static double rounded(double pixels) {
        return Math.round(pixels * 100) / 100.0;
    }
}
