package org.pacta.scoreboard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pacta.progress.ExpectedReport;
import org.pacta.progress.ExpectedReportFilter;
import org.pacta.progress.ExpectedReportState;
import org.pacta.progress.ExpectedReports;

/**
 * The reports that were to be made by a day: what had been due is neither forgiven nor forgotten when a commitment ends, or
 * a party leaves, later on. Each once, though two schedules may ask for it on the same day: it is missing if one of them
 * misses it.
 */
@ApplicationScoped
public class DueReports {

    private static final Set<ExpectedReportState> AHEAD =
            EnumSet.of(ExpectedReportState.UPCOMING, ExpectedReportState.DUE);

    private final ExpectedReports reports;
    private final CommitmentThemes themes;
    private final Moments moments;

    @Inject
    DueReports(ExpectedReports reports, CommitmentThemes themes, Moments moments) {
        this.reports = reports;
        this.themes = themes;
        this.moments = moments;
    }

    /**
     * What is expected, from a day on and before it.
     *
     * @param ahead those that are to be made from that day on and are not there yet, the first of them first
     * @param overdue how many were to be made before it and are not there
     * @param leftOut the organizations whose reports are not counted, as they are too many
     */
    public record Course(List<ExpectedReport> ahead, long overdue, Set<String> leftOut) {}

    /**
     * Those whose day had passed, as far as they can be counted.
     *
     * @param leftOut the organizations whose reports are not among them, as they are too many
     */
    record Passed(Collection<ExpectedReports.OnAssignment> reports, Set<String> leftOut) {

        static final Passed NONE = new Passed(List.of(), Set.of());
    }

    /** Those whose day had passed. */
    Collection<ExpectedReports.OnAssignment> passed(ScoreboardFilter filter, Moment moment) {
        return once(reports.list(scope(filter), moment.asOf(), moment.limit(), dayBefore(moment)), filter, moment);
    }

    /**
     * On the day of the filter.
     *
     * @param days so many from that day on are looked ahead
     */
    public Course course(ScoreboardFilter filter, int days) {
        Moment moment = moments.of(filter);
        ExpectedReportFilter scope = scope(filter);
        scope.state = null;
        // Both from one reading, which is what takes its time.
        ExpectedReports.Countable countable = reports.countable(
                scope, moment.asOf(), moment.limit(), moment.asOf().plusDays(days));
        Map<Boolean, List<ExpectedReports.OnAssignment>> passed = countable.reports().stream()
                .collect(Collectors.partitioningBy(due -> due.report().dueOn().isBefore(moment.asOf())));
        return new Course(
                once(
                                passed.getOrDefault(false, List.of()).stream()
                                        .filter(due ->
                                                AHEAD.contains(due.report().state()))
                                        .toList(),
                                filter,
                                moment)
                        .stream()
                        .map(ExpectedReports.OnAssignment::report)
                        .sorted(Comparator.comparing(ExpectedReport::dueOn).thenComparing(ExpectedReport::assignment))
                        .toList(),
                once(passed.getOrDefault(true, List.of()), filter, moment).stream()
                        .filter(due -> due.report().state() == ExpectedReportState.OVERDUE)
                        .count(),
                countable.leftOut());
    }

    Passed countable(ScoreboardFilter filter, Moment moment) {
        ExpectedReports.Countable countable =
                reports.countable(scope(filter), moment.asOf(), moment.limit(), dayBefore(moment));
        return new Passed(once(countable.reports(), filter, moment), countable.leftOut());
    }

    private static LocalDate dayBefore(Moment moment) {
        return moment.asOf().minusDays(1);
    }

    private Collection<ExpectedReports.OnAssignment> once(
            List<ExpectedReports.OnAssignment> expected, ScoreboardFilter filter, Moment moment) {
        Map<List<Object>, ExpectedReports.OnAssignment> found = new LinkedHashMap<>();
        @Nullable Set<String> onThemes = expected.isEmpty() ? null : onThemes(filter, moment);
        for (ExpectedReports.OnAssignment due : expected) {
            if (onThemes == null || onThemes.contains(due.assignment().commitment())) {
                found.merge(List.of(due.assignment().id(), due.report().dueOn()), due, DueReports::worse);
            }
        }
        return found.values();
    }

    private @Nullable Set<String> onThemes(ScoreboardFilter filter, Moment moment) {
        return filter.theme == null || filter.theme.isEmpty()
                ? null
                : themes.of(filter, moment, 1).keySet();
    }

    /** Of two that are alike, the one that is real. */
    private static ExpectedReports.OnAssignment worse(
            ExpectedReports.OnAssignment one, ExpectedReports.OnAssignment other) {
        int order = Integer.compare(badness(one.report()), badness(other.report()));
        if (order == 0) {
            return one.report().illustrative() ? other : one;
        }
        return order > 0 ? one : other;
    }

    private static int badness(ExpectedReport report) {
        return switch (report.state()) {
            case REPORTED, UPCOMING, DUE -> 0;
            case LATE -> 1;
            case OVERDUE -> 2;
        };
    }

    /** But for the themes, which are those of the day. */
    private static ExpectedReportFilter scope(ScoreboardFilter filter) {
        ExpectedReportFilter scope = new ExpectedReportFilter();
        scope.state = List.of(ExpectedReportState.REPORTED, ExpectedReportState.LATE, ExpectedReportState.OVERDUE);
        scope.party = filter.party;
        scope.commitment = filter.commitment;
        scope.statement = filter.statement;
        scope.meeting = filter.meeting;
        scope.series = filter.series;
        scope.organization = filter.organization;
        scope.kind = filter.kind;
        scope.yearDue = filter.yearDue;
        return scope;
    }
}
