package org.pacta.progress;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.pacta.model.Versioned;

/** A version of a scale as clients see it. */
@Schema(name = "ScaleVersion")
record ScaleVersionResponse(
        String scale,
        @Schema(description = "Counts from 1.") int number,
        List<ScaleValueResponse> values,
        int version,
        Instant createdAt)
        implements Versioned {

    static ScaleVersionResponse from(ScaleVersion version) {
        return new ScaleVersionResponse(
                version.scale(),
                version.number(),
                ScaleValueResponse.of(version),
                version.version(),
                version.createdAt());
    }
}
