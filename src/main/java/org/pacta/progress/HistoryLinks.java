package org.pacta.progress;

import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.pacta.http.Address;

/**
 * Where what says so can be read.
 *
 * @param report the accepted report; null if it was none
 * @param evidence what backs that report
 * @param assessment the assessment; null if it was none
 */
@Schema(name = "HistoryLinks")
record HistoryLinks(@Nullable String report, @Nullable String evidence, @Nullable String assessment) {

    static final HistoryLinks NONE = new HistoryLinks(null, null, null);

    static HistoryLinks of(StatusChange change, @Nullable UriInfo request) {
        String report = change.report() == null
                ? null
                : Address.of(request, "/api/progress-reports/" + change.report())
                        .text();
        return new HistoryLinks(
                report,
                report == null ? null : report + "/evidence",
                change.assessment() == null
                        ? null
                        : Address.of(request, "/api/assessments/" + change.assessment())
                                .text());
    }
}
