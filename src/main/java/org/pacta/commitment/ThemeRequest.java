package org.pacta.commitment;

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

/** What a client says of a theme. */
@Schema(
        description = "A subject, perhaps as a part of a wider one. Without a slug it gets one from its name.",
        examples =
                """
        {"slug": "cyber-evidence", "parent": "cyber", "name": {"texts": {"en": "Electronic evidence"}}}""")
@Shown(ThemeResponse.class)
public record ThemeRequest(
        @Pattern(regexp = Slug.PATTERN) @Size(max = Slug.MAX_LENGTH) @Nullable String slug,
        @Schema(description = "The theme of which this one is a part; absent for a root. The tree is 3 deep at most.")
                @Pattern(regexp = Slug.PATTERN)
                @Size(max = Slug.MAX_LENGTH)
                @Nullable
                String parent,
        @NotNull @MaxLength(MaxLength.NAME) LocalizedText name,
        @Schema(
                        description =
                                "Since which day it is so, today (UTC) at the latest; absent for today. From that day on"
                                        + " it is all as said here, whatever was said before of later days: so that a"
                                        + " slip is corrected for all time by a day before any. A new theme is as said"
                                        + " since always.")
                @Nullable
                LocalDate effectiveOn,
        @Nullable Boolean illustrative,
        @Size(max = 20) @Nullable List<@NotNull @Size(min = 1, max = 500) String> sources) {

    /** The slug that is given, or else made of the name; empty when that cannot be written in ASCII. */
    String slugOrDerived() {
        return slug != null ? slug : Slug.from(name.in("en"));
    }

    /** Where it is in the tree is another matter. */
    void applyTo(Theme theme) {
        theme.name(name);
        theme.rest(Provenance.of(illustrative, sources));
    }
}
