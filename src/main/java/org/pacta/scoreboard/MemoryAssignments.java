package org.pacta.scoreboard;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.pacta.progress.Status;
import org.pacta.progress.Track;

/** The assignments behind a figure, as {@link AssignmentStandingRepository} asks the database for them, but for scores. */
final class MemoryAssignments {

    private final Held held;
    private final AssignmentStandingRepository.Wanted wanted;
    private final Selection selection;
    private final Map<Dimension, Integer> group = new HashMap<>();

    /** Whether there are such groups at all. */
    private boolean possible = true;

    MemoryAssignments(Held held, StandingFilter filter, Moment moment, AssignmentStandingRepository.Wanted wanted) {
        this.held = held;
        this.wanted = wanted;
        selection = new Selection(held, filter, Standing.counted(moment.asOf()), Held.micros(moment.limit()));
        wanted.group().forEach((dimension, value) -> {
            int number = value == null ? Numbers.NONE : number(dimension, value);
            possible &= value == null ? dimension != Dimension.THEME : number != Numbers.NONE;
            group.put(dimension, number);
        });
    }

    /**
     * How an assignment stood.
     *
     * @param dueOn null while it is continuing
     */
    record Stood(String assignment, String commitment, String party, @Nullable LocalDate dueOn, Status status) {}

    /** Tells of each, in no particular order: there may be very many. */
    void each(Track track, Consumer<? super Stood> stood) {
        if (!possible) {
            return;
        }
        selection.each(track, new Selection.Seeing() {

            private String slug = "";
            private boolean inGroup;

            @Override
            public void begin(HeldCommitment commitment, HeldCommitment.Facts facts) {
                slug = held.commitmentNumbers.name(commitment.number());
                inGroup = isInGroup(commitment, facts);
            }

            @Override
            public void assignment(int assignment, int row, HeldCommitment.Facts facts) {
                if (inGroup && isInGroup(assignment, row, facts)) {
                    Status status = Spans.status(held.spans.kind(row));
                    if (wanted.statuses().isEmpty() || wanted.statuses().contains(status)) {
                        String party = held.parties.name(held.partyOf(assignment));
                        int due = selection.dueOn(row, facts);
                        stood.accept(new Stood(
                                slug + ":" + party,
                                slug,
                                party,
                                due == Spans.NO_DAY ? null : LocalDate.ofEpochDay(due),
                                status));
                    }
                }
            }
        });
    }

    private boolean isInGroup(HeldCommitment commitment, HeldCommitment.Facts facts) {
        return group.entrySet().stream().allMatch(one -> switch (one.getKey()) {
            case THEME -> isUnder(one.getValue(), commitment);
            case PARTY, YEAR_DUE -> true;
            case COMMITMENT, STATEMENT, MEETING, SERIES, ORGANIZATION, KIND ->
                commitment.value(one.getKey(), facts) == one.getValue();
        });
    }

    private boolean isInGroup(int assignment, int row, HeldCommitment.Facts facts) {
        @Nullable Integer party = group.get(Dimension.PARTY);
        @Nullable Integer year = group.get(Dimension.YEAR_DUE);
        return (party == null || party == held.partyOf(assignment))
                && (year == null || year == selection.yearDue(row, facts));
    }

    private boolean isUnder(int theme, HeldCommitment commitment) {
        for (int group : selection.themes(commitment, wanted.themeDepth())) {
            if (group == theme) {
                return true;
            }
        }
        return false;
    }

    private int number(Dimension dimension, String value) {
        return dimension == Dimension.YEAR_DUE
                ? year(value)
                : held.numbers(dimension).find(value);
    }

    /** {@link Numbers#NONE} if it is none. */
    private static int year(String value) {
        try {
            int year = Integer.parseInt(value);
            return String.valueOf(year).equals(value) ? year : Numbers.NONE;
        } catch (NumberFormatException e) {
            return Numbers.NONE;
        }
    }
}
