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

/** What a client says of a meeting series. */
@Schema(
        description = "A standing mechanism of an organization. Without a slug it gets one from organization and name.",
        examples =
                """
        {"slug": "sco-mj", "organization": "sco", "name": {"texts": {"en": "Meeting of Ministers of Justice"}},
         "convenes": {"texts": {"en": "ministers of justice"}}, "illustrative": true}""")
@Shown(MeetingSeriesResponse.class)
public record MeetingSeriesRequest(
        @Pattern(regexp = Slug.PATTERN) @Size(max = Slug.MAX_LENGTH) @Nullable String slug,
        @Schema(description = "Whose mechanism it is. It stays once the series has a meeting.")
                @NotNull
                @Pattern(regexp = Slug.PATTERN)
                @Size(max = Slug.MAX_LENGTH)
                String organization,
        @NotNull @MaxLength(MaxLength.NAME) LocalizedText name,
        @Schema(description = "Who meets, such as chief justices.") @MaxLength(MaxLength.NAME) @Nullable
                LocalizedText convenes,
        @Nullable Boolean illustrative,
        @Size(max = 20) @Nullable List<@NotNull @Size(min = 1, max = 500) String> sources) {

    /** The slug that is given, or else made of organization and name; empty when the name cannot be written in ASCII. */
    String slugOrDerived() {
        if (slug != null) {
            return slug;
        }
        String ofName = Slug.from(name.in("en"));
        return ofName.isEmpty() ? "" : Slug.from(organization + "-" + ofName);
    }

    void applyTo(MeetingSeries series) {
        series.describe(organization, name, convenes);
        series.rest(Provenance.of(illustrative, sources));
    }
}
