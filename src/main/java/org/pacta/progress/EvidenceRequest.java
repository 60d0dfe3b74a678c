package org.pacta.progress;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.pacta.model.LocalizedText;
import org.pacta.model.MaxLength;
import org.pacta.model.Provenance;

/** Something on the web that is to back a report. */
@Schema(
        description = "Something on the web that backs a report.",
        examples =
                """
        {"title": {"texts": {"en": "Programme of the exchange"}}, "address": "https://example.org/programme",
         "illustrative": true}""")
public record EvidenceRequest(
        @NotNull @MaxLength(MaxLength.TITLE) LocalizedText title,
        @Schema(description = "Where it is to be found.", examples = "https://example.org/programme")
                @NotNull
                @Pattern(regexp = ADDRESS)
                @Size(max = MAX_ADDRESS)
                String address,
        @Nullable Boolean illustrative,
        @Size(max = 20) @Nullable List<@NotNull @Size(min = 1, max = 500) String> sources) {

    static final String ADDRESS = "^https://[^\\s]+$";
    static final int MAX_ADDRESS = 2000;

    Provenance provenance() {
        return Provenance.of(illustrative, sources);
    }
}
