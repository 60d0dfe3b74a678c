package org.pacta.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.pacta.commitment.Assignment;
import org.pacta.commitment.CommitmentRepository;
import org.pacta.model.RuleBroken;
import org.pacta.party.MembershipRepository;
import org.pacta.statement.StatementRepository;

/**
 * Of which days can be said how an assignment stood: those on which it bound its party, and on which the party had not
 * left the organization.
 */
@ApplicationScoped
class Binding {

    private final CommitmentRepository commitments;
    private final StatementRepository statements;
    private final MembershipRepository memberships;

    @Inject
    Binding(CommitmentRepository commitments, StatementRepository statements, MembershipRepository memberships) {
        this.commitments = commitments;
        this.statements = statements;
        this.memberships = memberships;
    }

    /** @throws RuleBroken if it did not bind on that day yet, or its party had left */
    void require(Assignment assignment, LocalDate day) {
        if (day.isBefore(assignment.bindingFrom())) {
            throw new RuleBroken("The assignment '" + assignment.id() + "' binds from " + assignment.bindingFrom()
                    + " on; how it stood before that, on " + day + ", is not recorded.");
        }
        refuseIfLeft(assignment, day);
    }

    /** What took effect while the party was there still can be said later. */
    void refuseIfLeft(Assignment assignment, LocalDate day) {
        String organization = statements
                .statement(commitments.get(assignment.commitment()).statement())
                .organization();
        memberships
                .attendance(organization, List.of(assignment.party()))
                .refuseIfLeft(
                        organization,
                        assignment.party(),
                        day,
                        "how the assignment '" + assignment.id() + "' stood after that, on " + day
                                + ", is not recorded.");
    }
}
