package org.pacta.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pacta.access.Disclosed;
import org.pacta.access.Whole;
import org.pacta.http.Precondition;
import org.pacta.http.RestsOn;
import org.pacta.meeting.Meeting;
import org.pacta.meeting.MeetingRepository;
import org.pacta.model.Clocks;
import org.pacta.model.Faults;
import org.pacta.model.Provenance;
import org.pacta.model.RuleBroken;
import org.pacta.model.Slug;
import org.pacta.model.Stored;
import org.pacta.model.Text;
import org.pacta.party.PartyRepository;

/** What can be done with statements, and what can become of them. */
@ApplicationScoped
@Transactional
public class StatementService {

    private final PartyRepository parties;
    private final MeetingRepository meetings;
    private final StatementRepository statements;
    private final ParagraphRepository paragraphs;
    private final RevisionRepository revisions;
    private final SignatoryRepository signatories;
    private final RestsOn restsOn;
    private final Event<Disclosed> disclosed;
    private final Clock clock;
    private final Precondition precondition;

    @Inject
    StatementService(
            PartyRepository parties,
            MeetingRepository meetings,
            StatementRepository statements,
            ParagraphRepository paragraphs,
            RevisionRepository revisions,
            SignatoryRepository signatories,
            RestsOn restsOn,
            Event<Disclosed> disclosed,
            Clock clock,
            Precondition precondition) {
        this.parties = parties;
        this.meetings = meetings;
        this.statements = statements;
        this.paragraphs = paragraphs;
        this.revisions = revisions;
        this.signatories = signatories;
        this.restsOn = restsOn;
        this.disclosed = disclosed;
        this.clock = clock;
        this.precondition = precondition;
    }

    public Statement create(StatementRequest request) {
        return create(Slug.derived(request.slugOrDerived()), request);
    }

    public Stored<Statement> put(String slug, StatementRequest request) {
        Slug.unchanged(slug, request.slug());
        Statement existing = statements.find(slug).orElse(null);
        if (existing == null) {
            precondition.holdsForNothing();
            return new Stored<>(create(Slug.valid(slug), request), true);
        }
        precondition.holdsFor(existing);
        replace(existing, request);
        return new Stored<>(existing, false);
    }

    public Statement change(String slug, Function<Statement, StatementRequest> change) {
        Statement statement = statements.statement(slug);
        precondition.holdsFor(statement);
        StatementRequest request = change.apply(statement);
        Slug.unchanged(slug, request.slug());
        replace(statement, request);
        return statement;
    }

    public void delete(String slug) {
        Statement statement = statements.statement(slug);
        precondition.holdsFor(statement);
        restsOn.refuseIfAny("statement", "slug", slug);
        statements.remove(statement);
    }

    public Statement adopt(String slug, StatementAdoptionRequest request) {
        Statement statement = statements.locked(slug);
        precondition.holdsFor(statement);
        List<String> named = request.signatoriesOrNone();
        Faults faults = new Faults()
                .when(isInTheFuture(request.adoptedOn()), "/adoptedOn", "A statement is not adopted in the future.");
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < named.size(); i++) {
            String pointer = "/signatories/" + i;
            faults.reference(pointer, "party", named.get(i), parties.exists(named.get(i)))
                    .when(!seen.add(named.get(i)), pointer, "'{0}' is named twice.", named.get(i));
        }
        faults.throwIfAny();
        statement.adopt(request.adoptedOn());
        if (!paragraphs.anyIn(slug)) {
            throw new RuleBroken("The statement '{0}' has no paragraphs; an empty text cannot be adopted.", slug);
        }
        revisions.add(new Revision(slug, statement.revision(), null, Clocks.now(clock)));
        named.forEach(party -> sign(statement, party, request.adoptedOn()));
        disclosed.fire(Disclosed.of(Whole.STATEMENT, slug));
        return statement;
    }

    public Statement supersede(String slug, StatementSupersessionRequest request) {
        precondition.isTheirs(statements.statement(slug));
        String by = request.by();
        new Faults()
                .reference("/by", "statement", by, statements.exists(by))
                .when(by.equals(slug), "/by", "A statement does not take its own place.")
                .throwIfAny();
        // Both, and always in the same order, so that of two statements only one can supersede the other; below, all
        // that
        // follow, so that no longer circle is closed by several at once.
        boolean first = slug.compareTo(by) < 0;
        Statement one = statements.locked(first ? slug : by);
        Statement other = statements.locked(first ? by : slug);
        Statement statement = first ? one : other;
        precondition.holdsFor(statement);
        Statement successor = first ? other : one;
        if (!successor.isAdopted()) {
            throw new RuleBroken("The statement '{0}' is a draft; only one that was adopted takes a place.", by);
        }
        @Nullable Statement later = successor;
        while (later != null) {
            if (later.slug().equals(slug)) {
                throw new RuleBroken("The statement '{0}' was itself superseded, in the end by '{1}'.", by, slug);
            }
            later = later.supersededBy() == null ? null : statements.locked(later.supersededBy());
        }
        statement.supersede(by);
        return statement;
    }

    public Statement terminate(String slug, StatementTerminationRequest request) {
        Statement statement = statements.locked(slug);
        precondition.holdsFor(statement);
        new Faults()
                .order(
                        statement.adoptedOn(),
                        request.terminatedOn(),
                        "/terminatedOn",
                        "A statement does not end before it was adopted, on {0}.",
                        statement.adoptedOn())
                .when(
                        isInTheFuture(request.terminatedOn()),
                        "/terminatedOn",
                        "It says that the statement ended, which it cannot do in the future.")
                .throwIfAny();
        statement.terminate(request.terminatedOn(), request.reason());
        return statement;
    }

    private Statement create(String slug, StatementRequest request) {
        String organization = organization(request);
        if (statements.exists(slug)) {
            throw new RuleBroken("There is a statement '{0}' already.", slug);
        }
        Statement statement = new Statement(slug, organization, request.meeting(), request.kind(), request.title());
        request.applyTo(statement);
        statements.add(statement);
        return statement;
    }

    private void replace(Statement existing, StatementRequest request) {
        String organization = organization(request);
        if (!existing.organization().equals(organization) || !Objects.equals(existing.meeting(), request.meeting())) {
            existing.moveTo(organization, request.meeting());
            List<Text> resting = restsOn.on("statement", Map.of("slug", existing.slug()));
            if (!resting.isEmpty()) {
                throw new RuleBroken(
                        "Others rest on the statement '{0}', so that its organization and its meeting stay: {1}.",
                        existing.slug(), resting);
            }
        }
        request.applyTo(existing);
    }

    /** The organization that is given, or else the meeting's; they have to be the same. */
    private String organization(StatementRequest request) {
        String given = request.organization();
        @Nullable
        String ofMeeting = Optional.ofNullable(request.meeting())
                .flatMap(meetings::find)
                .map(Meeting::organization)
                .orElse(null);
        Faults faults = new Faults()
                .reference("/organization", "organization", given, parties.isOrganization(given))
                .reference("/meeting", "meeting", request.meeting(), ofMeeting != null)
                .when(
                        given != null && ofMeeting != null && !given.equals(ofMeeting),
                        "/organization",
                        "The meeting is one of the organization '{0}'.",
                        ofMeeting);
        String organization = given != null ? given : ofMeeting;
        if (organization == null && request.meeting() == null) {
            faults.add("/organization", "Without a meeting, the organization has to be said.");
        }
        if (organization == null || !faults.isEmpty()) {
            throw faults.invalid();
        }
        return organization;
    }

    /** A party that is a signatory already keeps its own day and its reservation. */
    private void sign(Statement statement, String party, LocalDate day) {
        Signatory signatory = signatories.find(statement.slug(), party).orElse(null);
        if (signatory == null) {
            signatory = new Signatory(statement.slug(), party, day);
            signatory.rest(new Provenance(statement.illustrative(), statement.sources()));
            signatories.add(signatory);
        } else if (signatory.signedOn() == null) {
            signatory.describe(day, signatory.reservation());
        }
    }

    private boolean isInTheFuture(LocalDate day) {
        return day.isAfter(LocalDate.now(clock));
    }
}
