package org.pacta.scoreboard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.http.Page;
import org.pacta.http.Paging;
import org.pacta.http.ProblemException;
import org.pacta.progress.Status;
import org.pacta.progress.Track;

/** What is behind a figure: the assignments that it counts. */
@ApplicationScoped
public class BehindFigures {

    private final AssignmentStandingRepository repository;
    private final Scores scores;
    private final Moments moments;

    @Inject
    BehindFigures(AssignmentStandingRepository repository, Scores scores, Moments moments) {
        this.repository = repository;
        this.scores = scores;
        this.moments = moments;
    }

    /**
     * Which scores are meant, if any.
     *
     * @param scale slug of a scale: only applicable assignments that have a score on it
     * @param version of the scale, the latest one if it is null
     * @param mapped whether assessments on earlier versions count, by the values that replaced theirs
     */
    public record Scored(@Nullable String scale, @Nullable Integer version, boolean mapped) {

        /** None. */
        public static final Scored NOT = new Scored(null, null, false);
    }

    /** All of them, for one who has narrowed them down to a few. */
    public List<AssignmentStanding> all(ScoreboardFilter filter, Track track) {
        return repository.all(new Standing(filter, track, moments.of(filter)), filter);
    }

    /**
     * @param status any of these; all if there are none
     * @throws ProblemException 400 if a group or a version is named of nothing
     */
    public Page<AssignmentStanding> list(
            ScoreboardFilter filter, Track track, Group group, List<Status> status, Scored scored, Paging paging) {
        if (scored.scale == null && scored.version != null) {
            throw ProblemException.parameter("version", "A version is one of a scale, and none is named.");
        }
        if (scored.scale == null && scored.mapped) {
            throw ProblemException.parameter("mapped", "Versions are mapped within a scale, and none is named.");
        }
        AssignmentStandingRepository.Wanted wanted = new AssignmentStandingRepository.Wanted(
                group.values(),
                group.depth(),
                status,
                scored.scale == null
                        ? null
                        : new ScoredOn(
                                scored.scale,
                                scores.range(scored.scale, scored.version).version(),
                                scored.mapped));
        return repository.list(filter, track, moments.of(filter), wanted, paging);
    }
}
