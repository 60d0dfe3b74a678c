package org.pacta.scoreboard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.pacta.http.LargeAnswer;
import org.pacta.progress.Track;

/** How it stands on a day. */
@ApplicationScoped
public class Scoreboard {

    private final Tallies tallies;
    private final Moments moments;
    private final LargeAnswer large;

    @Inject
    Scoreboard(Tallies tallies, Moments moments, LargeAnswer large) {
        this.tallies = tallies;
        this.moments = moments;
        this.large = large;
    }

    /**
     * @param groups two dimensions at most
     * @param themeDepth to which depth of the tree a group by theme rolls up: 1 to the roots, 3 not at all
     */
    public ScoreboardResponse answer(ScoreboardFilter filter, Track track, List<Dimension> groups, int themeDepth) {
        return full(filter, track, groups, themeDepth).answer();
    }

    /**
     * An answer, and what is left out of it.
     *
     * @param inapplicable the rows of groups of which nothing applies: they have no share in anything
     * @param whole the rows of all assignments together, each counted once
     */
    public record Full(ScoreboardResponse answer, List<ScoreboardRow> inapplicable, List<ScoreboardRow> whole) {}

    /** The same, with what a table of all groups has to show besides, counted at the same time. */
    public Full full(ScoreboardFilter filter, Track track, List<Dimension> groups, int themeDepth) {
        return full(filter, filter, track, groups, themeDepth);
    }

    /**
     * The same for some of its groups.
     *
     * @param filter by which the links of the rows lead, as each of them names its group anyway
     * @param some has those of it that are counted
     */
    public Full full(
            ScoreboardFilter filter, ScoreboardFilter some, Track track, List<Dimension> groups, int themeDepth) {
        if (Dimension.mayBeMany(groups)) {
            large.begin();
        }
        Moment moment = moments.of(filter);
        Behind behind = Behind.of(filter, track, moment.asOf(), moment.knownBy(), groups, themeDepth);
        Counts counts = Counts.of(
                tallies.of(some, List.of(track), List.of(moment.asOf()), moment, groups, themeDepth), groups, behind);
        return new Full(
                new ScoreboardResponse(
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
                        behind.whole()),
                counts.inapplicable(),
                counts.whole());
    }
}
