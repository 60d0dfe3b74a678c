package org.pacta.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pacta.commitment.ReportingSchedule;
import org.pacta.commitment.ReportingScheduleRepository;
import org.pacta.http.Address;
import org.pacta.http.Language;
import org.pacta.progress.ExpectedReport;
import org.pacta.progress.ExpectedReportFilter;
import org.pacta.progress.ExpectedReportState;
import org.pacta.progress.ExpectedReports;
import org.pacta.progress.ProgressReport;
import org.pacta.progress.ProgressReportRepository;
import org.pacta.progress.ProgressReportState;
import org.pacta.scoreboard.Dimension;
import org.pacta.web.Names;
import org.pacta.web.Said;

/** Finds what is to be reported now. */
@ApplicationScoped
class Duties {

    private static final int MONTH = 30;

    private static final int MOST_BEGUN = 1_000;

    private final ExpectedReports reports;
    private final ProgressReportRepository written;
    private final ReportingScheduleRepository schedules;
    private final Names names;
    private final Clock clock;

    @Inject
    Duties(
            ExpectedReports reports,
            ProgressReportRepository written,
            ReportingScheduleRepository schedules,
            Names names,
            Clock clock) {
        this.reports = reports;
        this.written = written;
        this.schedules = schedules;
        this.names = names;
        this.clock = clock;
    }

    /**
     * What is to be reported now.
     *
     * @param leftOut a sentence that says for whom it is not told, as that is too much; empty if it is all
     */
    record Told(List<Duty> duties, String leftOut) {}

    /** Of the parties, what is overdue or due within a month, the earliest first; once, if several schedules ask for it. */
    Told of(Collection<String> parties, Language language) {
        if (parties.isEmpty()) {
            return new Told(List.of(), "");
        }
        LocalDate today = LocalDate.now(clock);
        ExpectedReportFilter filter = new ExpectedReportFilter();
        filter.party = List.copyOf(parties);
        filter.state = List.of(ExpectedReportState.OVERDUE, ExpectedReportState.DUE);
        Map<String, ExpectedReport> expected = new LinkedHashMap<>();
        ExpectedReports.Countable countable =
                reports.countable(filter, today, Instant.now(clock), today.plusDays(MONTH));
        countable.reports().stream()
                .map(ExpectedReports.OnAssignment::report)
                .sorted(Comparator.comparing(ExpectedReport::dueOn).thenComparing(ExpectedReport::assignment))
                .forEach(report -> expected.putIfAbsent(report.dueOn() + " " + report.assignment(), report));
        Map<String, Said> commitments = names.of(
                Dimension.COMMITMENT,
                expected.values().stream().map(ExpectedReport::commitment).toList(),
                language);
        Map<String, Said> called = names.of(Dimension.PARTY, parties, language);
        List<ProgressReport> begun = written.ofParties(
                parties, List.of(ProgressReportState.RETURNED, ProgressReportState.DRAFT), MOST_BEGUN);
        List<Duty> duties = expected.values().stream()
                .map(report -> duty(report, begun(report, begun), commitments, called, today))
                .toList();
        return new Told(duties, names.leftOut(countable.leftOut(), language));
    }

    private Duty duty(
            ExpectedReport report,
            @Nullable ProgressReport begun,
            Map<String, Said> commitments,
            Map<String, Said> called,
            LocalDate today) {
        return new Duty(
                commitments.getOrDefault(report.commitment(), Said.here(report.commitment())),
                "/commitments/" + report.commitment(),
                called.getOrDefault(report.party(), Said.here(report.party())),
                report.dueOn(),
                report.daysLeft(),
                -report.daysLeft(),
                report.state() == ExpectedReportState.OVERDUE,
                begun == null ? write(report, today) : "/work/reports/" + begun.id(),
                begun == null ? null : begun.state(),
                report.illustrative());
    }

    /** What has been written for that day already, and is not on its way. */
    private static @Nullable ProgressReport begun(ExpectedReport report, List<ProgressReport> begun) {
        return begun.stream()
                .filter(one -> one.assignment().equals(report.assignment())
                        && !one.periodFrom().isAfter(report.dueOn())
                        && !one.periodTo().isBefore(report.dueOn()))
                .findFirst()
                .orElse(null);
    }

    /** The period is the one that ends with the day; of what lies ahead nobody can report. */
    private String write(ExpectedReport report, LocalDate today) {
        LocalDate from = dayBefore(report).plusDays(1);
        LocalDate to = report.dueOn().isAfter(today) ? today : report.dueOn();
        return Address.of(null, ReportPageResource.NEW)
                .with("assignment", report.assignment())
                .with("from", from.isAfter(to) ? to : from)
                .with("to", to)
                .text();
    }

    /** The day of the schedule before the one of the report: what begins on it or earlier would be about that one, too. */
    private LocalDate dayBefore(ExpectedReport report) {
        ReportingSchedule schedule = schedules.get(report.schedule());
        LocalDate first = schedule.firstDueOn();
        // Counted from the first one, as the days are: a month may be too short for its day.
        long months = ChronoUnit.MONTHS.between(YearMonth.from(first), YearMonth.from(report.dueOn()));
        return first.plusMonths(months - schedule.everyMonths());
    }
}
