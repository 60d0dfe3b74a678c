package org.pacta.scoreboard.law;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import org.pacta.commitment.AssignToRequest;
import org.pacta.commitment.AssignmentRequest;
import org.pacta.commitment.AssignmentService;
import org.pacta.commitment.CommitmentConfirmationRequest;
import org.pacta.commitment.CommitmentRequest;
import org.pacta.commitment.CommitmentService;
import org.pacta.commitment.CommitmentSupersessionRequest;
import org.pacta.commitment.CommitmentTransitions;
import org.pacta.commitment.CommitmentWithdrawalRequest;
import org.pacta.commitment.ThemeRequest;
import org.pacta.commitment.ThemeService;
import org.pacta.model.LocalizedText;
import org.pacta.party.MembershipRequest;
import org.pacta.party.MembershipService;
import org.pacta.progress.AssessmentRequest;
import org.pacta.progress.AssessmentService;
import org.pacta.progress.ProgressReportRequest;
import org.pacta.progress.ProgressReportService;
import org.pacta.progress.RawValue;
import org.pacta.progress.ReportAcceptanceRequest;
import org.pacta.progress.ReportReturnRequest;
import org.pacta.progress.ReportRevocationRequest;
import org.pacta.scoreboard.law.History.Event;

/** Plays a history on the service: each fact in a transaction of its own, at its own instant. */
@Singleton
public class Player {

    @Inject
    Stage stage;

    @Inject
    MembershipService memberships;

    @Inject
    ThemeService themes;

    @Inject
    CommitmentService commitments;

    @Inject
    CommitmentTransitions transitions;

    @Inject
    AssignmentService assignments;

    @Inject
    ProgressReportService reports;

    @Inject
    AssessmentService assessments;

    /**
     * Plays histories side by side: what is recorded earlier comes first, whichever it belongs to.
     *
     * @throws Refused if the service refuses any of it
     */
    public void play(Collection<History> histories) {
        try {
            for (History history : histories) {
                HistoryClock.set(history.beginning().minus(1, ChronoUnit.DAYS));
                stage.set(history);
            }
            histories.stream()
                    .flatMap(history -> history.events().stream().map(event -> new Step(history, event)))
                    .sorted(Comparator.comparing(step -> step.event.at()))
                    .forEach(this::play);
        } finally {
            HistoryClock.reset();
        }
    }

    private record Step(History history, Event event) {}

    /** The service did not take what it has to take. */
    public static final class Refused extends RuntimeException {

        private final transient History history;

        Refused(Step step, RuntimeException cause) {
            super("The service refused\n  " + step.event + "\n  because of " + cause, cause);
            this.history = step.history;
        }

        public History history() {
            return history;
        }
    }

    private void play(Step step) {
        HistoryClock.set(step.event.at());
        try {
            play(step.history, step.event.fact());
        } catch (RuntimeException e) {
            throw new Refused(step, e);
        }
    }

    private void play(History history, Fact fact) {
        if (fact instanceof Fact.Member member) {
            play(history, member);
        } else if (fact instanceof Fact.MembershipDeleted deleted) {
            memberships.delete(history.id("membership", deleted.membership()));
        } else if (fact instanceof Fact.ThemePlaced place) {
            play(history, place);
        } else if (fact instanceof Fact.Promised promise) {
            play(history, promise);
        } else if (fact instanceof Fact.Confirmed confirmed) {
            AssignToRequest assignTo = confirmed.standings().isEmpty()
                    ? null
                    : new AssignToRequest(confirmed.standings(), confirmed.on(), null);
            transitions.confirm(history.slug(confirmed.commitment()), new CommitmentConfirmationRequest(assignTo));
        } else if (fact instanceof Fact.Over over) {
            play(history, over);
        } else if (fact instanceof Fact.Assigned assigned) {
            play(history, assigned);
        } else if (fact instanceof Fact.AssignmentDeleted deleted) {
            assignments.delete(history.assignment(deleted.commitment(), deleted.party()));
        } else if (fact instanceof Fact.Drafted draft) {
            play(history, draft);
        } else if (fact instanceof Fact.Submitted submitted) {
            reports.submit(history.id("report", submitted.report()));
        } else if (fact instanceof Fact.Returned returned) {
            reports.returnToParty(
                    history.id("report", returned.report()), new ReportReturnRequest("Which courts?", null));
        } else if (fact instanceof Fact.Accepted accepted) {
            reports.accept(history.id("report", accepted.report()), new ReportAcceptanceRequest(null));
        } else if (fact instanceof Fact.Revoked revoked) {
            reports.revoke(
                    history.id("report", revoked.report()), new ReportRevocationRequest("It was mistaken.", null));
        } else if (fact instanceof Fact.Assessed assessed) {
            play(history, assessed);
        } else if (fact instanceof Fact.AssessmentRevoked revoked) {
            assessments.revoke(history.id("assessment", revoked.assessment()), "It was mistaken.");
        } else {
            throw new IllegalStateException("Nobody knows how to play " + fact);
        }
    }

    private void play(History history, Fact.Member member) {
        MembershipRequest request = new MembershipRequest(
                history.organization(),
                History.party(member.party()),
                member.standing(),
                member.from(),
                member.to(),
                null,
                null);
        if (history.isFirst(member)) {
            memberships.create(history.id("membership", member.membership()), request);
        } else {
            memberships.change(history.id("membership", member.membership()), old -> request);
        }
    }

    private void play(History history, Fact.ThemePlaced place) {
        String parent = place.parent() == null ? null : history.slug(place.parent());
        LocalDate effectiveOn = place.effectiveOn().equals(LocalDate.MIN) ? null : place.effectiveOn();
        themes.put(
                history.slug(place.theme()),
                new ThemeRequest(null, parent, text(place.theme()), effectiveOn, null, null));
    }

    private void play(History history, Fact.Promised promise) {
        commitments.put(
                history.slug(promise.commitment()),
                new CommitmentRequest(
                        null,
                        history.slug(promise.statement()),
                        "1",
                        null,
                        text(promise.commitment()),
                        null,
                        promise.themes().stream().map(history::slug).toList(),
                        promise.kind(),
                        null,
                        null,
                        null,
                        promise.dueOn(),
                        null,
                        null));
    }

    private void play(History history, Fact.Over over) {
        String commitment = history.slug(over.commitment());
        if (over.successor() == null) {
            transitions.withdraw(commitment, new CommitmentWithdrawalRequest("Not pursued.", over.on()));
        } else {
            transitions.supersede(
                    commitment, new CommitmentSupersessionRequest(history.slug(over.successor()), over.on()));
        }
    }

    private void play(History history, Fact.Assigned assigned) {
        assignments.put(
                history.assignment(assigned.commitment(), assigned.party()),
                new AssignmentRequest(
                        history.slug(assigned.commitment()),
                        History.party(assigned.party()),
                        null,
                        null,
                        assigned.bindingFrom(),
                        assigned.dueOn(),
                        assigned.applicable(),
                        assigned.applicable() ? null : "It has no such courts.",
                        null,
                        null));
    }

    private void play(History history, Fact.Drafted draft) {
        ProgressReportRequest request = new ProgressReportRequest(
                history.assignment(draft.commitment(), draft.party()),
                draft.effectiveOn(),
                draft.effectiveOn(),
                draft.claim(),
                null,
                text("What was done."),
                draft.effectiveOn(),
                null,
                null,
                null);
        if (history.isFirst(draft)) {
            reports.create(history.id("report", draft.report()), request);
        } else {
            reports.change(history.id("report", draft.report()), old -> request);
        }
    }

    private void play(History history, Fact.Assessed assessed) {
        assessments.create(
                history.id("assessment", assessed.assessment()),
                new AssessmentRequest(
                        history.assignment(assessed.commitment(), assessed.party()),
                        assessed.judgement().scale(),
                        assessed.judgement().version(),
                        new RawValue(assessed.judgement().raw()),
                        null,
                        null,
                        assessed.effectiveOn(),
                        null,
                        null));
    }

    static LocalizedText text(String text) {
        return LocalizedText.of("en", text);
    }
}
