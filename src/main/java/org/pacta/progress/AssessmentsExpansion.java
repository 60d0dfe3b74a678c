package org.pacta.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.pacta.commitment.Commitment;
import org.pacta.commitment.CommitmentExpansion;
import org.pacta.http.Expands;

@ApplicationScoped
@Expands(
        noun = "Commitment",
        name = "assessments",
        as = AssessmentResponse.class,
        description = "The assessments of it that are not revoked; by assignment, the latest first.")
class AssessmentsExpansion implements CommitmentExpansion {

    private final AssessmentRepository assessments;
    private final ScaleRepository scales;

    @Inject
    AssessmentsExpansion(AssessmentRepository assessments, ScaleRepository scales) {
        this.assessments = assessments;
        this.scales = scales;
    }

    @Override
    public Map<String, ?> of(Collection<Commitment> commitments) {
        List<Assessment> found = assessments.standing(CommitmentExpansion.slugs(commitments));
        Map<ValueOfScale, ScaleValue> values = new HashMap<>();
        scales.versions(found.stream().map(Assessment::scale).collect(Collectors.toSet()))
                .forEach(version -> version.values()
                        .forEach(value ->
                                values.put(new ValueOfScale(version.scale(), version.number(), value.raw()), value)));
        return CommitmentExpansion.lists(
                commitments,
                found,
                assessment -> AssignmentId.of(assessment.assignment()).commitment(),
                assessment -> AssessmentResponse.from(
                        assessment,
                        Objects.requireNonNull(values.get(
                                new ValueOfScale(assessment.scale(), assessment.scaleVersion(), assessment.raw())))));
    }

    private record ValueOfScale(String scale, int version, String raw) {}
}
