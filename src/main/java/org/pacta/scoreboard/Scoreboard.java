package org.pacta.scoreboard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pacta.progress.Status;
import org.pacta.progress.Track;

/** Makes figures of counts: what is applicable, what is covered, and each status as a share. */
@ApplicationScoped
public class Scoreboard {

    private final ScoreboardRepository repository;
    private final Clock clock;

    @Inject
    Scoreboard(ScoreboardRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /**
     * @param groups two dimensions at most
     * @param themeDepth to which depth of the tree a group by theme rolls up: 1 to the roots, 3 not at all
     */
    public ScoreboardResponse answer(ScoreboardFilter filter, Track track, List<Dimension> groups, int themeDepth) {
        Moment moment = Moment.of(filter, clock);
        List<Tally> tallies = repository.tallies(new Standing(filter, track, moment), groups, themeDepth);

        Map<List<@Nullable String>, List<Tally>> byGroup = new TreeMap<>(Groups.ORDER);
        List<Tally> whole = new ArrayList<>();
        for (Tally tally : tallies) {
            (tally.group().isEmpty() ? whole : byGroup.computeIfAbsent(tally.group(), g -> new ArrayList<>()))
                    .add(tally);
        }
        Totals totals = Totals.of(whole);
        if (groups.isEmpty()) {
            byGroup.put(List.of(), whole);
        }
        List<ScoreboardRow> rows = new ArrayList<>();
        byGroup.forEach((group, ofGroup) -> rows.addAll(rows(groups, group, ofGroup)));
        return new ScoreboardResponse(
                moment.asOf(),
                moment.knownBy(),
                track,
                groups,
                totals.assignments,
                totals.applicable,
                totals.withReport,
                Ratio.of(totals.withReport, totals.applicable),
                whole.stream().mapToLong(Tally::illustrative).sum(),
                rows);
    }

    /** The assignments behind the figures, of some statuses or, if none is named, of all. */
    List<AssignmentStanding> assignments(ScoreboardFilter filter, Track track, @Nullable List<Status> statuses) {
        return repository.assignments(new Standing(filter, track, Moment.of(filter, clock))).stream()
                .filter(assignment -> statuses == null || statuses.isEmpty() || statuses.contains(assignment.status()))
                .toList();
    }

    private static List<ScoreboardRow> rows(List<Dimension> groups, List<@Nullable String> group, List<Tally> tallies) {
        Totals totals = Totals.of(tallies);
        if (totals.applicable == 0) {
            return List.of();
        }
        return tallies.stream()
                .sorted(Comparator.comparing(Tally::status))
                .map(tally -> new ScoreboardRow(
                        Groups.named(groups, group),
                        tally.status(),
                        tally.count(),
                        tally.status() == Status.NOT_APPLICABLE ? null : Ratio.of(tally.count(), totals.applicable),
                        totals.applicable,
                        totals.withReport,
                        Ratio.of(totals.withReport, totals.applicable),
                        tally.illustrative()))
                .toList();
    }

    /** What a group comes to, all statuses together. */
    record Totals(long assignments, long applicable, long withReport) {

        static Totals of(List<Tally> tallies) {
            long all = tallies.stream().mapToLong(Tally::count).sum();
            long notApplicable = count(tallies, Status.NOT_APPLICABLE);
            return new Totals(all, all - notApplicable, all - notApplicable - count(tallies, Status.NOT_REPORTED));
        }

        static long count(List<Tally> tallies, Status status) {
            return tallies.stream()
                    .filter(tally -> tally.status() == status)
                    .mapToLong(Tally::count)
                    .sum();
        }
    }
}
