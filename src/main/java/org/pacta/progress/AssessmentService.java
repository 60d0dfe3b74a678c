package org.pacta.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.pacta.access.Access;
import org.pacta.access.Role;
import org.pacta.access.Scope;
import org.pacta.commitment.AssignmentRepository;
import org.pacta.commitment.CommitmentRepository;
import org.pacta.http.Precondition;
import org.pacta.model.Faults;
import org.pacta.model.Ids;
import org.pacta.model.Portions;
import org.pacta.model.RuleBroken;
import org.pacta.model.Text;
import org.pacta.party.Attendance;
import org.pacta.party.MembershipRepository;

/**
 * What can be done with assessments: make one, or a whole table of them, and revoke one. Each changes the status on the
 * assessed track.
 */
@ApplicationScoped
@Transactional
public class AssessmentService {

    private static final String FUTURE = "It cannot be judged today how something will stand later.";

    private final AssessmentRepository assessments;
    private final ScaleRepository scales;
    private final StatusChangeRepository changes;
    private final Standings standings;
    private final AssignmentRepository assignments;
    private final CommitmentRepository commitments;
    private final MembershipRepository memberships;
    private final Clock clock;
    private final Precondition precondition;
    private final Access access;

    @Inject
    AssessmentService(
            AssessmentRepository assessments,
            ScaleRepository scales,
            StatusChangeRepository changes,
            Standings standings,
            AssignmentRepository assignments,
            CommitmentRepository commitments,
            MembershipRepository memberships,
            Clock clock,
            Precondition precondition,
            Access access) {
        this.assessments = assessments;
        this.scales = scales;
        this.changes = changes;
        this.standings = standings;
        this.assignments = assignments;
        this.commitments = commitments;
        this.memberships = memberships;
        this.clock = clock;
        this.precondition = precondition;
        this.access = access;
    }

    /** One judgement, ready to be recorded. */
    private record Judgement(UUID id, String assignment, ScaleValue value) {}

    public Assessment create(AssessmentRequest request) {
        return create(Ids.next(), request);
    }

    /** Under an id that is known beforehand. */
    public Assessment create(UUID id, AssessmentRequest request) {
        Faults ofScale = new Faults();
        ScaleVersion version = version(request.scale(), request.scaleVersion(), ofScale);
        Judgeable judged = locked(List.of(request.assignment())).get(request.assignment());
        if (judged != null) {
            requireAssessor(List.of(judged));
        }
        Faults faults = new Faults()
                .reference("/assignment", "assignment", request.assignment(), judged != null)
                .when(isFuture(request.effectiveOn()), "/effectiveOn", FUTURE)
                .addAll(ofScale.found());
        ScaleValue value =
                version == null ? null : version.read(request.raw().text()).orElse(null);
        if (version != null && value == null) {
            faults.add("/raw", unknown(request.raw(), version));
        }
        faults.throwIfAny();
        Text refusal = Objects.requireNonNull(judged).refusal(request.effectiveOn(), attendance(List.of(judged)));
        if (refusal != null) {
            throw new RuleBroken(refusal);
        }
        return record(
                        Objects.requireNonNull(version),
                        request.effectiveOn(),
                        List.of(new Judgement(id, request.assignment(), Objects.requireNonNull(value))),
                        request::applyTo)
                .get(0);
    }

    /** All of a table, or nothing; what is wrong is named cell by cell. */
    public AssessmentTableResponse createAll(AssessmentTableRequest request) {
        Faults faults = request.faults();
        if (request.cells() > AssessmentTableRequest.MAX_CELLS) {
            throw faults.invalid();
        }
        faults.when(isFuture(request.effectiveOn()), "/effectiveOn", FUTURE);
        ScaleVersion version = version(request.scale(), request.scaleVersion(), faults);
        AssessmentTable table = new AssessmentTable(request, version, faults);
        table.refuseUnknown(commitments.existing(table.commitments()));
        Map<String, Judgeable> judgeable = locked(table.assignments());
        requireAssessor(judgeable.values());
        table.refuseUnlessJudgeable(judgeable, attendance(judgeable.values()));
        faults.throwIfAny();
        List<Judgement> judgements = new ArrayList<>();
        table.values().forEach((assignment, value) -> judgements.add(new Judgement(Ids.next(), assignment, value)));
        List<Assessment> made =
                record(Objects.requireNonNull(version), request.effectiveOn(), judgements, request::applyTo);
        return new AssessmentTableResponse(
                version.scale(),
                version.number(),
                request.effectiveOn(),
                made.get(0).recordedAt(),
                made.size());
    }

    public Assessment revoke(UUID id, String reason) {
        Assessment assessment = assessments.get(id);
        Instant now = assignments.nextInstant(List.of(assessment.assignment()));
        // Somebody else may have revoked it while the assignment was waited for.
        assessments.refresh(assessment);
        precondition.holdsFor(assessment);
        assessment.revoke(reason, now);
        changes.byAssessment(id).ifPresent(change -> change.revoke(now));
        standings.refresh(List.of(assessment.assignment()), now);
        return assessment;
    }

    /** The one place where assessments come to be: all at one instant, of assignments that the caller has locked. */
    private List<Assessment> record(
            ScaleVersion version, LocalDate effectiveOn, List<Judgement> judgements, Consumer<Assessment> describe) {
        List<String> judged = judgements.stream().map(Judgement::assignment).toList();
        Instant now = assignments.nextInstant(judged);
        List<Assessment> made = new ArrayList<>();
        List<String> moved = new ArrayList<>();
        for (List<Judgement> portion : Portions.of(judgements)) {
            List<Assessment> some = new ArrayList<>();
            List<StatusChange> statuses = new ArrayList<>();
            for (Judgement judgement : portion) {
                Assessment assessment = new Assessment(
                        judgement.id(), judgement.assignment(), version, judgement.value(), effectiveOn, now);
                describe.accept(assessment);
                some.add(assessment);
                ProgressStatus status = judgement.value().status();
                if (status != null) {
                    statuses.add(
                            StatusChange.assessed(judgement.assignment(), status, effectiveOn, now, judgement.id()));
                    moved.add(judgement.assignment());
                }
            }
            assessments.add(some);
            changes.add(statuses);
            made.addAll(some);
        }
        standings.refresh(moved, now);
        return made;
    }

    /** Before anything is said of what is judged. */
    private void requireAssessor(Collection<Judgeable> judged) {
        judged.stream()
                .map(Judgeable::organization)
                .distinct()
                .forEach(organization -> access.require(Role.ASSESSOR, Scope.organization(organization)));
    }

    /** The assignments that there are, once nobody else changes them. */
    private Map<String, Judgeable> locked(Collection<String> ids) {
        assignments.lock(ids);
        return assessments.judgeable(ids);
    }

    private Attendance attendance(Collection<Judgeable> judged) {
        Map<String, Set<String>> parties = new HashMap<>();
        judged.forEach(assignment -> parties.computeIfAbsent(assignment.organization(), slug -> new HashSet<>())
                .add(assignment.party()));
        return memberships.attendance(parties);
    }

    /** The version that is named, or else the latest, which nobody changes while it is judged by. */
    private @Nullable ScaleVersion version(String scale, @Nullable Integer number, Faults faults) {
        if (scales.find(scale).isEmpty()) {
            faults.reference("/scale", "scale", scale, false);
            return null;
        }
        scales.lock(scale);
        if (number == null) {
            return scales.latest(scale);
        }
        ScaleVersion version = scales.findVersion(scale, number).orElse(null);
        faults.when(version == null, "/scaleVersion", "The scale '{0}' has no version {1}.", scale, number);
        return version;
    }

    private boolean isFuture(LocalDate day) {
        return day.isAfter(LocalDate.now(clock));
    }

    static Text unknown(RawValue raw, ScaleVersion version) {
        return Text.of(
                "The scale has no value '{0}' in version {1}; it has {2}.",
                raw,
                version.number(),
                String.join(", ", version.values().stream().map(ScaleValue::raw).toList()));
    }
}
