package org.pacta.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.pacta.progress.AssessmentRequest;
import org.pacta.progress.AssessmentService;
import org.pacta.progress.EvidenceRequest;
import org.pacta.progress.EvidenceService;
import org.pacta.progress.ProgressReportRequest;
import org.pacta.progress.ProgressReportService;
import org.pacta.progress.ReportAcceptanceRequest;
import org.pacta.progress.ReportReturnRequest;
import org.pacta.progress.ReportRevocationRequest;

/** Invented reports with what became of them, and invented judgements. */
@ApplicationScoped
class ProgressSample {

    private final SampleFiles files;
    private final ProgressReportService reports;
    private final EvidenceService evidence;
    private final AssessmentService assessments;

    @Inject
    ProgressSample(
            SampleFiles files, ProgressReportService reports, EvidenceService evidence, AssessmentService assessments) {
        this.files = files;
        this.reports = reports;
        this.evidence = evidence;
        this.assessments = assessments;
    }

    void load() {
        files.eachThatHappened("progress-reports", "periodTo", this::report);
        files.eachThatHappened(
                "assessments",
                "effectiveOn",
                entry -> assessments.create(entry.takeId(), entry.as(AssessmentRequest.class)));
    }

    private void report(SampleEntry entry) {
        UUID id = entry.takeId();
        var backing = entry.takeAll("evidence");
        var steps = entry.takeAll("steps");
        reports.create(id, entry.as(ProgressReportRequest.class));
        backing.forEach(piece -> evidence.create(id, piece.takeId(), piece.as(EvidenceRequest.class)));
        steps.forEach(step -> take(id, step));
    }

    private void take(UUID report, SampleEntry step) {
        String name = step.onlyName();
        switch (name) {
            case "submission" -> reports.submit(report);
            case "acceptance" -> reports.accept(report, step.as(name, ReportAcceptanceRequest.class));
            case "return" -> reports.returnToParty(report, step.as(name, ReportReturnRequest.class));
            case "revocation" -> reports.revoke(report, step.as(name, ReportRevocationRequest.class));
            default -> throw new IllegalStateException("No such step: " + name);
        }
    }
}
