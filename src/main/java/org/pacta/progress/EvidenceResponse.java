package org.pacta.progress;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.pacta.model.LocalizedText;

/** Evidence as clients see it. */
@Schema(name = "Evidence")
record EvidenceResponse(
        UUID id,
        UUID report,
        LocalizedText title,
        String address,
        boolean illustrative,
        List<String> sources,
        int version,
        Instant createdAt,
        Instant updatedAt) {

    static EvidenceResponse from(Evidence evidence) {
        return new EvidenceResponse(
                evidence.id(),
                evidence.report(),
                evidence.title(),
                evidence.address(),
                evidence.illustrative(),
                evidence.sources(),
                evidence.version(),
                evidence.createdAt(),
                evidence.updatedAt());
    }
}
