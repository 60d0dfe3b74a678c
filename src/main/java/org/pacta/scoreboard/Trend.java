package org.pacta.scoreboard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pacta.http.LargeAnswer;
import org.pacta.http.ProblemException;
import org.pacta.progress.Track;

/** How it stood at the end of each of several periods. */
@ApplicationScoped
public class Trend {

    private static final int DEFAULT_PERIODS = 12;
    private static final int MOST_PERIODS = 120;
    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);

    private final Tallies counted;
    private final Moments moments;
    private final LargeAnswer large;

    @Inject
    Trend(Tallies counted, Moments moments, LargeAnswer large) {
        this.counted = counted;
        this.moments = moments;
        this.large = large;
    }

    /**
     * @param from a day in the first period; so that there are 12 if it is null
     * @param to the last day; today if it is null
     * @param tracks without repetition
     * @param groups one dimension at most
     * @param themeDepth to which depth of the tree a group by theme rolls up
     * @throws ProblemException 400 if the days are the wrong way round, or there are too many periods
     */
    public TrendResponse answer(
            StandingFilter filter,
            Period by,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            List<Track> tracks,
            List<Dimension> groups,
            int themeDepth) {
        LocalDate last = to == null ? moments.today() : to;
        LocalDate first = from == null ? defaultFrom(by, last) : from;
        Moment moment = moments.of(filter, last);
        Map<LocalDate, LocalDate> starts = periods(by, first, last);
        if (!groups.isEmpty()) {
            large.begin();
        }
        Map<LocalDate, Map<Track, List<Tally>>> tallies =
                counted.of(filter, tracks, starts.keySet(), moment, groups, themeDepth).stream()
                        .collect(Collectors.groupingBy(Tally::asOf, TreeMap::new, Collectors.groupingBy(Tally::track)));

        List<TrendPeriod> periods = new ArrayList<>();
        List<TrendRow> rows = new ArrayList<>();
        starts.forEach((asOf, start) -> {
            for (Track track : tracks) {
                Behind behind = Behind.of(filter, track, asOf, moment.knownBy(), groups, themeDepth);
                Counts counts = Counts.of(
                        tallies.getOrDefault(Standing.counted(asOf), Map.of()).getOrDefault(track, List.of()),
                        groups,
                        behind);
                periods.add(TrendPeriod.of(start, asOf, track, counts, behind.whole()));
                counts.rows().forEach(row -> rows.add(TrendRow.of(asOf, track, row)));
            }
        });
        return new TrendResponse(first, last, by, moment.knownBy(), tracks, groups, periods, rows);
    }

    private static LocalDate defaultFrom(Period by, LocalDate to) {
        LocalDate from = by.plus(by.start(to), 1 - DEFAULT_PERIODS);
        return from.isBefore(FIRST_DAY) ? FIRST_DAY : from;
    }

    /** The first day of each period by the day whose figures stand for it, in order. */
    private static Map<LocalDate, LocalDate> periods(Period by, LocalDate from, LocalDate to) {
        if (from.isAfter(to)) {
            throw ProblemException.parameters(
                    List.of("from", "to"), "The first day, {0}, is after the last, {1}.", from, to);
        }
        long count = by.count(from, to);
        if (count > MOST_PERIODS) {
            throw ProblemException.parameters(
                    List.of("from", "to"),
                    "From {0} to {1} there are {2} periods; {3} are possible at most. Longer ones are fewer, as with by=year.",
                    from,
                    to,
                    count,
                    MOST_PERIODS);
        }
        Map<LocalDate, LocalDate> starts = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            LocalDate start = by.plus(by.start(from), i);
            LocalDate end = by.plus(start, 1).minusDays(1);
            starts.put(end.isAfter(to) ? to : end, start);
        }
        return starts;
    }
}
