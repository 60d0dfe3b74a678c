package org.pacta.scoreboard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.pacta.progress.Track;

/** How it stands on a day. */
@ApplicationScoped
public class Scoreboard {

    private final ScoreboardRepository repository;
    private final Moments moments;

    @Inject
    Scoreboard(ScoreboardRepository repository, Moments moments) {
        this.repository = repository;
        this.moments = moments;
    }

    /**
     * @param groups two dimensions at most
     * @param themeDepth to which depth of the tree a group by theme rolls up: 1 to the roots, 3 not at all
     */
    public ScoreboardResponse answer(ScoreboardFilter filter, Track track, List<Dimension> groups, int themeDepth) {
        Moment moment = moments.of(filter);
        Behind behind = Behind.of(filter, track, moment.asOf(), moment.knownBy(), groups, themeDepth);
        Counts counts =
                Counts.of(repository.tallies(new Standing(filter, track, moment), groups, themeDepth), groups, behind);
        return new ScoreboardResponse(
                moment.asOf(),
                moment.knownBy(),
                track,
                groups,
                counts.assignments(),
                counts.applicable(),
                counts.withReport(),
                counts.coverage(),
                counts.illustrative(),
                counts.rows(),
                behind.whole());
    }
}
