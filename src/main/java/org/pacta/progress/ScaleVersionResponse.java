package org.pacta.progress;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A version of a scale as clients see it. */
@Schema(name = "ScaleVersion")
record ScaleVersionResponse(
        String scale,
        @Schema(description = "Counts from 1.") int number,
        List<ScaleValueResponse> values,
        Instant createdAt) {

    static ScaleVersionResponse from(ScaleVersion version) {
        return new ScaleVersionResponse(
                version.scale(), version.number(), ScaleValueResponse.of(version), version.createdAt());
    }
}
