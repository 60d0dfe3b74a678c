package org.pacta.progress;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.pacta.http.ComputedListing;
import org.pacta.http.Page;
import org.pacta.http.Paging;
import org.pacta.http.ProblemException;

@Path("/api/expected-reports")
@Tag(name = "Reporting schedules")
class ExpectedReportResource {

    /** Schedules without an end yield days for ever; nobody plans beyond this. */
    private static final int FORESIGHT_YEARS = 10;

    private final ExpectedReportRepository repository;
    private final Clock clock;

    @Inject
    ExpectedReportResource(ExpectedReportRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "listExpectedReports",
            summary = "List the reports that schedules ask for",
            description =
                    """
                    Each with its state today (UTC): due when 30 days or fewer are left and there is no report, overdue \
                    when the day has passed without one, late when it was submitted after its day. A report that was \
                    returned does not count until it is submitted again.""")
    public Page<ExpectedReport> list(@BeanParam ExpectedReportFilter filter, @BeanParam Paging paging) {
        LocalDate today = LocalDate.now(clock);
        LocalDate through = filter.dueTo == null ? today.plusYears(1) : filter.dueTo;
        if (through.isAfter(today.plusYears(FORESIGHT_YEARS))) {
            throw ProblemException.parameter("dueTo", "Days up to ten years from now can be asked for.");
        }
        List<ExpectedReport> expected = repository.list(filter, today, through);
        return ComputedListing.of(expected)
                .key("dueOn", LocalDate.class, ExpectedReport::dueOn)
                .key("assignment", String.class, ExpectedReport::assignment)
                .key("schedule", String.class, row -> row.schedule().toString())
                .sortable("party", String.class, ExpectedReport::party)
                .page(paging);
    }
}
