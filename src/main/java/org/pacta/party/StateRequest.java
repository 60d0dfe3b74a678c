package org.pacta.party;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.pacta.http.Shown;
import org.pacta.model.LocalizedText;
import org.pacta.model.MaxLength;
import org.pacta.model.Provenance;

/** What a client says of a state. */
@Schema(
        description =
                "A state, by its alpha-3 code of ISO 3166-1 in lower case. Without a name it is called as CLDR has it.",
        examples =
                """
        {"slug": "tkm", "name": {"original": "tk", "texts": {"tk": "Türkmenistan", "en": "Turkmenistan"}}}""")
@Shown(StateResponse.class)
public record StateRequest(
        @Schema(maxLength = 3) @Pattern(regexp = "^[a-z]{3}$") @Nullable String slug,
        @MaxLength(MaxLength.NAME) @Nullable LocalizedText name,
        @MaxLength(MaxLength.NAME) @Nullable LocalizedText officialName,
        @Nullable Boolean illustrative,
        @Size(max = 20) @Nullable List<@NotNull @Size(min = 1, max = 500) String> sources) {

    void applyTo(State state) {
        state.name(name == null ? state.code().name() : name);
        state.officialName(officialName);
        state.rest(Provenance.of(illustrative, sources));
    }
}
