package org.pacta.statement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.pacta.model.LocalizedText;
import org.pacta.model.Versioned;

/** A signatory as clients see it. */
@Schema(name = "Signatory")
record SignatoryResponse(
        String statement,
        String party,
        @Nullable LocalDate signedOn,
        @Nullable LocalizedText reservation,
        boolean illustrative,
        List<String> sources,
        int version,
        Instant createdAt,
        Instant updatedAt)
        implements Versioned {

    static SignatoryResponse from(Signatory signatory) {
        return new SignatoryResponse(
                signatory.statement(),
                signatory.party(),
                signatory.signedOn(),
                signatory.reservation(),
                signatory.illustrative(),
                signatory.sources(),
                signatory.version(),
                signatory.createdAt(),
                signatory.updatedAt());
    }
}
