package org.pacta.scoreboard;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pacta.progress.Status;

/**
 * The figures of one day and one track, made of tallies: what is applicable, what is covered, each status as a share.
 *
 * @param illustrative how many of the assignments rest on something made up
 * @param rows as in {@link ScoreboardResponse}
 * @param inapplicable the same of the groups of which nothing applies
 * @param whole the same of all together, whatever the groups
 */
record Counts(
        long assignments,
        long applicable,
        long withReport,
        long illustrative,
        List<ScoreboardRow> rows,
        List<ScoreboardRow> inapplicable,
        List<ScoreboardRow> whole) {

    static Counts of(List<Tally> tallies, List<Dimension> groups, Behind behind) {
        Map<List<@Nullable String>, List<Tally>> byGroup = new TreeMap<>(Groups.ORDER);
        List<Tally> whole = new ArrayList<>();
        for (Tally tally : tallies) {
            (tally.group().isEmpty() ? whole : byGroup.computeIfAbsent(tally.group(), g -> new ArrayList<>()))
                    .add(tally);
        }
        if (groups.isEmpty()) {
            byGroup.put(List.of(), whole);
        }
        List<ScoreboardRow> rows = new ArrayList<>();
        List<ScoreboardRow> inapplicable = new ArrayList<>();
        byGroup.forEach((group, ofGroup) -> (Totals.of(ofGroup).applicable() == 0 ? inapplicable : rows)
                .addAll(rows(groups, group, ofGroup, behind)));
        Totals totals = Totals.of(whole);
        return new Counts(
                totals.assignments(),
                totals.applicable(),
                totals.withReport(),
                whole.stream().mapToLong(Tally::illustrative).sum(),
                rows,
                inapplicable,
                rows(List.of(), List.of(), whole, behind));
    }

    BigDecimal coverage() {
        return Ratio.of(withReport, applicable);
    }

    private static List<ScoreboardRow> rows(
            List<Dimension> groups, List<@Nullable String> group, List<Tally> tallies, Behind behind) {
        Totals totals = Totals.of(tallies);
        Map<Dimension, @Nullable Object> named = Groups.named(groups, group);
        BigDecimal coverage = Ratio.of(totals.withReport(), totals.applicable());
        Behind.OfGroup links = behind.of(group);
        return tallies.stream()
                .sorted(Comparator.comparing(Tally::status))
                .map(tally -> new ScoreboardRow(
                        named,
                        tally.status(),
                        tally.count(),
                        tally.status() == Status.NOT_APPLICABLE ? null : Ratio.of(tally.count(), totals.applicable()),
                        totals.applicable(),
                        totals.withReport(),
                        coverage,
                        tally.illustrative(),
                        links.of(tally.status())))
                .toList();
    }
}
