package org.pacta.progress;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.pacta.model.LocalizedText;

/** A value of a scale as clients see it. */
@Schema(name = "ScaleValue", description = "One value that can be given on a scale.")
record ScaleValueResponse(
        @Schema(description = "The value as the scheme writes it.") String raw,
        LocalizedText label,
        @Schema(description = "The common status it stands for; null where it says nothing about progress.") @Nullable
                ProgressStatus status,
        @Schema(description = "What it counts for in averages, if it does.") @Nullable BigDecimal score,
        @Schema(description = "The values of the version before that it took the place of.") List<String> replaces) {

    static List<ScaleValueResponse> of(ScaleVersion version) {
        return version.values().stream()
                .map(value -> new ScaleValueResponse(
                        value.raw(), value.label(), value.status(), value.score(), version.replacedBy(value.raw())))
                .toList();
    }
}
