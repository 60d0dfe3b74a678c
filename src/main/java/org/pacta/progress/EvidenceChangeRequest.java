package org.pacta.progress;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.pacta.http.Shown;
import org.pacta.model.Faults;
import org.pacta.model.LocalizedText;
import org.pacta.model.MaxLength;
import org.pacta.model.Provenance;

/** What is said of a piece of evidence that is there: of a link with its address, of a file without one. */
@Schema(
        description = "What is said of evidence that is there. A file stays as it is: another one is another piece.",
        examples =
                """
        {"title": {"texts": {"en": "Programme of the exchange"}}, "address": "https://example.org/programme",
         "illustrative": true}""")
@Shown(EvidenceResponse.class)
public record EvidenceChangeRequest(
        @NotNull @MaxLength(MaxLength.TITLE) LocalizedText title,
        @Schema(
                        description = "Where it is to be found, if it is a link. A file has none.",
                        examples = "https://example.org/programme")
                @Pattern(regexp = EvidenceRequest.ADDRESS)
                @Size(max = EvidenceRequest.MAX_ADDRESS)
                @Nullable
                String address,
        @Nullable Boolean illustrative,
        @Size(max = 20) @Nullable List<@NotNull @Size(min = 1, max = 500) String> sources) {

    Faults faults(Evidence of) {
        boolean link = of.file() == null;
        return new Faults()
                .when(link && address == null, "/address", "must be given")
                .when(!link && address != null, "/address", "A file has no address.");
    }

    /** The same of a link that is not there yet. */
    EvidenceRequest ofLink() {
        if (address == null) {
            throw new Faults().add("/address", "must be given").invalid();
        }
        return new EvidenceRequest(title, address, illustrative, sources);
    }

    void applyTo(Evidence evidence) {
        evidence.describe(title, address);
        evidence.rest(Provenance.of(illustrative, sources));
    }
}
