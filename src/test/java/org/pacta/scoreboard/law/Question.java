package org.pacta.scoreboard.law;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pacta.commitment.CommitmentKind;
import org.pacta.progress.Track;
import org.pacta.scoreboard.Dimension;
import org.pacta.scoreboard.Period;
import org.pacta.scoreboard.ScoreboardFilter;

/**
 * What can be asked of the scoreboard.
 *
 * @param of which figures
 * @param scale a value of the scale that scores are asked for on
 * @param groups one at most for a trend
 * @param earlier where a trend or a diff begins: not after the moment
 * @param by how long the periods of a trend are
 * @param among what it is narrowed to, but for the organizations: what is empty narrows nothing
 */
public record Question(
        Figures of,
        Track track,
        Judgement scale,
        List<Dimension> groups,
        int themeDepth,
        Moment moment,
        Moment earlier,
        Period by,
        Among among) {

    /** What there is to ask for. */
    public enum Figures {
        SCOREBOARD,
        SCORES,
        ASSIGNMENTS,
        SCORED,
        TREND,
        DIFF,
        DIVERGENCE
    }

    /**
     * On which day, and as known when.
     *
     * @param knownBy null if everything counts that was ever recorded
     */
    public record Moment(LocalDate asOf, @Nullable Instant knownBy) {

        /** Whether neither the day nor what was known is later than that of another. */
        boolean isBefore(Moment other) {
            return !asOf.isAfter(other.asOf)
                    && (other.knownBy == null || (knownBy != null && !knownBy.isAfter(other.knownBy)));
        }
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

        /** The slugs of another history begin otherwise. */
        Among of(History history) {
            return new Among(
                    of(history, statements),
                    of(history, meetings),
                    of(history, commitments),
                    parties,
                    of(history, themes),
                    kinds,
                    years);
        }

        private static Set<String> of(History history, Set<String> slugs) {
            return slugs.stream()
                    .map(slug -> history.slug(slug.substring(slug.indexOf('-') + 1)))
                    .collect(Collectors.toSet());
        }
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
        filter.asOf = moment.asOf;
        filter.knownBy = moment.knownBy;
        return filter;
    }

    /** The same at other moments. */
    Question at(Moment first, Moment last) {
        return new Question(of, track, scale, groups, themeDepth, last, first, by, among);
    }

    /** The same of one history: what it is narrowed to has other names there. */
    public Question about(History history) {
        return new Question(of, track, scale, groups, themeDepth, moment, earlier, by, among.of(history));
    }
}
