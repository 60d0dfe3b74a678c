package org.pacta.progress;

import jakarta.validation.Valid;
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

/** What a client says of a scale. */
@Schema(
        description = "A published scoring scheme. Without a slug it gets one from its name. "
                + "The values make its first version; later they change only by a new version.",
        examples =
                """
        {"slug": "traffic-light", "name": {"texts": {"en": "Traffic light"}},
         "values": [{"raw": "red", "label": {"texts": {"en": "Not begun"}}, "status": "NOT_STARTED", "score": 0},
                    {"raw": "amber", "label": {"texts": {"en": "Under way"}}, "status": "LIMITED", "score": 0.5},
                    {"raw": "green", "label": {"texts": {"en": "Done"}}, "status": "COMPLETE", "score": 1}],
         "illustrative": true}""")
@Shown(ScaleResponse.class)
public record ScaleRequest(
        @Pattern(regexp = Slug.PATTERN) @Size(max = Slug.MAX_LENGTH) @Nullable String slug,
        @NotNull @MaxLength(MaxLength.NAME) LocalizedText name,
        @MaxLength(MaxLength.TEXT) @Nullable LocalizedText description,
        @Schema(
                        description = "In their order. Needed for a new scale; "
                                + "for one that exists they may be left out, or repeat those of the latest version.")
                @Size(min = 2, max = 100)
                @Nullable
                List<@NotNull @Valid ScaleValueRequest> values,
        @Nullable Boolean illustrative,
        @Size(max = 20) @Nullable List<@NotNull @Size(min = 1, max = 500) String> sources) {

    /** The slug that is given, or else made of the name; empty when that cannot be written in ASCII. */
    String slugOrDerived() {
        return slug != null ? slug : Slug.from(name.in("en"));
    }

    /** The same without saying which values of an earlier version its values replace: a new scale has none. */
    ScaleRequest asFirstVersion() {
        return new ScaleRequest(
                slug,
                name,
                description,
                values == null
                        ? null
                        : values.stream()
                                .map(value -> new ScaleValueRequest(
                                        value.raw(), value.label(), value.status(), value.score(), null))
                                .toList(),
                illustrative,
                sources);
    }

    void applyTo(Scale scale) {
        scale.describe(name, description);
        scale.rest(Provenance.of(illustrative, sources));
    }
}
