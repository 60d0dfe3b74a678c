package org.pacta.progress;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was recorded of a table of judgements. */
@Schema(
        name = "AssessmentTable",
        description = "What was recorded of a table of judgements. /api/assessments with this scale, scaleVersion and "
                + "recordedAt lists them; the header Location has that address.")
record AssessmentTableResponse(
        String scale,
        int scaleVersion,
        LocalDate effectiveOn,
        @Schema(description = "The one instant at which all of them were recorded.") Instant recordedAt,
        @Schema(description = "How many there are.") int assessments) {

    String address() {
        return "/api/assessments?scale=" + scale + "&scaleVersion=" + scaleVersion + "&recordedAt=" + recordedAt;
    }
}
