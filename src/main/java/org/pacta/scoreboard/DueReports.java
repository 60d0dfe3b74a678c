package org.pacta.scoreboard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pacta.progress.ExpectedReport;
import org.pacta.progress.ExpectedReportFilter;
import org.pacta.progress.ExpectedReportState;
import org.pacta.progress.ExpectedReports;
import org.pacta.progress.Track;

/**
 * The reports that were to be made by a day: what had been due is neither forgiven nor forgotten when a commitment ends, or
 * a party leaves, later on. Each once, though two schedules may ask for it on the same day: it is missing if one of them
 * misses it.
 */
@ApplicationScoped
public class DueReports {

    private final ExpectedReports reports;
    private final CommitmentThemes themes;
    private final Moments moments;

    @Inject
    DueReports(ExpectedReports reports, CommitmentThemes themes, Moments moments) {
        this.reports = reports;
        this.themes = themes;
        this.moments = moments;
    }

    /** Those whose day had passed. */
    Collection<ExpectedReports.OnAssignment> passed(ScoreboardFilter filter, Moment moment) {
        return list(scope(filter), filter, moment, moment.asOf().minusDays(1));
    }

    /**
     * Those that are to be made from the day of the filter on, and are not there yet; the first of them first.
     *
     * @param days so many from that day on
     */
    public List<ExpectedReport> ahead(ScoreboardFilter filter, int days) {
        Moment moment = moments.of(filter);
        ExpectedReportFilter ahead = scope(filter);
        ahead.state = List.of(ExpectedReportState.UPCOMING, ExpectedReportState.DUE);
        return list(ahead, filter, moment, moment.asOf().plusDays(days)).stream()
                .map(ExpectedReports.OnAssignment::report)
                .sorted(Comparator.comparing(ExpectedReport::dueOn).thenComparing(ExpectedReport::assignment))
                .toList();
    }

    /** How many are late, on the day of the filter. */
    public long overdue(ScoreboardFilter filter) {
        return passed(filter, moments.of(filter)).stream()
                .filter(due -> due.report().state() == ExpectedReportState.OVERDUE)
                .count();
    }

    private Collection<ExpectedReports.OnAssignment> list(
            ExpectedReportFilter scope, ScoreboardFilter filter, Moment moment, LocalDate last) {
        Map<List<Object>, ExpectedReports.OnAssignment> found = new LinkedHashMap<>();
        @Nullable Set<String> onThemes = onThemes(filter, moment);
        for (ExpectedReports.OnAssignment due : reports.list(scope, moment.asOf(), moment.limit(), last)) {
            if (onThemes == null || onThemes.contains(due.assignment().commitment())) {
                found.merge(List.of(due.assignment().id(), due.report().dueOn()), due, DueReports::worse);
            }
        }
        return found.values();
    }

    private @Nullable Set<String> onThemes(ScoreboardFilter filter, Moment moment) {
        return filter.theme == null || filter.theme.isEmpty()
                ? null
                : themes.of(new Standing(filter, Track.REPORTED, moment), 1).keySet();
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
