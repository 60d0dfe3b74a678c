package org.pacta.scoreboard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
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
class DueReports {

    private final ExpectedReports reports;
    private final CommitmentThemes themes;

    @Inject
    DueReports(ExpectedReports reports, CommitmentThemes themes) {
        this.reports = reports;
        this.themes = themes;
    }

    /** Those whose day had passed. */
    Collection<ExpectedReports.OnAssignment> passed(ScoreboardFilter filter, Moment moment) {
        Map<List<Object>, ExpectedReports.OnAssignment> passed = new LinkedHashMap<>();
        LocalDate last = moment.asOf().minusDays(1);
        @Nullable Set<String> onThemes = onThemes(filter, moment);
        for (ExpectedReports.OnAssignment due : reports.list(scope(filter), moment.asOf(), moment.limit(), last)) {
            if (onThemes == null || onThemes.contains(due.assignment().commitment())) {
                passed.merge(List.of(due.assignment().id(), due.report().dueOn()), due, DueReports::worse);
            }
        }
        return passed.values();
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
