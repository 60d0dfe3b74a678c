package org.pacta.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Tells what has happened to a commitment, and nothing that was recorded later than is meant. */
@ApplicationScoped
class Story {

    private final CommitmentEvents commitment;
    private final BindingEvents binding;
    private final ReportEvents reports;
    private final AssessmentEvents assessments;

    @Inject
    Story(CommitmentEvents commitment, BindingEvents binding, ReportEvents reports, AssessmentEvents assessments) {
        this.commitment = commitment;
        this.binding = binding;
        this.reports = reports;
        this.assessments = assessments;
    }

    /** The latest first; of one day, what was recorded last. */
    List<Event> of(StoryScope scope) {
        return Stream.of(commitment.of(scope), binding.of(scope), reports.of(scope), assessments.of(scope))
                .flatMap(List::stream)
                .filter(event -> scope.isKnown(event.recordedAt()))
                .filter(event -> !event.day().isAfter(scope.asOf()))
                .sorted(Comparator.comparing(Event::day)
                        .thenComparing(Event::recordedAt)
                        .reversed())
                .toList();
    }
}
