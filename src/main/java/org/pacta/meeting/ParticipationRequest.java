package org.pacta.meeting;

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
import org.pacta.model.Slug;

/** What a client says of a participation. */
@Schema(
        description = "That a party took part in a meeting.",
        examples =
                """
        {"party": "mng", "capacity": "observer", "headTitle": {"texts": {"en": "Chief Justice"}}, "illustrative": true}""")
@Shown(ParticipationResponse.class)
public record ParticipationRequest(
        @Schema(description = "Who took part. May be left out where the address says it.")
                @Pattern(regexp = Slug.PATTERN)
                @Size(max = Slug.MAX_LENGTH)
                @Nullable
                String party,
        @Schema(description = "An open set: member, observer, guest, ...")
                @NotNull
                @Pattern(regexp = Slug.PATTERN)
                @Size(max = Slug.MAX_LENGTH)
                String capacity,
        @Schema(description = "Who led the delegation.") @MaxLength(MaxLength.NAME) @Nullable LocalizedText headName,
        @Schema(description = "The office of who led the delegation.") @MaxLength(MaxLength.NAME) @Nullable
                LocalizedText headTitle,
        @Nullable Boolean illustrative,
        @Size(max = 20) @Nullable List<@NotNull @Size(min = 1, max = 500) String> sources) {

    void applyTo(Participation participation) {
        participation.describe(capacity, headName, headTitle);
        participation.rest(Provenance.of(illustrative, sources));
    }
}
