package org.pacta.desk;

import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.pacta.access.Needs;
import org.pacta.access.Role;
import org.pacta.access.SignedIn;
import org.pacta.commitment.Assignment;
import org.pacta.commitment.AssignmentRepository;
import org.pacta.commitment.Commitment;
import org.pacta.commitment.CommitmentRepository;
import org.pacta.commitment.Quote;
import org.pacta.http.Language;
import org.pacta.http.Precondition;
import org.pacta.model.LocalizedText;
import org.pacta.progress.Evidence;
import org.pacta.progress.EvidenceConfig;
import org.pacta.progress.EvidenceRepository;
import org.pacta.progress.ProgressReport;
import org.pacta.progress.ProgressReportRepository;
import org.pacta.progress.ProgressReportState;
import org.pacta.progress.ProgressStatus;
import org.pacta.progress.ReportRights;
import org.pacta.scoreboard.Dimension;
import org.pacta.statement.Paragraph;
import org.pacta.statement.ParagraphRepository;
import org.pacta.web.Frames;
import org.pacta.web.Names;
import org.pacta.web.Said;

/** The page of one report, beside what was promised and what was reported last. */
@Path("/work/reports")
@Produces(MediaType.TEXT_HTML)
class ReportPageResource {

    static final String NEW = "/work/reports/new";

    private static final int HALF_A_YEAR = 6;

    private final ProgressReportRepository reports;
    private final EvidenceRepository evidence;
    private final AssignmentRepository assignments;
    private final CommitmentRepository commitments;
    private final ParagraphRepository paragraphs;
    private final ReportRights rights;
    private final EvidenceConfig files;
    private final Names names;
    private final Frames frames;
    private final Clock clock;

    @Inject
    ReportPageResource(
            ProgressReportRepository reports,
            EvidenceRepository evidence,
            AssignmentRepository assignments,
            CommitmentRepository commitments,
            ParagraphRepository paragraphs,
            ReportRights rights,
            EvidenceConfig files,
            Names names,
            Frames frames,
            Clock clock) {
        this.reports = reports;
        this.evidence = evidence;
        this.assignments = assignments;
        this.commitments = commitments;
        this.paragraphs = paragraphs;
        this.rights = rights;
        this.files = files;
        this.names = names;
        this.frames = frames;
        this.clock = clock;
    }

    @GET
    @Path("new")
    @Needs(Role.FOCAL_POINT)
    @Operation(hidden = true)
    public TemplateInstance start(
            @QueryParam("assignment") @Nullable String assignment,
            @QueryParam("from") @Nullable LocalDate from,
            @QueryParam("to") @Nullable LocalDate to,
            @Context ContainerRequestContext request) {
        Assignment on = assignments.get(assignment == null ? "" : assignment);
        rights.requireWriter(on.id());
        Commitment commitment = commitments.get(on.commitment());
        LocalDate until = to == null ? LocalDate.now(clock) : to;
        ReportPage.Content empty = new ReportPage.Content(
                from == null ? until.minusMonths(HALF_A_YEAR).plusDays(1) : from,
                until,
                null,
                null,
                null,
                null,
                null,
                commitment.illustrative());
        return page(request, null, on, commitment, empty);
    }

    @GET
    @Path("{id}")
    @SignedIn
    @Operation(hidden = true)
    public TemplateInstance report(@PathParam("id") UUID id, @Context ContainerRequestContext request) {
        ProgressReport report = reports.get(id);
        Assignment on = assignments.get(report.assignment());
        return page(request, report, on, commitments.get(on.commitment()), content(report));
    }

    private ReportPage page(
            ContainerRequestContext request,
            @Nullable ProgressReport report,
            Assignment on,
            Commitment commitment,
            ReportPage.Content content) {
        Language language = Language.of(request);
        Optional<ProgressReport> before = reports.accepted(on.id()).stream()
                .filter(other -> report == null || !other.id().equals(report.id()))
                .findFirst();
        ProgressReportState state = report == null ? null : report.state();
        boolean open = state == null || state == ProgressReportState.DRAFT || state == ProgressReportState.RETURNED;
        return new ReportPage(
                frames.of(request),
                language,
                report == null ? null : report.id(),
                on.id(),
                Said.of(commitment.title(), language),
                "/commitments/" + commitment.slug(),
                names.of(Dimension.PARTY, on.party(), language),
                words(commitment, language),
                state,
                report == null ? null : Papers.reason(report),
                content,
                report == null ? List.of() : proofs(report, language),
                before.map(ReportPageResource::content).orElse(null),
                before.map(other -> proofs(other, language)).orElse(List.of()),
                List.of(ProgressStatus.values()),
                open && rights.mayWrite(on.id()),
                report != null && state == ProgressReportState.SUBMITTED && rights.mayReview(report),
                report != null && state == ProgressReportState.ACCEPTED && rights.mayReview(report),
                files.types().stream().sorted().collect(Collectors.joining(",")),
                report == null ? null : Precondition.seen(report));
    }

    private static ReportPage.Content content(ProgressReport report) {
        return new ReportPage.Content(
                report.periodFrom(),
                report.periodTo(),
                report.claimedStatus(),
                report.percent(),
                report.narrative(),
                report.effectiveOn(),
                report.author(),
                report.illustrative());
    }

    private List<ReportPage.Proof> proofs(ProgressReport report, Language language) {
        return evidence.of(report).stream().map(one -> proof(one, language)).toList();
    }

    private static ReportPage.Proof proof(Evidence one, Language language) {
        String here = "/api/progress-reports/" + one.report() + "/evidence/" + one.id() + "/content";
        return new ReportPage.Proof(
                one.id(),
                Said.of(one.title(), language),
                one.address() == null ? here : one.address(),
                one.file() == null
                        ? null
                        : one.file().name() + ", " + language.size(one.file().size()),
                Precondition.seen(one));
    }

    /** The very words if they are quoted, otherwise the paragraph. */
    private @Nullable Said words(Commitment commitment, Language language) {
        Quote quote = commitment.quote();
        if (quote != null) {
            return Said.in(quote.language(), quote.text(), language);
        }
        LocalizedText text = commitment.paragraph() == null
                ? commitment.text()
                : paragraphs
                        .find(commitment.statement(), commitment.paragraph())
                        .map(Paragraph::text)
                        .orElse(commitment.text());
        return text == null ? null : Said.of(text, language);
    }
}
