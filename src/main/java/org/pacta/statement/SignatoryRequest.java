package org.pacta.statement;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.pacta.http.Shown;
import org.pacta.model.LocalizedText;
import org.pacta.model.MaxLength;
import org.pacta.model.Provenance;
import org.pacta.model.Slug;

/** What a client says of a signatory. */
@Schema(
        description = "That a party adopted a statement.",
        examples =
                """
        {"party": "mng", "signedOn": "2025-04-23", "illustrative": true,
         "reservation": {"texts": {"en": "As far as its law allows."}}}""")
@Shown(SignatoryResponse.class)
public record SignatoryRequest(
        @Schema(description = "Who adopted it. May be left out where the address says it.")
                @Pattern(regexp = Slug.PATTERN)
                @Size(max = Slug.MAX_LENGTH)
                @Nullable
                String party,
        @Schema(description = "Today at the latest.") @Nullable LocalDate signedOn,
        @MaxLength(MaxLength.TEXT) @Nullable LocalizedText reservation,
        @Nullable Boolean illustrative,
        @Size(max = 20) @Nullable List<@NotNull @Size(min = 1, max = 500) String> sources) {

    void applyTo(Signatory signatory) {
        signatory.describe(signedOn, reservation);
        signatory.rest(Provenance.of(illustrative, sources));
    }
}
