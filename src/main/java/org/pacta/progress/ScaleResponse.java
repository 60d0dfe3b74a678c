package org.pacta.progress;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.pacta.model.LocalizedText;
import org.pacta.model.Versioned;

/** A scale as clients see it, with the values of its latest version. */
@Schema(name = "Scale")
record ScaleResponse(
        String slug,
        LocalizedText name,
        @Nullable LocalizedText description,
        @Schema(description = "Those of the latest version.") List<ScaleValueResponse> values,
        int latestVersion,
        boolean illustrative,
        List<String> sources,
        int version,
        Instant createdAt,
        Instant updatedAt)
        implements Versioned {

    static ScaleResponse from(Scale scale, ScaleVersion latest) {
        return new ScaleResponse(
                scale.slug(),
                scale.name(),
                scale.description(),
                ScaleValueResponse.of(latest),
                latest.number(),
                scale.illustrative(),
                scale.sources(),
                scale.version(),
                scale.createdAt(),
                scale.updatedAt());
    }
}
