package org.pacta.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.Collator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pacta.http.Language;
import org.pacta.progress.Courses;
import org.pacta.progress.Span;
import org.pacta.progress.Track;
import org.pacta.scoreboard.AssignmentStanding;
import org.pacta.scoreboard.BehindFigures;
import org.pacta.scoreboard.Dimension;

/** How a commitment stands with each party, and how it came to. */
@ApplicationScoped
class PartyStandings {

    private final BehindFigures behind;
    private final Courses courses;
    private final Clock clock;

    @Inject
    PartyStandings(BehindFigures behind, Courses courses, Clock clock) {
        this.behind = behind;
        this.courses = courses;
        this.clock = clock;
    }

    /**
     * @param first the day on which the strips begin
     * @param last the day on which they end
     */
    record Table(List<PartyStanding> rows, LocalDate first, LocalDate last) {}

    /** Of those whom the commitment binds, or has bound by the day. */
    Table of(StoryScope scope) {
        View view = scope.view()
                .with(Dimension.COMMITMENT, List.of(scope.commitment().slug()));
        Map<String, AssignmentStanding> reported = standing(view, Track.REPORTED);
        Map<String, AssignmentStanding> assessed = standing(view, Track.ASSESSED);
        Map<String, List<Span>> spans = courses.of(scope.parties().keySet(), view.track, view.knownBy);
        spans.values().removeIf(course -> course.stream()
                .noneMatch(span -> !span.from().isAfter(scope.asOf())));
        Strips strips = new Strips(spans.values(), scope.asOf(), LocalDate.now(clock), view.track, scope.language());
        Collator collator = Collator.getInstance(scope.language().locale());
        List<PartyStanding> rows = spans.entrySet().stream()
                .map(course -> row(
                        course.getKey(),
                        reported.get(course.getKey()),
                        assessed.get(course.getKey()),
                        strips.of(course.getValue()),
                        scope))
                .sorted(Comparator.comparing(row -> row.party().text(), collator))
                .toList();
        return new Table(rows, strips.first(), strips.last());
    }

    private Map<String, AssignmentStanding> standing(View view, Track track) {
        return behind.all(view, track).stream()
                .collect(Collectors.toMap(AssignmentStanding::assignment, standing -> standing));
    }

    private static PartyStanding row(
            String assignment,
            @Nullable AssignmentStanding reported,
            @Nullable AssignmentStanding assessed,
            Strip strip,
            StoryScope scope) {
        return new PartyStanding(
                scope.party(assignment),
                scope.view().to("/parties/" + scope.slug(assignment)),
                stand(reported, Track.REPORTED, scope.language()),
                stand(assessed, Track.ASSESSED, scope.language()),
                reported == null ? null : reported.dueOn(),
                strip,
                "/api/assignments/" + assignment + "/history",
                reported != null && reported.illustrative());
    }

    /** @param standing null of what does not bind */
    static PartyStanding.Stand stand(@Nullable AssignmentStanding standing, Track track, Language language) {
        if (standing == null) {
            return new PartyStanding.Stand(null, language.say("Does not bind on this day"));
        }
        return new PartyStanding.Stand(Level.find(standing.status()), Level.label(standing.status(), track, language));
    }
}
