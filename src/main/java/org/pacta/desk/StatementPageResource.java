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
import java.util.Comparator;
import java.util.List;
import java.util.Map;
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
import org.pacta.commitment.ThemeRepository;
import org.pacta.http.Language;
import org.pacta.http.Precondition;
import org.pacta.party.MembershipRepository;
import org.pacta.scoreboard.Dimension;
import org.pacta.statement.ParagraphRepository;
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
    private final ThemeRepository themes;
    private final MembershipRepository memberships;
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
            ThemeRepository themes,
            MembershipRepository memberships,
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
        this.memberships = memberships;
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
        LocalDate on = statement.adoptedOn() == null ? LocalDate.now(clock) : statement.adoptedOn();
        List<StatementPage.Promise> promises = promises(slug, language);
        return new StatementPage(
                frames.of(request),
                language,
                statement,
                Said.of(statement.title(), language),
                Precondition.seen(statement),
                passages(slug, promises, language),
                promises,
                themes.all().stream()
                        .map(theme -> new StatementPage.Choice(theme.slug(), Said.of(theme.name(), language), false))
                        .sorted(Comparator.comparing(choice -> choice.name().text()))
                        .toList(),
                List.of(CommitmentKind.values()),
                members(statement, on, language),
                memberships.standings(statement.organization()),
                schedules.of(slug, null).stream()
                        .map(one -> new StatementPage.Rhythm(
                                one.id(), one.firstDueOn(), one.everyMonths(), one.lastDueOn(), Precondition.seen(one)))
                        .toList(),
                on,
                statement.status() == StatementStatus.DRAFT);
    }

    private List<StatementPage.Passage> passages(
            String statement, List<StatementPage.Promise> promises, Language language) {
        return paragraphs.of(statement).stream()
                .map(paragraph -> new StatementPage.Passage(
                        paragraph.number(),
                        paragraph.heading() == null ? null : Said.of(paragraph.heading(), language),
                        paragraph.text().texts(),
                        promises.stream()
                                .filter(promise -> paragraph.number().equals(promise.paragraph()))
                                .toList()))
                .toList();
    }

    private List<StatementPage.Promise> promises(String statement, Language language) {
        List<Commitment> all = commitments.of(statement);
        Map<String, Long> bound = all.isEmpty()
                ? Map.of()
                : assignments.all(all.stream().map(Commitment::slug).toList()).stream()
                        .collect(Collectors.groupingBy(Assignment::commitment, Collectors.counting()));
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
                        commitment.themes().get(0),
                        commitment.themes(),
                        commitment.dueOn(),
                        bound.getOrDefault(commitment.slug(), 0L),
                        Precondition.seen(commitment),
                        commitment.illustrative()))
                .toList();
    }

    /** Those that had any standing on the day; whoever is a signatory already is chosen, or else all members are. */
    private List<StatementPage.Choice> members(Statement statement, LocalDate on, Language language) {
        List<String> present =
                memberships.parties(statement.organization(), memberships.standings(statement.organization()), on);
        Set<String> signed = Set.copyOf(signatories.parties(statement.slug()));
        Set<String> chosen = signed.isEmpty()
                ? Set.copyOf(memberships.parties(statement.organization(), List.of("member"), on))
                : signed;
        return names.of(Dimension.PARTY, present, language).entrySet().stream()
                .map(entry ->
                        new StatementPage.Choice(entry.getKey(), entry.getValue(), chosen.contains(entry.getKey())))
                .sorted(Comparator.comparing(choice -> choice.name().text()))
                .toList();
    }
}
