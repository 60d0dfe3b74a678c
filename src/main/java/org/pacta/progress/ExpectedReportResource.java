package org.pacta.progress;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.pacta.access.OpenToAll;
import org.pacta.http.ComputedListing;
import org.pacta.http.Page;
import org.pacta.http.Paging;
import org.pacta.http.ProblemException;
import org.pacta.http.SortedBy;
import org.pacta.model.Known;

@Path("/api/expected-reports")
@Tag(name = "Reporting schedules")
class ExpectedReportResource {

    /** Schedules without an end yield days for ever; nobody plans beyond this. */
    private static final int FORESIGHT_YEARS = 10;

    private final ExpectedReports reports;
    private final Clock clock;

    @Inject
    ExpectedReportResource(ExpectedReports reports, Clock clock) {
        this.reports = reports;
        this.clock = clock;
    }

    @GET
    @OpenToAll
    @SortedBy({"dueOn", "assignment", "schedule", "party"})
    @Operation(
            operationId = "listExpectedReports",
            summary = "List the reports that schedules ask for",
            description =
                    """
                    Each with its state on a day, today (UTC) if none is given: due when 30 days or fewer are left and \
                    there is no report, overdue when the day has passed without one, late when the report was first \
                    submitted after the day. A report that was returned does not count until it is submitted again; how \
                    it was on an earlier day is not changed by that. Nothing is owed for a day on which the assignment \
                    did not apply, or by which the party had left the organization.""")
    public Page<ExpectedReport> list(@BeanParam ExpectedReportFilter filter, @BeanParam Paging paging) {
        LocalDate today = LocalDate.now(clock);
        LocalDate last = today.plusYears(FORESIGHT_YEARS);
        LocalDate asOf = upTo(last, filter.asOf == null ? today : filter.asOf, "asOf");
        LocalDate year = asOf.plusYears(1).isAfter(last) ? last : asOf.plusYears(1);
        LocalDate through = upTo(last, filter.dueTo == null ? year : filter.dueTo, "dueTo");
        Instant knownBy = Known.by(filter.knownBy);
        List<ExpectedReport> expected = reports.list(filter, asOf, knownBy, through).stream()
                .map(ExpectedReports.OnAssignment::report)
                .toList();
        return ComputedListing.of(expected)
                .key("dueOn", LocalDate.class, ExpectedReport::dueOn)
                .key("assignment", String.class, ExpectedReport::assignment)
                .key("schedule", String.class, row -> row.schedule().toString())
                .sortable("party", String.class, ExpectedReport::party)
                .page(paging);
    }

    private static LocalDate upTo(LocalDate last, LocalDate day, String parameter) {
        if (day.isAfter(last)) {
            throw ProblemException.parameter(parameter, "Days up to ten years from now can be asked for.");
        }
        return day;
    }
}
