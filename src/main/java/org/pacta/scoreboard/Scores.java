package org.pacta.scoreboard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.http.ProblemException;
import org.pacta.progress.Track;

/** Makes means of sums. */
@ApplicationScoped
class Scores {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final ScoreRepository repository;
    private final Moments moments;

    @Inject
    Scores(ScoreRepository repository, Moments moments) {
        this.repository = repository;
        this.moments = moments;
    }

    /**
     * @param version of the scale; the latest one if null
     * @param mapped whether assessments on earlier versions count too, by the values that replaced theirs
     */
    ScoresResponse answer(
            ScoreboardFilter filter,
            String scale,
            @Nullable Integer version,
            boolean mapped,
            List<Dimension> groups,
            int themeDepth) {
        ScoreRepository.Range range = range(scale, version);
        if (range.least() == null || range.greatest() == null) {
            throw ProblemException.parameter(
                    version == null ? "scale" : "version",
                    "Version {0} of the scale '{1}' gives no scores.",
                    range.version(),
                    scale);
        }
        BigDecimal least = range.least();
        BigDecimal width = range.greatest().subtract(least);
        Moment moment = moments.of(filter);
        ScoredOn on = new ScoredOn(scale, range.version(), mapped);
        Behind behind = Behind.of(filter, Track.ASSESSED, moment.asOf(), moment.knownBy(), groups, themeDepth)
                .scored(on);
        List<ScoreRepository.Sum> sums =
                repository.scores(new Standing(filter, Track.ASSESSED, moment), on, groups, themeDepth);
        ScoreRepository.Sum whole =
                sums.stream().filter(sum -> sum.group().isEmpty()).findFirst().orElseThrow();
        List<ScoreRow> rows = sums.stream()
                .filter(sum -> groups.isEmpty() || !sum.group().isEmpty())
                .filter(sum -> sum.applicable() > 0)
                .sorted(Comparator.comparing(ScoreRepository.Sum::group, Groups.ORDER))
                .map(sum -> new ScoreRow(
                        Groups.named(groups, sum.group()),
                        mean(sum),
                        percent(sum, least, width),
                        sum.assessed(),
                        sum.applicable(),
                        sum.illustrative(),
                        behind.of(sum.group()).of(null)))
                .toList();
        return new ScoresResponse(
                scale,
                range.version(),
                mapped,
                moment.asOf(),
                moment.knownBy(),
                groups,
                mean(whole),
                percent(whole, least, width),
                whole.assessed(),
                whole.applicable(),
                whole.illustrative(),
                rows,
                behind.whole());
    }

    /**
     * @param version the latest one if null
     * @throws ProblemException 400 if there is no such scale, or version of it
     */
    ScoreRepository.Range range(String scale, @Nullable Integer version) {
        return repository
                .range(scale, version)
                .orElseThrow(() -> version == null
                        ? ProblemException.parameter("scale", "There is no scale '{0}'.", scale)
                        : ProblemException.parameter(
                                "version", "There is no version {0} of a scale '{1}'.", version, scale));
    }

    private static @Nullable BigDecimal mean(ScoreRepository.Sum sum) {
        BigDecimal exact = exactMean(sum);
        return exact == null ? null : Ratio.rounded(exact);
    }

    /** For scores from -1 to 1, as the G20 Research Group publishes them, this is (mean + 1) / 2 x 100. */
    private static @Nullable BigDecimal percent(ScoreRepository.Sum sum, BigDecimal least, BigDecimal width) {
        BigDecimal exact = exactMean(sum);
        if (exact == null || width.signum() == 0) {
            return null;
        }
        return Ratio.rounded(exact.subtract(least).multiply(HUNDRED).divide(width, MathContext.DECIMAL128));
    }

    private static @Nullable BigDecimal exactMean(ScoreRepository.Sum sum) {
        return sum.score() == null
                ? null
                : sum.score().divide(BigDecimal.valueOf(sum.assessed()), MathContext.DECIMAL128);
    }
}
