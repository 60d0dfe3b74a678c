package org.pacta.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.pacta.commitment.Commitment;
import org.pacta.commitment.CommitmentExpansion;
import org.pacta.http.Expands;
import org.pacta.model.Known;

@ApplicationScoped
@Expands(
        noun = "Commitment",
        name = "expectedReports",
        as = ExpectedReport.class,
        description = "The reports that schedules ask for, up to a year from today, by the day on which they are due.")
class ExpectedReportsExpansion implements CommitmentExpansion {

    private final ExpectedReports reports;
    private final Clock clock;

    @Inject
    ExpectedReportsExpansion(ExpectedReports reports, Clock clock) {
        this.reports = reports;
        this.clock = clock;
    }

    @Override
    public Map<String, ?> of(Collection<Commitment> commitments) {
        LocalDate today = LocalDate.now(clock);
        ExpectedReportFilter ofThese = new ExpectedReportFilter();
        ofThese.commitment = CommitmentExpansion.slugs(commitments);
        List<ExpectedReport> expected = reports.list(ofThese, today, Known.by(null), today.plusYears(1)).stream()
                .map(ExpectedReports.OnAssignment::report)
                .sorted(Comparator.comparing(ExpectedReport::dueOn)
                        .thenComparing(ExpectedReport::assignment)
                        .thenComparing(ExpectedReport::schedule))
                .toList();
        return CommitmentExpansion.lists(commitments, expected, ExpectedReport::commitment, Function.identity());
    }
}
