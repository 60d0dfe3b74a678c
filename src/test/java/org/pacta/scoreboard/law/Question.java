package org.pacta.scoreboard.law;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pacta.commitment.CommitmentKind;
import org.pacta.progress.Track;
import org.pacta.scoreboard.Dimension;
import org.pacta.scoreboard.ScoreboardFilter;

/**
 * What can be asked of the scoreboard.
 *
 * @param of which figures
 * @param scale a value of the scale that scores are asked for on
 * @param among what it is narrowed to, but for the organizations: what is empty narrows nothing
 */
public record Question(
        Figures of,
        Track track,
        Judgement scale,
        List<Dimension> groups,
        int themeDepth,
        LocalDate asOf,
        @Nullable Instant knownBy,
        Among among) {

    /** What there is to ask for. */
    public enum Figures {
        SCOREBOARD,
        SCORES,
        ASSIGNMENTS
    }

    /** Slugs, kinds and years. */
    public record Among(
            Set<String> statements,
            Set<String> meetings,
            Set<String> commitments,
            Set<String> parties,
            Set<String> themes,
            Set<CommitmentKind> kinds,
            Set<Integer> years) {

        static final Among ALL = new Among(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of());
    }

    /** As the service is asked. */
    public ScoreboardFilter filter(Collection<String> organizations) {
        ScoreboardFilter filter = new ScoreboardFilter();
        filter.organization = List.copyOf(organizations);
        filter.statement = List.copyOf(among.statements);
        filter.meeting = List.copyOf(among.meetings);
        filter.commitment = List.copyOf(among.commitments);
        filter.party = List.copyOf(among.parties);
        filter.theme = List.copyOf(among.themes);
        filter.kind = List.copyOf(among.kinds);
        filter.yearDue = List.copyOf(among.years);
        filter.asOf = asOf;
        filter.knownBy = knownBy;
        return filter;
    }

    Question with(LocalDate day, @Nullable Instant instant) {
        return new Question(of, track, scale, groups, themeDepth, day, instant, among);
    }
}
