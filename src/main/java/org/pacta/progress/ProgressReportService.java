package org.pacta.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pacta.access.Disclosed;
import org.pacta.access.Whole;
import org.pacta.commitment.Assignment;
import org.pacta.commitment.AssignmentRepository;
import org.pacta.commitment.Commitment;
import org.pacta.commitment.CommitmentRepository;
import org.pacta.http.Precondition;
import org.pacta.model.Clocks;
import org.pacta.model.Faults;
import org.pacta.model.Ids;
import org.pacta.model.RuleBroken;

/**
 * What can be done with progress reports. Whatever changes one locks it first, so that of two who act at the same moment
 * the second finds it as the first has left it. The row of its assignment is locked after it, never before: whatever
 * changes assignments locks commitments before them and no reports, so that none waits for another in a circle.
 *
 * <p>A party reports only while the commitment is in force and the assignment applies; what it had submitted by then is
 * still decided on, as it speaks of the time before. Of the time after it left the organization it does not report.
 */
@ApplicationScoped
@Transactional
public class ProgressReportService {

    private final AssignmentRepository assignments;
    private final CommitmentRepository commitments;
    private final ProgressReportRepository reports;
    private final EvidenceRepository evidence;
    private final StatusChangeRepository changes;
    private final Binding bindings;
    private final Standings standings;
    private final Event<Disclosed> disclosed;
    private final Clock clock;
    private final Precondition precondition;
    private final ReportRights rights;

    @Inject
    ProgressReportService(
            AssignmentRepository assignments,
            CommitmentRepository commitments,
            ProgressReportRepository reports,
            EvidenceRepository evidence,
            StatusChangeRepository changes,
            Binding bindings,
            Standings standings,
            Event<Disclosed> disclosed,
            Clock clock,
            Precondition precondition,
            ReportRights rights) {
        this.assignments = assignments;
        this.commitments = commitments;
        this.reports = reports;
        this.evidence = evidence;
        this.changes = changes;
        this.bindings = bindings;
        this.standings = standings;
        this.disclosed = disclosed;
        this.clock = clock;
        this.precondition = precondition;
        this.rights = rights;
    }

    public ProgressReport create(ProgressReportRequest request) {
        return create(Ids.next(), request);
    }

    /** Under an id that is known beforehand. */
    public ProgressReport create(UUID id, ProgressReportRequest request) {
        @Nullable
        Assignment assignment = assignments.locked(request.assignment()).orElse(null);
        Faults faults =
                faults(request).reference("/assignment", "assignment", request.assignment(), assignment != null);
        if (assignment == null) {
            throw faults.invalid();
        }
        rights.requireWriter(assignment.id());
        binding(assignment, request.effectiveOnOrPeriodTo(), faults).throwIfAny();
        requireReportable(assignment);
        bindings.refuseIfLeft(assignment, request.effectiveOnOrPeriodTo());
        ProgressReport report = new ProgressReport(id, request.assignment(), request.content());
        request.applyTo(report);
        rights.noteWriter(report);
        reports.add(report);
        return report;
    }

    public ProgressReport change(UUID id, Function<ProgressReport, ProgressReportRequest> change) {
        ProgressReport report = written(id);
        ProgressReportRequest request = change.apply(report);
        Faults faults = faults(request)
                .when(
                        !request.assignment().equals(report.assignment()),
                        "/assignment",
                        "A report stays on its assignment, '{0}'.",
                        report.assignment());
        Assignment assignment = assignments.get(report.assignment());
        binding(assignment, request.effectiveOnOrPeriodTo(), faults).throwIfAny();
        bindings.refuseIfLeft(assignment, request.effectiveOnOrPeriodTo());
        request.applyTo(report);
        rights.noteWriter(report);
        return report;
    }

    /** @return the contents that its evidence referred to, which are to be released after the commit */
    List<String> delete(UUID id) {
        ProgressReport report = written(id);
        report.requireDeletable();
        List<String> contents = evidence.contents(id);
        reports.remove(report);
        return contents;
    }

    public ProgressReport submit(UUID id) {
        ProgressReport report = written(id);
        rights.noteWriter(report);
        report.submit(Clocks.after(report.decidedAt(), clock));
        Assignment assignment = assignments.locked(report.assignment()).orElseThrow();
        requireReportable(assignment);
        binding(assignment, report.effectiveOn(), new Faults()).throwIfAny();
        bindings.refuseIfLeft(assignment, report.effectiveOn());
        return report;
    }

    /**
     * Makes the claim the official status of the assignment, since its effective day; what the day has to fulfil may have
     * changed since the submission.
     */
    public ProgressReport accept(UUID id, ReportAcceptanceRequest request) {
        ProgressReport report = reviewed(id);
        Instant now = assignments.nextInstant(List.of(report.assignment()));
        report.accept(request.reviewer(), now);
        bindings.require(assignments.get(report.assignment()), report.effectiveOn());
        changes.add(StatusChange.reported(
                report.assignment(), report.claimedStatus(), report.effectiveOn(), now, report.id()));
        standings.refresh(List.of(report.assignment()), now);
        disclosed.fire(Disclosed.of(Whole.REPORT, report.id()));
        return report;
    }

    public ProgressReport returnToParty(UUID id, ReportReturnRequest request) {
        ProgressReport report = reviewed(id);
        report.returnFor(request.reason(), request.reviewer(), Clocks.after(report.submittedAt(), clock));
        return report;
    }

    /** Takes an acceptance back: the assignment stands again as it would without it. */
    public ProgressReport revoke(UUID id, ReportRevocationRequest request) {
        ProgressReport report = reviewed(id);
        Instant now = assignments.nextInstant(List.of(report.assignment()));
        report.revoke(request.reason(), request.reviewer(), now);
        changes.byReport(id).ifPresent(change -> change.revoke(now));
        standings.refresh(List.of(report.assignment()), now);
        return report;
    }

    /** The report, which a focal point of its party is about to write. */
    private ProgressReport written(UUID id) {
        ProgressReport report = reports.locked(id);
        rights.requireWriter(report);
        precondition.holdsFor(report);
        return report;
    }

    /** The report, which a reviewer of its organization is about to decide on. */
    private ProgressReport reviewed(UUID id) {
        ProgressReport report = reports.locked(id);
        rights.requireReviewer(report);
        precondition.holdsFor(report);
        return report;
    }

    private Faults faults(ProgressReportRequest request) {
        LocalDate today = LocalDate.now(clock);
        return request.faults()
                .order(
                        request.effectiveOnOrPeriodTo(),
                        today,
                        "/effectiveOn",
                        request.effectiveOn() == null
                                ? "The period ends after today, {0}: say since when it stands as claimed."
                                : "A report cannot take effect after today, {0}.",
                        today);
    }

    /** The day may have moved since the report was drafted. */
    private static Faults binding(Assignment assignment, LocalDate effectiveOn, Faults faults) {
        return faults.order(
                assignment.bindingFrom(),
                effectiveOn,
                "/effectiveOn",
                "The assignment binds from {0} on; a report cannot take effect before.",
                assignment.bindingFrom());
    }

    /** @param assignment locked before it was read, so that neither it nor its commitment ends meanwhile */
    private void requireReportable(Assignment assignment) {
        Commitment commitment = commitments.of(assignment);
        if (!commitment.isConfirmed()) {
            throw new RuleBroken(
                    "The commitment '{0}' is {1}; it is not reported on.", commitment.slug(), commitment.status());
        }
        if (!assignment.applicable()) {
            throw new RuleBroken("The assignment '{0}' is not applicable; it is not reported on.", assignment.id());
        }
    }
}
