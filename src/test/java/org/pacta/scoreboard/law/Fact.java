package org.pacta.scoreboard.law;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.commitment.CommitmentKind;
import org.pacta.progress.ProgressStatus;

/**
 * What can be recorded. Each says all of what it is about, as it is from then on: a second one on the same thing corrects
 * the first. Things are called by short names, which a {@link History} makes its own.
 */
public sealed interface Fact {

    /** A membership; recorded again when it ends, becomes another standing, or had been recorded wrongly. */
    record Member(int membership, String party, String standing, LocalDate from, @Nullable LocalDate to)
            implements Fact {

        /** Both its first and its last day are days of it. */
        boolean covers(LocalDate day) {
            return !from.isAfter(day) && (to == null || !to.isBefore(day));
        }
    }

    record MembershipDeleted(int membership) implements Fact {}

    /** Effective since a day: since ever, for the place that a theme has at first. */
    record ThemePlaced(String theme, @Nullable String parent, LocalDate effectiveOn) implements Fact {}

    /** A commitment as it is proposed, and later changed. */
    record Promised(
            String commitment, String statement, CommitmentKind kind, @Nullable LocalDate dueOn, List<String> themes)
            implements Fact {}

    /**
     * Confirmed, and assigned at once to all that held one of the standings on a day.
     *
     * @param standings none if it is not assigned at once
     */
    record Confirmed(String commitment, List<String> standings, LocalDate on) implements Fact {}

    /** Withdrawn on that day, or superseded by another commitment. */
    record Over(String commitment, LocalDate on, @Nullable String successor) implements Fact {}

    record Assigned(
            String commitment, String party, LocalDate bindingFrom, boolean applicable, @Nullable LocalDate dueOn)
            implements Fact {

        boolean isOf(String otherCommitment, String otherParty) {
            return commitment.equals(otherCommitment) && party.equals(otherParty);
        }
    }

    record AssignmentDeleted(String commitment, String party) implements Fact {}

    /** A report as it is drafted, and later mended. */
    record Drafted(int report, String commitment, String party, ProgressStatus claim, LocalDate effectiveOn)
            implements Fact {}

    record Submitted(int report) implements Fact {}

    record Returned(int report) implements Fact {}

    record Accepted(int report) implements Fact {}

    record Revoked(int report) implements Fact {}

    record Assessed(int assessment, String commitment, String party, Judgement judgement, LocalDate effectiveOn)
            implements Fact {}

    record AssessmentRevoked(int assessment) implements Fact {}
}
