package org.pacta.scoreboard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pacta.http.Address;
import org.pacta.progress.ExpectedReport;
import org.pacta.progress.ExpectedReportState;
import org.pacta.progress.ExpectedReports;
import org.pacta.progress.ReportingAssignment;

/** Counts which of the reports that were to be made by a day were made on time, late, or not at all. */
@ApplicationScoped
class Discipline {

    static final String PATH = "/api/scoreboard/discipline/reports";

    private final DueReports reports;
    private final CommitmentThemes themes;
    private final Moments moments;

    @Inject
    Discipline(DueReports reports, CommitmentThemes themes, Moments moments) {
        this.reports = reports;
        this.themes = themes;
        this.moments = moments;
    }

    DisciplineResponse answer(ScoreboardFilter filter, List<Dimension> groups, int themeDepth) {
        Moment moment = moments.of(filter);
        Map<String, Set<String>> themesOf = themesOf(filter, moment, groups, themeDepth);
        Count whole = new Count();
        Map<List<@Nullable String>, Count> byGroup = new TreeMap<>(Groups.ORDER);
        for (ExpectedReports.OnAssignment due : reports.passed(filter, moment)) {
            whole.add(due);
            for (List<@Nullable String> group : groupsOf(due.assignment(), groups, themesOf)) {
                byGroup.computeIfAbsent(group, g -> new Count()).add(due);
            }
        }
        List<DisciplineRow> rows = new ArrayList<>();
        Address all = filter.filtered(PATH).with("asOf", moment.asOf()).with("knownBy", moment.knownBy());
        Address grouped = all.withAnyOf("groupBy", groups)
                .with("themeDepth", groups.contains(Dimension.THEME) ? themeDepth : null);
        byGroup.forEach((group, count) -> rows.add(count.row(
                Groups.named(groups, group), DisciplineLinks.to(grouped.withAnyOf("group", Group.written(group))))));
        return new DisciplineResponse(
                moment.asOf(),
                moment.knownBy(),
                groups,
                whole.expected(),
                whole.onTime,
                whole.late,
                whole.missing,
                Ratio.of(whole.onTime, whole.expected()),
                Ratio.of(whole.late, whole.expected()),
                Ratio.of(whole.missing, whole.expected()),
                whole.illustrative,
                rows,
                DisciplineLinks.to(all));
    }

    /**
     * The reports behind the figures.
     *
     * @param group the value of each dimension, null where there is none; all groups if it is empty
     * @param states only these; all if there are none
     */
    List<ExpectedReport> reports(
            ScoreboardFilter filter,
            Map<Dimension, @Nullable String> group,
            int themeDepth,
            List<ExpectedReportState> states) {
        Moment moment = moments.of(filter);
        List<Dimension> groups = List.copyOf(group.keySet());
        List<@Nullable String> values = new ArrayList<>(group.values());
        Map<String, Set<String>> themesOf = themesOf(filter, moment, groups, themeDepth);
        return reports.passed(filter, moment).stream()
                .filter(due -> states.isEmpty() || states.contains(due.report().state()))
                .filter(due -> groupsOf(due.assignment(), groups, themesOf).contains(values))
                .map(ExpectedReports.OnAssignment::report)
                .toList();
    }

    private Map<String, Set<String>> themesOf(
            ScoreboardFilter filter, Moment moment, List<Dimension> groups, int themeDepth) {
        return groups.contains(Dimension.THEME) ? themes.of(filter, moment, themeDepth) : Map.of();
    }

    /** One, but for the themes, of which there can be several. */
    private static Collection<List<@Nullable String>> groupsOf(
            ReportingAssignment assignment, List<Dimension> dimensions, Map<String, Set<String>> themesOf) {
        List<List<@Nullable String>> groups = new ArrayList<>();
        groups.add(new ArrayList<>());
        for (Dimension dimension : dimensions) {
            List<List<@Nullable String>> longer = new ArrayList<>();
            for (List<@Nullable String> group : groups) {
                for (@Nullable String value : values(assignment, dimension, themesOf)) {
                    List<@Nullable String> with = new ArrayList<>(group);
                    with.add(value);
                    longer.add(with);
                }
            }
            groups = longer;
        }
        return groups;
    }

    private static Collection<@Nullable String> values(
            ReportingAssignment assignment, Dimension dimension, Map<String, Set<String>> themesOf) {
        if (dimension == Dimension.THEME) {
            return new ArrayList<>(themesOf.getOrDefault(assignment.commitment(), Set.of()));
        }
        List<@Nullable String> value = new ArrayList<>();
        value.add(
                switch (dimension) {
                    case THEME -> null;
                    case PARTY -> assignment.party();
                    case COMMITMENT -> assignment.commitment();
                    case STATEMENT -> assignment.statement();
                    case MEETING -> assignment.meeting();
                    case SERIES -> assignment.series();
                    case ORGANIZATION -> assignment.organization();
                    case KIND -> assignment.kind().name();
                    case YEAR_DUE ->
                        assignment.dueOn() == null
                                ? null
                                : String.valueOf(assignment.dueOn().getYear());
                });
        return value;
    }

    /** What a group comes to. */
    private static final class Count {

        private long onTime;
        private long late;
        private long missing;
        private long illustrative;

        void add(ExpectedReports.OnAssignment due) {
            ExpectedReportState state = due.report().state();
            if (state == ExpectedReportState.OVERDUE) {
                missing++;
            } else if (state == ExpectedReportState.LATE) {
                late++;
            } else {
                onTime++;
            }
            if (due.report().illustrative()) {
                illustrative++;
            }
        }

        long expected() {
            return onTime + late + missing;
        }

        DisciplineRow row(Map<Dimension, @Nullable Object> group, DisciplineLinks links) {
            return new DisciplineRow(
                    group,
                    expected(),
                    onTime,
                    late,
                    missing,
                    Ratio.of(onTime, expected()),
                    Ratio.of(late, expected()),
                    Ratio.of(missing, expected()),
                    illustrative,
                    links);
        }
    }
}
