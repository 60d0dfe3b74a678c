package org.pacta.desk;

import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.pacta.access.Needs;
import org.pacta.access.Role;
import org.pacta.commitment.Assignment;
import org.pacta.commitment.AssignmentRepository;
import org.pacta.commitment.Commitment;
import org.pacta.commitment.CommitmentKind;
import org.pacta.commitment.CommitmentRepository;
import org.pacta.commitment.ReportingScheduleRepository;
import org.pacta.http.Language;
import org.pacta.http.Precondition;
import org.pacta.meeting.Meeting;
import org.pacta.meeting.MeetingRepository;
import org.pacta.scoreboard.Dimension;
import org.pacta.statement.ParagraphRepository;
import org.pacta.statement.Signatory;
import org.pacta.statement.SignatoryRepository;
import org.pacta.statement.Statement;
import org.pacta.statement.StatementRepository;
import org.pacta.statement.StatementStatus;
import org.pacta.web.Frames;
import org.pacta.web.Names;
import org.pacta.web.Said;

/** The page on which a secretariat draws commitments out of a statement, and sees to it that they are reported on. */
@Path("/work/statements/{slug}")
@Produces(MediaType.TEXT_HTML)
class StatementPageResource {

    private final StatementRepository statements;
    private final ParagraphRepository paragraphs;
    private final SignatoryRepository signatories;
    private final CommitmentRepository commitments;
    private final AssignmentRepository assignments;
    private final ReportingScheduleRepository schedules;
    private final ThemeChoices themes;
    private final MeetingRepository meetings;
    private final Members members;
    private final Names names;
    private final Frames frames;
    private final Clock clock;

    @Inject
    StatementPageResource(
            StatementRepository statements,
            ParagraphRepository paragraphs,
            SignatoryRepository signatories,
            CommitmentRepository commitments,
            AssignmentRepository assignments,
            ReportingScheduleRepository schedules,
            ThemeChoices themes,
            MeetingRepository meetings,
            Members members,
            Names names,
            Frames frames,
            Clock clock) {
        this.statements = statements;
        this.paragraphs = paragraphs;
        this.signatories = signatories;
        this.commitments = commitments;
        this.assignments = assignments;
        this.schedules = schedules;
        this.themes = themes;
        this.meetings = meetings;
        this.members = members;
        this.names = names;
        this.frames = frames;
        this.clock = clock;
    }

    @GET
    @Needs(Role.SECRETARIAT)
    @Operation(hidden = true)
    public TemplateInstance statement(@PathParam("slug") String slug, @Context ContainerRequestContext request) {
        Language language = Language.of(request);
        Statement statement = statements.statement(slug);
        LocalDate on = day(statement);
        List<StatementPage.Promise> promises = promises(slug, language);
        return new StatementPage(
                frames.of(request),
                language,
                statement,
                Said.of(statement.title(), language),
                Precondition.seen(statement),
                passages(slug, promises, language),
                promises,
                themes.in(language),
                List.of(CommitmentKind.values()),
                adopters(statement, on, language),
                signatures(slug, language),
                members.standings(statement.organization(), language),
                schedules.of(slug, null).stream()
                        .map(one -> new StatementPage.Rhythm(
                                one.id(), one.firstDueOn(), one.everyMonths(), one.lastDueOn(), Precondition.seen(one)))
                        .toList(),
                on,
                statement.status() == StatementStatus.DRAFT,
                promises.stream().anyMatch(StatementPage.Promise::isProposed));
    }

    /** On which it was adopted, or is likely to have been: the last one of the meeting, if that is over. */
    private LocalDate day(Statement statement) {
        LocalDate today = LocalDate.now(clock);
        if (statement.adoptedOn() != null) {
            return statement.adoptedOn();
        }
        return Optional.ofNullable(statement.meeting())
                .flatMap(meetings::find)
                .map(Meeting::endsOn)
                .filter(last -> !last.isAfter(today))
                .orElse(today);
    }

    private List<StatementPage.Passage> passages(
            String statement, List<StatementPage.Promise> promises, Language language) {
        return paragraphs.of(statement).stream()
                .map(paragraph -> new StatementPage.Passage(
                        paragraph.number(),
                        paragraph.heading() == null ? null : Said.of(paragraph.heading(), language),
                        paragraph.heading(),
                        paragraph.text(),
                        paragraph.sources(),
                        paragraph.illustrative(),
                        promises.stream()
                                .filter(promise -> paragraph.number().equals(promise.paragraph()))
                                .toList(),
                        Precondition.seen(paragraph)))
                .toList();
    }

    private List<StatementPage.Promise> promises(String statement, Language language) {
        List<Commitment> all = commitments.of(statement);
        List<Assignment> binding = all.isEmpty()
                ? List.of()
                : assignments.all(all.stream().map(Commitment::slug).toList());
        Map<String, Said> parties = names.of(
                Dimension.PARTY, binding.stream().map(Assignment::party).toList(), language);
        Map<String, List<StatementPage.Bound>> bound = binding.stream()
                .collect(Collectors.groupingBy(
                        Assignment::commitment,
                        Collectors.mapping(
                                assignment -> new StatementPage.Bound(
                                        assignment.id(),
                                        Objects.requireNonNull(parties.get(assignment.party())),
                                        assignment.effectiveDueOn(),
                                        assignment.notApplicableBecause(),
                                        Precondition.seen(assignment)),
                                Collectors.toList())));
        return all.stream()
                .map(commitment -> new StatementPage.Promise(
                        commitment.slug(),
                        Said.of(commitment.title(), language),
                        commitment.title(),
                        commitment.paragraph(),
                        commitment.quote() == null
                                ? null
                                : Said.in(
                                        commitment.quote().language(),
                                        commitment.quote().text(),
                                        language),
                        commitment.status(),
                        commitment.kind(),
                        commitment.themes(),
                        commitment.dueOn(),
                        bound.getOrDefault(commitment.slug(), List.of()),
                        Precondition.seen(commitment),
                        commitment.illustrative()))
                .toList();
    }

    /** Those that had any standing on the day; whoever is a signatory already is chosen, or else all members are. */
    private List<Choice> adopters(Statement statement, LocalDate on, Language language) {
        Set<String> signed = Set.copyOf(signatories.parties(statement.slug()));
        return members.present(
                statement.organization(),
                on,
                signed.isEmpty() ? members.full(statement.organization(), on) : signed,
                language);
    }

    private List<StatementPage.Signature> signatures(String statement, Language language) {
        List<Signatory> all = signatories.of(statement);
        Map<String, Said> called =
                names.of(Dimension.PARTY, all.stream().map(Signatory::party).toList(), language);
        return all.stream()
                .map(signatory -> new StatementPage.Signature(
                        signatory.party(),
                        called.getOrDefault(signatory.party(), Said.here(signatory.party())),
                        signatory.reservation() == null ? null : Said.of(signatory.reservation(), language),
                        Precondition.seen(signatory)))
                .toList();
    }
}
