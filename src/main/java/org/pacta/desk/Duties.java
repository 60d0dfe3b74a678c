package org.pacta.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pacta.commitment.ReportingScheduleRepository;
import org.pacta.http.Address;
import org.pacta.http.Language;
import org.pacta.progress.ExpectedReport;
import org.pacta.progress.ExpectedReportFilter;
import org.pacta.progress.ExpectedReportState;
import org.pacta.progress.ExpectedReports;
import org.pacta.scoreboard.Dimension;
import org.pacta.web.Names;
import org.pacta.web.Said;

/** Finds what is to be reported now. */
@ApplicationScoped
class Duties {

    private static final int MONTH = 30;

    private final ExpectedReports reports;
    private final ReportingScheduleRepository schedules;
    private final Names names;
    private final Clock clock;

    @Inject
    Duties(ExpectedReports reports, ReportingScheduleRepository schedules, Names names, Clock clock) {
        this.reports = reports;
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
        List<Duty> duties = expected.values().stream()
                .map(report -> new Duty(
                        commitments.getOrDefault(report.commitment(), Said.here(report.commitment())),
                        "/commitments/" + report.commitment(),
                        called.getOrDefault(report.party(), Said.here(report.party())),
                        report.dueOn(),
                        report.daysLeft(),
                        -report.daysLeft(),
                        report.state() == ExpectedReportState.OVERDUE,
                        write(report, today),
                        report.illustrative()))
                .toList();
        return new Told(duties, names.leftOut(countable.leftOut(), language));
    }

    /** The period is the one that ends with the day; of what lies ahead nobody can report. */
    private String write(ExpectedReport report, LocalDate today) {
        LocalDate from = report.dueOn()
                .minusMonths(schedules.get(report.schedule()).everyMonths())
                .plusDays(1);
        LocalDate to = report.dueOn().isAfter(today) ? today : report.dueOn();
        return Address.of(null, ReportPageResource.NEW)
                .with("assignment", report.assignment())
                .with("from", from.isAfter(to) ? to : from)
                .with("to", to)
                .text();
    }
}
