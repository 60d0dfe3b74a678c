package org.pacta.commitment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pacta.http.Precondition;
import org.pacta.http.RestsOn;
import org.pacta.model.Faults;
import org.pacta.model.RowChange;
import org.pacta.model.RuleBroken;
import org.pacta.model.Slug;
import org.pacta.model.Stored;
import org.pacta.statement.Statement;
import org.pacta.statement.StatementRepository;

/** What can be done with commitments, but for their steps: those are in {@link CommitmentTransitions}. */
@ApplicationScoped
@Transactional
public class CommitmentService {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    private final CommitmentRepository commitments;
    private final StatementRepository statements;
    private final ThemeRepository themes;
    private final Anchors anchors;
    private final CommitmentRecords records;
    private final AssignmentRepository assignments;
    private final RestsOn restsOn;
    private final Precondition precondition;
    private final Event<RowChange> changes;

    @Inject
    CommitmentService(
            CommitmentRepository commitments,
            StatementRepository statements,
            ThemeRepository themes,
            Anchors anchors,
            CommitmentRecords records,
            RestsOn restsOn,
            Precondition precondition,
            AssignmentRepository assignments,
            Event<RowChange> changes) {
        this.commitments = commitments;
        this.statements = statements;
        this.themes = themes;
        this.anchors = anchors;
        this.records = records;
        this.assignments = assignments;
        this.restsOn = restsOn;
        this.precondition = precondition;
        this.changes = changes;
    }

    public Commitment create(CommitmentRequest request) {
        Statement statement = lockedStatement(request);
        String slug = request.slug() != null ? request.slug() : nextSlug(statement.slug());
        return create(Slug.valid(slug), statement, request);
    }

    public Stored<Commitment> put(String slug, CommitmentRequest request) {
        Slug.unchanged(slug, request.slug());
        commitments.lock(List.of(slug));
        Commitment existing = commitments.find(slug).orElse(null);
        if (existing == null) {
            precondition.holdsForNothing();
            return new Stored<>(create(Slug.valid(slug), lockedStatement(request), request), true);
        }
        precondition.holdsFor(existing);
        replace(existing, request);
        return new Stored<>(existing, false);
    }

    public Commitment change(String slug, Function<Commitment, CommitmentRequest> change) {
        commitments.lock(List.of(slug));
        Commitment commitment = commitments.get(slug);
        precondition.holdsFor(commitment);
        CommitmentRequest request = change.apply(commitment);
        Slug.unchanged(slug, request.slug());
        replace(commitment, request);
        return commitment;
    }

    public void delete(String slug) {
        Commitment commitment = commitments.get(slug);
        precondition.holdsFor(commitment);
        restsOn.refuseIfAny("commitment", "slug", slug);
        records.forget(commitment);
        commitments.remove(commitment);
    }

    private Commitment create(String slug, Statement statement, CommitmentRequest request) {
        Faults faults = due(statement, request, faults(request));
        Anchors.Anchor anchor = anchors.find(statement, request, null, faults);
        faults.throwIfAny();
        if (commitments.exists(slug)) {
            throw new RuleBroken("There is a commitment '{0}' already.", slug);
        }
        Commitment commitment = new Commitment(
                slug, statement.slug(), statement.organization(), statement.meeting(), request.title(), request.kind());
        commitment.anchor(anchor.paragraph(), anchor.quote());
        request.applyTo(commitment);
        commitments.add(commitment);
        records.note(commitment);
        return commitment;
    }

    private void replace(Commitment commitment, CommitmentRequest request) {
        Statement statement = statements.statement(commitment.statement());
        Faults faults = due(statement, request, faults(request))
                .when(
                        !request.statement().equals(commitment.statement()),
                        "/statement",
                        "A commitment stays in its statement, '{0}'.",
                        commitment.statement());
        Anchors.Anchor anchor = anchors.find(statement, request, commitment, faults);
        faults.throwIfAny();
        commitment.anchor(anchor.paragraph(), anchor.quote());
        @Nullable LocalDate dueBefore = commitment.dueOn();
        request.applyTo(commitment);
        records.note(commitment);
        if (!Objects.equals(dueBefore, commitment.dueOn())) {
            assignments.of(commitment.slug()).stream()
                    .filter(assignment -> assignment.dueOn() == null)
                    .forEach(assignment -> changes.fire(RowChange.asSeen(assignment)));
        }
    }

    private Faults faults(CommitmentRequest request) {
        Faults faults = new Faults();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < request.themes().size(); i++) {
            String theme = request.themes().get(i);
            faults.reference("/themes/" + i, "theme", theme, themes.exists(theme))
                    .when(!seen.add(theme), "/themes/" + i, "The theme '{0}' is there twice.", theme);
        }
        return faults;
    }

    private static Faults due(Statement statement, CommitmentRequest request, Faults faults) {
        return faults.order(
                statement.adoptedOn(),
                request.dueOn(),
                "/dueOn",
                "Its statement was adopted on {0}; it cannot be due before.",
                statement.adoptedOn());
    }

    /** Locked, so that two commitments made at once get different numbers, and a quoted draft does not change meanwhile. */
    private Statement lockedStatement(CommitmentRequest request) {
        if (!statements.exists(request.statement())) {
            throw faults(request)
                    .reference("/statement", "statement", request.statement(), false)
                    .invalid();
        }
        return statements.locked(request.statement());
    }

    /** {@code sco-cj-20-c03}: one more than the highest number that is there, so that none comes back after a deletion. */
    private String nextSlug(String statement) {
        String prefix = statement.replaceFirst("-statement$", "") + "-c";
        int last = commitments.slugsFrom(prefix).stream()
                .map(slug -> NUMBER.matcher(slug.substring(prefix.length())))
                .filter(Matcher::matches)
                .mapToInt(number -> Integer.parseInt(number.group()))
                .max()
                .orElse(0);
        return String.format(Locale.ROOT, "%s%02d", prefix, last + 1);
    }
}
