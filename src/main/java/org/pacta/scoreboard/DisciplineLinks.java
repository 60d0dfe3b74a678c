package org.pacta.scoreboard;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.pacta.http.Address;
import org.pacta.progress.ExpectedReportState;

/**
 * Where the reports behind a figure are listed, as of the same day and as known at the same instant, so that it counts to
 * the same number whenever it is followed.
 *
 * @param expected all that were to be made
 * @param onTime those that were first submitted by their day
 * @param late those that were first submitted after it
 * @param missing those that were not there
 */
@Schema(name = "DisciplineLinks")
public record DisciplineLinks(String expected, String onTime, String late, String missing) {

    static DisciplineLinks to(Address reports) {
        return new DisciplineLinks(
                reports.text(),
                in(reports, ExpectedReportState.REPORTED),
                in(reports, ExpectedReportState.LATE),
                in(reports, ExpectedReportState.OVERDUE));
    }

    private static String in(Address reports, ExpectedReportState state) {
        return reports.with("state", state).text();
    }
}
