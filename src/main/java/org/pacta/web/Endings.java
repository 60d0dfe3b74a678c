package org.pacta.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import org.pacta.commitment.AssignmentRepository;
import org.pacta.commitment.AssignmentTerm;
import org.pacta.commitment.Commitment;
import org.pacta.commitment.CommitmentStatus;
import org.pacta.commitment.Term;

/** When it became known that a commitment is over, which is kept with what it ended: its assignments. */
@ApplicationScoped
class Endings {

    private final AssignmentRepository assignments;

    @Inject
    Endings(AssignmentRepository assignments) {
        this.assignments = assignments;
    }

    /** Of one that had no assignments, not later than the last that was recorded of it. */
    Instant recordedAt(StoryScope scope, LocalDate endedOn) {
        return assignments.terms(scope.parties().keySet(), scope.knownBy()).stream()
                .filter(term -> term.term() == Term.ENDED && term.effectiveOn().equals(endedOn))
                .map(AssignmentTerm::recordedAt)
                .min(Comparator.naturalOrder())
                .orElse(scope.commitment().updatedAt());
    }

    /** What it was on the day, as known then. */
    CommitmentStatus status(StoryScope scope) {
        Commitment commitment = scope.commitment();
        LocalDate endedOn = commitment.endedOn();
        if (endedOn != null && (endedOn.isAfter(scope.asOf()) || !scope.isKnown(recordedAt(scope, endedOn)))) {
            return CommitmentStatus.CONFIRMED;
        }
        return commitment.status();
    }
}
