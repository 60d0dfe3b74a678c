package org.pacta.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.pacta.progress.AssessmentRequest;
import org.pacta.progress.AssessmentService;
import org.pacta.progress.EvidenceFileRequest;
import org.pacta.progress.EvidenceFiles;
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
    private final EvidenceFiles evidenceFiles;
    private final AssessmentService assessments;

    @Inject
    ProgressSample(
            SampleFiles files,
            ProgressReportService reports,
            EvidenceService evidence,
            EvidenceFiles evidenceFiles,
            AssessmentService assessments) {
        this.files = files;
        this.reports = reports;
        this.evidence = evidence;
        this.evidenceFiles = evidenceFiles;
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
        var files = entry.takeAll("evidenceFiles");
        var steps = entry.takeAll("steps");
        reports.create(id, entry.as(ProgressReportRequest.class));
        backing.forEach(piece -> evidence.create(id, piece.takeId(), piece.as(EvidenceRequest.class)));
        files.forEach(piece -> file(id, piece.takeId(), piece.as(EvidenceFileRequest.class)));
        steps.forEach(step -> take(id, step));
    }

    private void file(UUID report, UUID id, EvidenceFileRequest request) {
        try (InputStream content = SampleFiles.open("files/" + request.file())) {
            evidenceFiles.create(report, id, request, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
