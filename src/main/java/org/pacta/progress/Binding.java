package org.pacta.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.pacta.commitment.Assignment;
import org.pacta.commitment.CommitmentRepository;
import org.pacta.model.RuleBroken;
import org.pacta.model.Text;
import org.pacta.party.MembershipRepository;

/**
 * Of which days can be said how an assignment stood: those on which it bound its party, and on which the party had not
 * left the organization.
 */
@ApplicationScoped
class Binding {

    private final CommitmentRepository commitments;
    private final MembershipRepository memberships;

    @Inject
    Binding(CommitmentRepository commitments, MembershipRepository memberships) {
        this.commitments = commitments;
        this.memberships = memberships;
    }

    /** @throws RuleBroken if it did not bind on that day yet, or its party had left */
    void require(Assignment assignment, LocalDate day) {
        if (day.isBefore(assignment.bindingFrom())) {
            throw new RuleBroken(
                    "The assignment '{0}' binds from {1} on; how it stood before that, on {2}, is not recorded.",
                    assignment.id(), assignment.bindingFrom(), day);
        }
        refuseIfLeft(assignment, day);
    }

    /** What took effect while the party was there still can be said later. */
    void refuseIfLeft(Assignment assignment, LocalDate day) {
        String organization = commitments.of(assignment).organization();
        memberships
                .attendance(organization, List.of(assignment.party()))
                .refuseIfLeft(
                        organization,
                        assignment.party(),
                        day,
                        Text.of(
                                "how the assignment '{0}' stood after that, on {1}, is not recorded.",
                                assignment.id(), day));
    }
}
