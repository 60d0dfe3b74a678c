package org.pacta.scoreboard;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.pacta.progress.Status;
import org.pacta.progress.Track;

/** What is due when, as {@link DeadlineRepository} asks the database for it. Not for several threads. */
final class MemoryDeadlines {

    private final Held held;
    private final LocalDate asOf;
    private final long knownBy;
    private final Track track;
    private final Selection selection;

    MemoryDeadlines(Held held, StandingFilter filter, Track track, Moment moment) {
        this.held = held;
        this.track = track;
        asOf = Standing.counted(moment.asOf());
        knownBy = Held.micros(moment.limit());
        selection = new Selection(held, filter, asOf, knownBy);
    }

    /** The day on which something is due, and the one on which it had been at first; {@link Spans#NO_DAY} if there is none. */
    private record Days(int due, int first) {

        boolean isDue() {
            return due != Spans.NO_DAY;
        }

        boolean isMoved() {
            return first != Spans.NO_DAY;
        }

        LocalDate dueOn() {
            return LocalDate.ofEpochDay(due);
        }

        LocalDate firstDueOn() {
            return LocalDate.ofEpochDay(first);
        }
    }

    /**
     * What is due of a commitment.
     *
     * @param counts by {@link Spans#kind}
     */
    private record Due(HeldCommitment commitment, Days days, int[] counts) {}

    private void each(Consumer<Due> consumer) {
        selection.each(track, new Selection.Seeing() {

            private final Map<Days, int[]> counts = new HashMap<>();
            private @Nullable HeldCommitment of;

            @Override
            public void begin(HeldCommitment commitment, HeldCommitment.Facts facts) {
                of = commitment;
                counts.clear();
            }

            @Override
            public void assignment(int assignment, int row, HeldCommitment.Facts facts) {
                int kind = selection.kind(row, facts);
                if (Spans.status(kind) != Status.NOT_APPLICABLE) {
                    int due = selection.dueOn(row, facts);
                    int promised = held.promised(assignment, knownBy);
                    int first = due == Spans.NO_DAY || promised == due ? Spans.NO_DAY : promised;
                    counts.computeIfAbsent(new Days(due, first), days -> new int[Spans.kinds()])[kind]++;
                }
            }

            @Override
            public void end() {
                HeldCommitment commitment = of;
                if (commitment != null) {
                    counts.forEach((days, count) -> consumer.accept(new Due(commitment, days, count)));
                }
            }
        });
    }

    /** The roots of the tree, of those that are wanted, under which a commitment is. */
    private List<String> lanes(HeldCommitment commitment) {
        List<String> lanes = new ArrayList<>();
        for (int theme : selection.themes(commitment, 1)) {
            lanes.add(held.themes.name(theme));
        }
        return lanes;
    }

    /** By theme and month, and all themes together by month. */
    List<DeadlineMonth> months() {
        Map<Month, MonthCount> months = new HashMap<>();
        each(due -> {
            boolean past = due.days.isDue() && due.days.dueOn().isBefore(asOf);
            @Nullable YearMonth month = due.days.isDue() ? YearMonth.from(due.days.dueOn()) : null;
            List<@Nullable String> lanes = new ArrayList<>();
            lanes.add(null);
            if (month != null) {
                lanes.addAll(lanes(due.commitment));
            }
            for (int kind = 0; kind < due.counts.length; kind++) {
                for (String lane : due.counts[kind] == 0 ? List.<@Nullable String>of() : lanes) {
                    months.computeIfAbsent(new Month(lane, month, past, Spans.status(kind)), absent -> new MonthCount())
                            .add(due.days, due.counts[kind], Spans.isIllustrative(kind));
                }
            }
        });
        return months.entrySet().stream()
                .map(entry -> entry.getValue().told(entry.getKey()))
                .toList();
    }

    private record Month(@Nullable String theme, @Nullable YearMonth month, boolean past, Status status) {}

    private static final class MonthCount {

        private int first = Integer.MAX_VALUE;
        private int last = Integer.MIN_VALUE;
        private long assignments;
        private long illustrative;
        private long moved;

        void add(Days days, int count, boolean isIllustrative) {
            first = Math.min(first, days.due);
            last = Math.max(last, days.due);
            assignments += count;
            illustrative += isIllustrative ? count : 0;
            moved += days.isMoved() ? count : 0;
        }

        DeadlineMonth told(Month month) {
            boolean isDue = month.month != null;
            return new DeadlineMonth(
                    month.theme,
                    isDue ? LocalDate.ofEpochDay(first) : null,
                    isDue ? LocalDate.ofEpochDay(last) : null,
                    month.past,
                    month.status,
                    assignments,
                    illustrative,
                    moved);
        }
    }

    /** Which days have been moved: those of most assignments first, and not more than the database tells. */
    List<DeadlineMove> moves() {
        Map<Moved, DeadlineMove> moves = new HashMap<>();
        each(due -> {
            if (due.days.isMoved()) {
                LocalDate from = due.days.firstDueOn();
                LocalDate to = due.days.dueOn();
                int count = 0;
                for (int ofKind : due.counts) {
                    count += ofKind;
                }
                for (String lane : lanes(due.commitment)) {
                    moves.merge(
                            new Moved(lane, YearMonth.from(from), YearMonth.from(to)),
                            new DeadlineMove(lane, from, to, count),
                            MemoryDeadlines::together);
                }
            }
        });
        return moves.values().stream()
                .sorted(Comparator.comparing(DeadlineMove::assignments)
                        .reversed()
                        .thenComparing(DeadlineMove::to)
                        .thenComparing(DeadlineMove::from)
                        .thenComparing(DeadlineMove::theme))
                .limit(DeadlineRepository.MOST_MOVES)
                .toList();
    }

    private record Moved(String theme, YearMonth from, YearMonth to) {}

    private static DeadlineMove together(DeadlineMove a, DeadlineMove b) {
        return new DeadlineMove(
                a.theme(),
                a.from().isBefore(b.from()) ? a.from() : b.from(),
                a.to().isBefore(b.to()) ? a.to() : b.to(),
                a.assignments() + b.assignments());
    }

    /** Tells of each that is wanted, in no particular order. */
    void each(DeadlineRepository.Wanted wanted, Consumer<? super Deadline> deadline) {
        int from = wanted.from() == null ? Integer.MIN_VALUE : Held.day(wanted.from());
        int to = wanted.to() == null ? Integer.MAX_VALUE : Held.day(wanted.to());
        each(due -> {
            if (due.days.isDue()
                    && due.days.due >= from
                    && due.days.due <= to
                    && (wanted.theme() == null || lanes(due.commitment).contains(wanted.theme()))) {
                deadline.accept(deadline(due));
            }
        });
    }

    /** All that are wanted, in no particular order. */
    List<Deadline> all(DeadlineRepository.Wanted wanted) {
        List<Deadline> all = new ArrayList<>();
        each(wanted, all::add);
        return all;
    }

    private Deadline deadline(Due due) {
        Map<Status, Long> counts = new EnumMap<>(Status.class);
        long assignments = 0;
        long illustrative = 0;
        for (int kind = 0; kind < due.counts.length; kind++) {
            if (due.counts[kind] > 0) {
                counts.merge(Spans.status(kind), (long) due.counts[kind], Long::sum);
                assignments += due.counts[kind];
                illustrative += Spans.isIllustrative(kind) ? due.counts[kind] : 0;
            }
        }
        return new Deadline(
                due.days.dueOn(),
                due.days.isMoved() ? due.days.firstDueOn() : null,
                held.commitmentNumbers.name(due.commitment.number()),
                assignments,
                counts,
                illustrative);
    }
}
