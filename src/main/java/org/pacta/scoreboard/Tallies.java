package org.pacta.scoreboard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.pacta.http.ProblemException;
import org.pacta.progress.Track;

/** Counts, from memory or from the database: the same, which a test holds against each other. */
@ApplicationScoped
class Tallies {

    /** So many there are at most: each becomes a row of an answer. */
    static final int MOST = 20_000;

    private final ScoreboardMemory memory;
    private final ScoreboardRepository repository;

    @Inject
    Tallies(ScoreboardMemory memory, ScoreboardRepository repository) {
        this.memory = memory;
        this.repository = repository;
    }

    /**
     * On each day and track the whole by status (the group being empty), and each group by status.
     *
     * @throws ProblemException 400 if there are more than {@link #MOST}
     */
    List<Tally> of(
            StandingFilter filter,
            Collection<Track> tracks,
            Collection<LocalDate> days,
            Moment moment,
            List<Dimension> groups,
            int themeDepth) {
        List<LocalDate> counted =
                days.stream().map(Standing::counted).distinct().toList();
        return memory.orDatabase(
                () -> memory.tallies(filter, tracks, counted, moment, groups, themeDepth),
                () -> repository.tallies(new Standing(filter, tracks, counted, moment), groups, themeDepth));
    }

    static ProblemException tooMany() {
        return ProblemException.parameter(
                "groupBy",
                "This would be more than {0} rows. A filter makes them fewer, or a dimension that has fewer values.",
                MOST);
    }
}
