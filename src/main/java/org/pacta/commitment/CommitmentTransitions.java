package org.pacta.commitment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pacta.access.Disclosed;
import org.pacta.access.Whole;
import org.pacta.http.Precondition;
import org.pacta.model.Clocks;
import org.pacta.model.Faults;
import org.pacta.model.NotFound;
import org.pacta.model.RuleBroken;
import org.pacta.party.MembershipRepository;
import org.pacta.statement.Statement;
import org.pacta.statement.StatementRepository;

/** The steps that a commitment takes, each with all that comes of it, in one transaction. */
@ApplicationScoped
@Transactional
public class CommitmentTransitions {

    private final CommitmentRepository commitments;
    private final CommitmentLinkService links;
    private final AssignmentService assignments;
    private final StatementRepository statements;
    private final MembershipRepository memberships;
    private final Anchors anchors;
    private final Event<Disclosed> disclosed;
    private final Clock clock;
    private final Precondition precondition;

    @Inject
    CommitmentTransitions(
            CommitmentRepository commitments,
            CommitmentLinkService links,
            AssignmentService assignments,
            StatementRepository statements,
            MembershipRepository memberships,
            Anchors anchors,
            Event<Disclosed> disclosed,
            Clock clock,
            Precondition precondition) {
        this.commitments = commitments;
        this.links = links;
        this.assignments = assignments;
        this.statements = statements;
        this.memberships = memberships;
        this.anchors = anchors;
        this.disclosed = disclosed;
        this.clock = clock;
        this.precondition = precondition;
    }

    /** Confirms, and assigns to all that held a standing if that is asked for. */
    public Commitment confirm(String slug, CommitmentConfirmationRequest request) {
        commitments.lock(List.of(slug));
        Commitment commitment = commitments.get(slug);
        precondition.holdsFor(commitment);
        commitment.confirm(Clocks.now(clock));
        Statement statement = statements.statement(commitment.statement());
        LocalDate adoptedOn = statement.adoptedOn();
        if (adoptedOn == null) {
            throw new RuleBroken("The statement '{0}' is not adopted; nothing in it binds yet.", statement.slug());
        }
        if (!anchors.holds(commitment)) {
            throw new RuleBroken(
                    "The quoted words are not in paragraph {0} as it was adopted; quote them again.",
                    commitment.paragraph());
        }
        disclosed.fire(Disclosed.of(Whole.COMMITMENT, slug));
        if (request.assignTo() != null) {
            assign(commitment, statement, adoptedOn, request.assignTo());
        }
        return commitment;
    }

    private void assign(Commitment commitment, Statement statement, LocalDate adoptedOn, AssignToRequest to) {
        LocalDate day = to.on() == null ? adoptedOn : to.on();
        List<String> parties = memberships.parties(statement.organization(), to.standings(), day);
        new Faults()
                .when(
                        parties.isEmpty(),
                        "/assignTo",
                        "Nobody held any of these standings in '{0}' on {1}.",
                        statement.organization(),
                        day)
                .throwIfAny();
        assignments.assignAll(
                commitment, parties, to.role() == null ? AssignmentRole.CONTRIBUTING : to.role(), adoptedOn);
    }

    /** Withdraws, and ends every assignment. */
    public Commitment withdraw(String slug, CommitmentWithdrawalRequest request) {
        commitments.lock(List.of(slug));
        Commitment commitment = commitments.get(slug);
        precondition.holdsFor(commitment);
        LocalDate on = Objects.requireNonNullElseGet(request.withdrawnOn(), this::today);
        commitment.withdraw(request.reason(), on);
        checkDay(commitment, on, "/withdrawnOn", new Faults());
        assignments.endAll(commitment, on, request.reason());
        return commitment;
    }

    /** Supersedes, links the two commitments, and ends every assignment of the one that is superseded. */
    public Commitment supersede(String slug, CommitmentSupersessionRequest request) {
        String by = request.by();
        commitments.lock(List.of(slug, by));
        Commitment commitment = commitments.get(slug);
        precondition.holdsFor(commitment);
        @Nullable Commitment successor = commitments.find(by).orElse(null);
        LocalDate on = Objects.requireNonNullElseGet(request.supersededOn(), this::today);
        commitment.supersede(by, on);
        checkDay(
                commitment,
                on,
                "/supersededOn",
                new Faults()
                        .reference("/by", "commitment", by, successor != null)
                        .when(by.equals(slug), "/by", "A commitment does not supersede itself."));
        if (successor == null) {
            throw new NotFound("commitment", by);
        }
        if (!successor.isConfirmed() && successor.status() != CommitmentStatus.SUPERSEDED) {
            throw new RuleBroken("'{0}' is not confirmed; it cannot take the place of another.", by);
        }
        links.supersede(commitment, successor);
        assignments.endAll(commitment, on, "Superseded by '" + by + "'.");
        return commitment;
    }

    /** What has been confirmed can end between its adoption and today. */
    private void checkDay(Commitment commitment, LocalDate on, String pointer, Faults faults) {
        LocalDate adoptedOn = statements.statement(commitment.statement()).adoptedOn();
        faults.when(on.isAfter(today()), pointer, "This day has not come yet.")
                .order(adoptedOn, on, pointer, "Its statement was adopted later, on {0}.", adoptedOn)
                .throwIfAny();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
