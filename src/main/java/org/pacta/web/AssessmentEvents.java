package org.pacta.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pacta.http.Language;
import org.pacta.model.LocalizedText;
import org.pacta.model.Text;
import org.pacta.progress.Assessment;
import org.pacta.progress.AssessmentRepository;
import org.pacta.progress.Status;
import org.pacta.progress.StatusChangeRepository;
import org.pacta.progress.Track;

/** What was found independently. */
@ApplicationScoped
class AssessmentEvents {

    private final AssessmentRepository assessments;
    private final StatusChangeRepository changes;

    @Inject
    AssessmentEvents(AssessmentRepository assessments, StatusChangeRepository changes) {
        this.assessments = assessments;
        this.changes = changes;
    }

    List<Event> of(StoryScope scope) {
        Map<UUID, Status> found = changes.found(scope.parties().keySet());
        return assessments.on(scope.parties().keySet()).stream()
                .map(assessment -> event(assessment, found.get(assessment.id()), scope))
                .toList();
    }

    private static Event event(Assessment assessment, @Nullable Status found, StoryScope scope) {
        Language language = scope.language();
        @Nullable LocalizedText rationale = assessment.rationale();
        @Nullable Instant revokedAt = assessment.revokedAt();
        boolean revoked = revokedAt != null && scope.isKnown(revokedAt);
        List<String> steps = new ArrayList<>();
        steps.add(language.say(Text.of(
                "{0} on the scale {1}, version {2}.",
                assessment.raw(), assessment.scale(), assessment.scaleVersion())));
        if (assessment.assessor() != null) {
            steps.add(language.say("Assessed by {0}.", assessment.assessor()));
        }
        if (revoked && revokedAt != null) {
            steps.add(language.say("Revoked on {0}.", language.day(LocalDate.ofInstant(revokedAt, ZoneOffset.UTC)))
                    + (assessment.revocationReason() == null ? "" : " " + assessment.revocationReason()));
        }
        return new Event(
                assessment.effectiveOn(),
                assessment.recordedAt(),
                language.say("It was assessed independently."),
                List.of(scope.party(assessment.assignment())),
                null,
                null,
                new Event.Account(
                        found == null ? null : Level.find(found),
                        found == null ? assessment.raw() : Level.label(found, Track.ASSESSED, language),
                        rationale == null ? null : Said.of(rationale, language),
                        steps,
                        List.of(),
                        "/api/assessments/" + assessment.id(),
                        false,
                        revoked),
                assessment.illustrative());
    }
}
