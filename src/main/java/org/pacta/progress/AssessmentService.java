package org.pacta.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pacta.commitment.Assignment;
import org.pacta.commitment.AssignmentRepository;
import org.pacta.commitment.CommitmentRepository;
import org.pacta.model.Faults;
import org.pacta.model.Ids;
import org.pacta.model.RuleBroken;

/** What can be done with assessments: make one, and revoke it. Either changes the status on the assessed track. */
@ApplicationScoped
@Transactional
public class AssessmentService {

    private final AssessmentRepository assessments;
    private final ScaleRepository scales;
    private final StatusChangeRepository changes;
    private final Standings standings;
    private final AssignmentRepository assignments;
    private final CommitmentRepository commitments;
    private final Clock clock;

    @Inject
    AssessmentService(
            AssessmentRepository assessments,
            ScaleRepository scales,
            StatusChangeRepository changes,
            Standings standings,
            AssignmentRepository assignments,
            CommitmentRepository commitments,
            Clock clock) {
        this.assessments = assessments;
        this.scales = scales;
        this.changes = changes;
        this.standings = standings;
        this.assignments = assignments;
        this.commitments = commitments;
        this.clock = clock;
    }

    public Assessment create(AssessmentRequest request) {
        return create(Ids.next(), request);
    }

    /** Under an id that is known beforehand. */
    public Assessment create(UUID id, AssessmentRequest request) {
        Assignment assignment = assignments.find(request.assignment()).orElse(null);
        Faults faults = new Faults()
                .reference("/assignment", "assignment", request.assignment(), assignment != null)
                .when(
                        request.effectiveOn().isAfter(LocalDate.now(clock)),
                        "/effectiveOn",
                        "It cannot be judged today how something will stand later.");
        ScaleVersion version = version(request, faults);
        ScaleValue value = version == null ? null : version.value(request.raw()).orElse(null);
        faults.when(
                        version != null && value == null,
                        "/raw",
                        "The scale has no value '" + request.raw() + "' in this version.")
                .throwIfAny();
        Assignment judged = Objects.requireNonNull(assignment);
        refuseUnlessBinding(judged, request.effectiveOn());

        Instant now = assignments.nextInstant(List.of(judged.id()));
        Assessment assessment = new Assessment(
                id,
                judged.id(),
                Objects.requireNonNull(version),
                Objects.requireNonNull(value),
                request.effectiveOn(),
                now);
        request.applyTo(assessment);
        assessments.add(assessment);
        if (value.status() != null) {
            changes.add(StatusChange.assessed(judged.id(), value.status(), request.effectiveOn(), now, id));
            standings.refresh(List.of(judged.id()), now);
        }
        return assessment;
    }

    public Assessment revoke(UUID id, String reason) {
        Assessment assessment = assessments.get(id);
        Instant now = assignments.nextInstant(List.of(assessment.assignment()));
        // Somebody else may have revoked it while the assignment was waited for.
        assessments.refresh(assessment);
        assessment.revoke(reason, now);
        changes.byAssessment(id).ifPresent(change -> change.revoke(now));
        standings.refresh(List.of(assessment.assignment()), now);
        return assessment;
    }

    /** The version that is named, or else the latest, which nobody changes while it is judged by. */
    private @Nullable ScaleVersion version(AssessmentRequest request, Faults faults) {
        if (scales.find(request.scale()).isEmpty()) {
            faults.reference("/scale", "scale", request.scale(), false);
            return null;
        }
        scales.lock(request.scale());
        if (request.scaleVersion() == null) {
            return scales.latest(request.scale());
        }
        ScaleVersion version =
                scales.findVersion(request.scale(), request.scaleVersion()).orElse(null);
        faults.when(
                version == null,
                "/scaleVersion",
                "The scale '" + request.scale() + "' has no version " + request.scaleVersion() + ".");
        return version;
    }

    private void refuseUnlessBinding(Assignment assignment, LocalDate effectiveOn) {
        if (!assignment.applicable()) {
            throw new RuleBroken("The assignment is not applicable; there is nothing to judge.");
        }
        LocalDate endedOn = commitments.get(assignment.commitment()).endedOn();
        if (endedOn != null && !effectiveOn.isBefore(endedOn)) {
            throw new RuleBroken(
                    "The commitment ended on " + endedOn + "; only how it stood before that can be judged.");
        }
    }
}
