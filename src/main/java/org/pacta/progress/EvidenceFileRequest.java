package org.pacta.progress;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.pacta.http.Form;
import org.pacta.model.Coherent;
import org.pacta.model.Faults;
import org.pacta.model.LocalizedText;
import org.pacta.model.MaxLength;
import org.pacta.model.Provenance;
import org.pacta.model.Refusal;

/**
 * What is sent with a file of evidence, in a form: fields that a person can type. A title in more languages is patched in.
 *
 * @param file of the file itself its name; what is in it goes by as a stream, to a {@link Form.FileSink}
 */
@Schema(description = "A file that backs a report, and what it is.")
public record EvidenceFileRequest(
        @Schema(description = "What the file is.", examples = "Programme of the exchange")
                @NotNull
                @Size(min = 1, max = MaxLength.TITLE)
                String title,
        @Schema(description = "Language of the title (BCP 47).", examples = "en")
                @NotNull
                @Size(max = LocalizedText.MAX_TAG)
                @Pattern(regexp = LocalizedText.TAG)
                String language,
        @Schema(examples = "true") @Nullable Boolean illustrative,
        @Schema(examples = "[\"https://example.org/source\"]") @Size(max = 20) @Nullable
                List<@NotNull @Size(min = 1, max = 500) String> sources,
        @Schema(type = SchemaType.STRING, format = "binary", description = "The file, with its name.") @NotNull
                String file)
        implements Coherent {

    @Override
    public Faults faults() {
        Faults faults = new Faults();
        if (title != null && language != null) {
            try {
                localizedTitle();
            } catch (Refusal e) {
                faults.add(title.isBlank() ? "/title" : "/language", e.text());
            }
        }
        return faults;
    }

    LocalizedText localizedTitle() {
        return LocalizedText.of(language, title);
    }

    Provenance provenance() {
        return Provenance.of(illustrative, sources);
    }
}
