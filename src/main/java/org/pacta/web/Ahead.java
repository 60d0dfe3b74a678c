package org.pacta.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.pacta.http.Language;
import org.pacta.progress.ExpectedReport;
import org.pacta.scoreboard.Dimension;
import org.pacta.scoreboard.DueReports;

/** What is to be reported next. */
@ApplicationScoped
class Ahead {

    private static final int DAYS = 90;

    private final DueReports reports;
    private final Names names;

    @Inject
    Ahead(DueReports reports, Names names) {
        this.reports = reports;
        this.names = names;
    }

    /** Reports on one commitment that are due on one day, and of whom. */
    record Due(LocalDate day, long daysLeft, Said commitment, String page, List<Said> parties, boolean illustrative) {}

    /**
     * What is due.
     *
     * @param due the first first
     * @param leftOut a sentence that says of whom it is not, as those are too many to be counted; empty if it is all
     */
    record Course(List<Due> due, String leftOut) {}

    /** Those of the next 90 days. */
    Course of(View view, Language language) {
        DueReports.Ahead ahead = reports.ahead(view, DAYS);
        return new Course(due(ahead.reports(), view, language), names.leftOut(ahead.leftOut(), language));
    }

    private List<Due> due(List<ExpectedReport> reports, View view, Language language) {
        Map<List<Object>, List<ExpectedReport>> together = new LinkedHashMap<>();
        for (ExpectedReport report : reports) {
            together.computeIfAbsent(List.of(report.dueOn(), report.commitment()), key -> new ArrayList<>())
                    .add(report);
        }
        Map<String, Said> commitments = names.of(
                Dimension.COMMITMENT,
                together.values().stream().map(some -> some.get(0).commitment()).toList(),
                language);
        Map<String, Said> parties = names.of(
                Dimension.PARTY,
                together.values().stream()
                        .flatMap(List::stream)
                        .map(ExpectedReport::party)
                        .toList(),
                language);
        return together.values().stream()
                .map(some -> {
                    ExpectedReport first = some.get(0);
                    return new Due(
                            first.dueOn(),
                            first.daysLeft(),
                            Objects.requireNonNull(commitments.get(first.commitment())),
                            view.to("/commitments/" + first.commitment()),
                            some.stream()
                                    .map(ExpectedReport::party)
                                    .distinct()
                                    .map(party -> Objects.requireNonNull(parties.get(party)))
                                    .toList(),
                            some.stream().anyMatch(ExpectedReport::illustrative));
                })
                .toList();
    }

    long overdue(View view) {
        return reports.overdue(view);
    }
}
