package org.pacta.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.pacta.access.Access;
import org.pacta.access.Caller;
import org.pacta.access.Forbidden;
import org.pacta.access.Role;
import org.pacta.access.Scope;
import org.pacta.account.AccountRepository;
import org.pacta.commitment.CommitmentRepository;

/**
 * Who may write a report, and who may decide on it: two people at least.
 *
 * <p>Whoever had a hand in a report does not review it, whatever they have been granted: not with the account with which they
 * wrote, edited or submitted it, not with a token of that, and not with another account that is known to be theirs.
 */
@ApplicationScoped
public class ReportRights {

    private final Access access;
    private final AccountRepository accounts;
    private final CommitmentRepository commitments;

    @Inject
    ReportRights(Access access, AccountRepository accounts, CommitmentRepository commitments) {
        this.access = access;
        this.accounts = accounts;
        this.commitments = commitments;
    }

    /** Whether the caller may write reports on the assignment. */
    public boolean mayWrite(String assignment) {
        return access.caller()
                .is(Role.FOCAL_POINT, Scope.party(AssignmentId.of(assignment).party()));
    }

    /** Whether the caller may decide on it. */
    public boolean mayReview(ProgressReport report) {
        Caller caller = access.caller();
        return caller.is(Role.REVIEWER, organization(report)) && !hadAHandIn(report, caller);
    }

    /**
     * The caller is about to write it, or what backs it.
     *
     * @throws Forbidden if they are no focal point of its party
     */
    void requireWriter(ProgressReport report) {
        requireWriter(report.assignment());
    }

    /** @throws Forbidden if the caller is no focal point of the party that it is assigned to */
    public void requireWriter(String assignment) {
        access.require(Role.FOCAL_POINT, Scope.party(AssignmentId.of(assignment).party()));
    }

    /** The caller has a hand in it from now on. */
    void noteWriter(ProgressReport report) {
        report.writtenBy(access.caller().account());
    }

    /**
     * The caller is about to decide on it.
     *
     * @throws Forbidden if they are no reviewer of its organization, or have had a hand in it
     */
    void requireReviewer(ProgressReport report) {
        access.require(Role.REVIEWER, organization(report));
        if (hadAHandIn(report, access.signedIn())) {
            throw new Forbidden("You have had a hand in this report; somebody else has to review it.");
        }
    }

    private Scope organization(ProgressReport report) {
        String commitment = AssignmentId.of(report.assignment()).commitment();
        return Scope.organization(commitments.get(commitment).organization());
    }

    private boolean hadAHandIn(ProgressReport report, Caller caller) {
        return caller.account() != null && accounts.anyIs(report.accounts(), caller.account(), caller.person());
    }
}
