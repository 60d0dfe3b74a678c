package org.pacta.progress;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.pacta.model.LocalizedText;
import org.pacta.model.Versioned;

/** Evidence as clients see it. */
@Schema(name = "Evidence")
record EvidenceResponse(
        UUID id,
        UUID report,
        LocalizedText title,
        @Nullable @Schema(description = "Where it is to be found; null of a file.") String address,
        @Nullable @Schema(description = "The file; null of a link.") EvidenceFile file,
        boolean illustrative,
        List<String> sources,
        int version,
        Instant createdAt,
        Instant updatedAt)
        implements Versioned {

    static EvidenceResponse from(Evidence evidence) {
        return new EvidenceResponse(
                evidence.id(),
                evidence.report(),
                evidence.title(),
                evidence.address(),
                evidence.file(),
                evidence.illustrative(),
                evidence.sources(),
                evidence.version(),
                evidence.createdAt(),
                evidence.updatedAt());
    }
}
