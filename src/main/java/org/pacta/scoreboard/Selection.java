package org.pacta.scoreboard;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pacta.progress.Track;

/**
 * Which assignments are counted on a day, as known at an instant, and how each stood, as {@code scoreboard.Standing} defines
 * it in SQL: one pass over all of them, and over the rows of an assignment until one says how it stood. Not for several
 * threads.
 */
final class Selection {

    private final Held held;
    private final int day;
    private final long knownBy;

    private final @Nullable BitSet organizations;
    private final @Nullable BitSet series;
    private final @Nullable BitSet meetings;
    private final @Nullable BitSet statements;

    /** Those that are looked at; null for all. */
    private final @Nullable BitSet commitments;

    private final @Nullable BitSet parties;
    private final @Nullable BitSet kinds;
    private final @Nullable Set<Integer> years;
    private final ThemesThen themes;
    private final Departed departed;

    /** @param knownBy microseconds since 1970 */
    Selection(Held held, StandingFilter filter, LocalDate day, long knownBy) {
        this.held = held;
        this.day = Held.day(day);
        this.knownBy = knownBy;
        organizations = wanted(held.organizations, filter.organization);
        series = wanted(held.series, filter.series);
        meetings = wanted(held.meetings, filter.meeting);
        statements = wanted(held.statements, filter.statement);
        parties = wanted(held.parties, filter.party);
        commitments = ofParties(wanted(held.commitmentNumbers, filter.commitment));
        kinds = wanted(
                held.kinds,
                filter.kind == null
                        ? null
                        : filter.kind.stream().map(Enum::name).toList());
        years = filter.yearDue == null || filter.yearDue.isEmpty() ? null : new HashSet<>(filter.yearDue);
        themes = new ThemesThen(held, this.day, knownBy, filter.theme);
        departed = new Departed(held, this.day, knownBy);
    }

    /** What is done with those that are counted, one commitment after the other. */
    interface Seeing {

        /** The assignments that follow are of this commitment. */
        default void begin(HeldCommitment commitment, HeldCommitment.Facts facts) {}

        /**
         * @param row how it stood, of {@link Held#spans}
         * @param facts of its commitment
         */
        void assignment(int assignment, int row, HeldCommitment.Facts facts);

        /** There are no more of this commitment. */
        default void end() {}
    }

    /** Null if all are. */
    private static @Nullable BitSet wanted(Numbers numbers, @Nullable Collection<String> slugs) {
        if (slugs == null || slugs.isEmpty()) {
            return null;
        }
        BitSet wanted = new BitSet();
        slugs.stream()
                .mapToInt(numbers::find)
                .filter(number -> number != Numbers.NONE)
                .forEach(wanted::set);
        return wanted;
    }

    /** Without those of other parties: few of a hundred thousand, where one party is asked about. */
    private @Nullable BitSet ofParties(@Nullable BitSet wanted) {
        if (parties == null) {
            return wanted;
        }
        BitSet theirs = held.commitmentsOf(parties);
        if (wanted != null) {
            theirs.and(wanted);
        }
        return theirs;
    }

    private static boolean isIn(@Nullable BitSet wanted, int number) {
        return wanted == null || number != Numbers.NONE && wanted.get(number);
    }

    /** A year before the first can be asked for, and is not the absence of one. */
    private static boolean isIn(Set<Integer> wanted, int year) {
        return year != Numbers.NONE && wanted.contains(year);
    }

    /** Sees each that is counted. */
    void each(Track track, Seeing seeing) {
        if (commitments == null) {
            held.commitments().forEach(commitment -> each(commitment, track, seeing));
        } else {
            commitments.stream().forEach(number -> each(held.commitments().get(number), track, seeing));
        }
    }

    private void each(HeldCommitment commitment, Track track, Seeing seeing) {
        HeldCommitment.Facts facts = commitment.assignmentCount() == 0 ? null : commitment.at(knownBy);
        if (facts != null && isCounted(commitment, facts)) {
            each(commitment, facts, track, seeing);
        }
    }

    private boolean isCounted(HeldCommitment commitment, HeldCommitment.Facts facts) {
        return isIn(organizations, facts.organization())
                && isIn(series, facts.series())
                && isIn(meetings, facts.meeting())
                && isIn(statements, facts.statement())
                && isIn(kinds, facts.kind())
                && themes.isWithin(commitment, knownBy);
    }

    private void each(HeldCommitment commitment, HeldCommitment.Facts facts, Track track, Seeing seeing) {
        seeing.begin(commitment, facts);
        @Nullable BitSet gone = departed.of(facts.organization());
        for (int i = 0; i < commitment.assignmentCount(); i++) {
            int assignment = commitment.assignment(i);
            int party = held.partyOf(assignment);
            if (!isIn(parties, party) || gone != null && gone.get(party)) {
                continue;
            }
            int row = held.spans.find(held.head(assignment, track), day, knownBy);
            if (row != Spans.END && (years == null || isIn(years, yearDue(row, facts)))) {
                seeing.assignment(assignment, row, facts);
            }
        }
        seeing.end();
    }

    /** The place of its status among all, and whether that or its commitment is made up; see {@link Spans#kind}. */
    int kind(int row, HeldCommitment.Facts facts) {
        return held.spans.kind(row) | (facts.illustrative() ? 1 : 0);
    }

    /** The day by which it is to be complete; {@link Spans#NO_DAY} while it is continuing. */
    int dueOn(int row, HeldCommitment.Facts facts) {
        int own = held.spans.dueOn(row);
        return own == Spans.NO_DAY ? facts.dueOn() : own;
    }

    /** {@link Numbers#NONE} while it is continuing. */
    int yearDue(int row, HeldCommitment.Facts facts) {
        int dueOn = dueOn(row, facts);
        return dueOn == Spans.NO_DAY
                ? Numbers.NONE
                : LocalDate.ofEpochDay(dueOn).getYear();
    }

    /** The different themes at a depth, of those that are wanted, that a commitment is under. */
    int[] themes(HeldCommitment commitment, int depth) {
        return themes.groups(commitment, knownBy, depth);
    }
}
