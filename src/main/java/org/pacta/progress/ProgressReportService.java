package org.pacta.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.pacta.commitment.Assignment;
import org.pacta.commitment.AssignmentRepository;
import org.pacta.commitment.Commitment;
import org.pacta.commitment.CommitmentRepository;
import org.pacta.model.Clocks;
import org.pacta.model.Faults;
import org.pacta.model.Ids;
import org.pacta.model.RuleBroken;

/**
 * What can be done with progress reports. Whatever changes one locks it first, so that of two who act at the same moment
 * the second finds it as the first has left it.
 *
 * <p>A party reports only while the commitment is in force and the assignment applies; what it had submitted by then is
 * still decided on, as it speaks of the time before.
 */
@ApplicationScoped
@Transactional
public class ProgressReportService {

    private final AssignmentRepository assignments;
    private final CommitmentRepository commitments;
    private final ProgressReportRepository reports;
    private final StatusChangeRepository changes;
    private final Clock clock;

    @Inject
    ProgressReportService(
            AssignmentRepository assignments,
            CommitmentRepository commitments,
            ProgressReportRepository reports,
            StatusChangeRepository changes,
            Clock clock) {
        this.assignments = assignments;
        this.commitments = commitments;
        this.reports = reports;
        this.changes = changes;
        this.clock = clock;
    }

    public ProgressReport create(ProgressReportRequest request) {
        return create(Ids.next(), request);
    }

    /** Under an id that is known beforehand. */
    public ProgressReport create(UUID id, ProgressReportRequest request) {
        faults(request)
                .reference("/assignment", "assignment", request.assignment(), assignments.exists(request.assignment()))
                .throwIfAny();
        requireReportable(request.assignment());
        ProgressReport report = new ProgressReport(id, request.assignment(), request.content());
        request.applyTo(report);
        reports.add(report);
        return report;
    }

    public ProgressReport change(UUID id, Function<ProgressReport, ProgressReportRequest> change) {
        ProgressReport report = reports.locked(id);
        ProgressReportRequest request = change.apply(report);
        faults(request)
                .when(
                        !request.assignment().equals(report.assignment()),
                        "/assignment",
                        "A report stays on its assignment, '" + report.assignment() + "'.")
                .throwIfAny();
        request.applyTo(report);
        return report;
    }

    public void delete(UUID id) {
        ProgressReport report = reports.locked(id);
        report.requireDeletable();
        reports.remove(report);
    }

    public ProgressReport submit(UUID id) {
        ProgressReport report = reports.locked(id);
        report.submit(Clocks.now(clock));
        requireReportable(report.assignment());
        return report;
    }

    /** Makes the claim the official status of the assignment, since its effective day. */
    public ProgressReport accept(UUID id, ReportAcceptanceRequest request) {
        ProgressReport report = reports.locked(id);
        Instant now = changes.nextInstant(report.assignment(), Track.REPORTED);
        report.accept(request.reviewer(), now);
        changes.add(StatusChange.reported(
                report.assignment(), report.claimedStatus(), report.effectiveOn(), now, report.id()));
        return report;
    }

    public ProgressReport returnToParty(UUID id, ReportReturnRequest request) {
        ProgressReport report = reports.locked(id);
        report.returnFor(request.reason(), request.reviewer(), Clocks.now(clock));
        return report;
    }

    /** Takes an acceptance back: the assignment stands again as it would without it. */
    public ProgressReport revoke(UUID id, ReportRevocationRequest request) {
        ProgressReport report = reports.locked(id);
        Instant now = changes.nextInstant(report.assignment(), Track.REPORTED);
        report.revoke(request.reason(), request.reviewer(), now);
        changes.byReport(id).ifPresent(change -> change.revoke(now));
        return report;
    }

    private Faults faults(ProgressReportRequest request) {
        LocalDate today = LocalDate.now(clock);
        return new Faults()
                .order(request.periodFrom(), request.periodTo(), "/periodTo", "A period cannot end before it starts.")
                .order(
                        request.periodFrom(),
                        request.effectiveOn(),
                        "/effectiveOn",
                        "A report cannot take effect before its period starts.")
                .order(
                        request.effectiveOnOrPeriodTo(),
                        today,
                        "/effectiveOn",
                        request.effectiveOn() == null
                                ? "The period ends after today, " + today + ": say since when it stands as claimed."
                                : "A report cannot take effect after today, " + today + ".");
    }

    private void requireReportable(String id) {
        Assignment assignment = assignments.get(id);
        Commitment commitment = commitments.get(assignment.commitment());
        if (!commitment.isConfirmed()) {
            throw new RuleBroken("The commitment '" + commitment.slug() + "' is "
                    + commitment.status().name().toLowerCase(Locale.ROOT) + "; it is not reported on.");
        }
        if (!assignment.applicable()) {
            throw new RuleBroken("The assignment '" + id + "' is not applicable; it is not reported on.");
        }
    }
}
