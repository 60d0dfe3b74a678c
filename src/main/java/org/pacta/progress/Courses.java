package org.pacta.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pacta.model.Known;
import org.pacta.model.Portions;

/** How assignments came to stand as they do, from day to day. */
@ApplicationScoped
public class Courses {

    private final StandingRepository repository;

    @Inject
    Courses(StandingRepository repository) {
        this.repository = repository;
    }

    /**
     * The spans in which each stood alike, in the order of the days, with gaps while it did not stand; by the ids of the
     * assignments. What was revoked, or recorded later, is in none.
     *
     * @param knownBy as it was known then; null for all that is known
     */
    public Map<String, List<Span>> of(Collection<String> assignments, Track track, @Nullable Instant knownBy) {
        Map<String, List<Span>> courses = new HashMap<>();
        for (List<String> portion : Portions.of(assignments)) {
            repository
                    .timelines(portion)
                    .forEach((assignment, timeline) ->
                            courses.put(assignment, timeline.spans(track, Known.by(knownBy))));
        }
        return courses;
    }
}
