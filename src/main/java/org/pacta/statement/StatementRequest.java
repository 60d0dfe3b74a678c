package org.pacta.statement;

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

/** What a client says of a statement. What becomes of it is said by its adoption, supersession and termination. */
@Schema(
        description = "A text to be adopted. Without a slug it gets one from its meeting, or else from its title.",
        examples =
                """
        {"slug": "sco-judges-training", "organization": "sco", "kind": "memorandum",
         "title": {"texts": {"en": "Memorandum on the training of judges"}}, "illustrative": true}""")
@Shown(StatementResponse.class)
public record StatementRequest(
        @Pattern(regexp = Slug.PATTERN) @Size(max = Slug.MAX_LENGTH) @Nullable String slug,
        @Schema(
                        description =
                                "Who adopts it; may be left out where a meeting is given. It stays once the statement is"
                                        + " adopted or others rest on it.")
                @Pattern(regexp = Slug.PATTERN)
                @Size(max = Slug.MAX_LENGTH)
                @Nullable
                String organization,
        @Schema(description = "The meeting that adopts it, if one does. It stays as the organization does.")
                @Pattern(regexp = Slug.PATTERN)
                @Size(max = Slug.MAX_LENGTH)
                @Nullable
                String meeting,
        @Schema(description = "An open set: joint-statement, declaration, memorandum, treaty, action-plan, ...")
                @NotNull
                @Pattern(regexp = Slug.PATTERN)
                @Size(max = Slug.MAX_LENGTH)
                String kind,
        @NotNull @MaxLength(MaxLength.TITLE) LocalizedText title,
        @Schema(description = "Where the text is published.")
                @Pattern(regexp = "^https?://[^\\s]+$")
                @Size(max = 2000)
                @Nullable
                String sourceAddress,
        @Nullable Boolean illustrative,
        @Size(max = 20) @Nullable List<@NotNull @Size(min = 1, max = 500) String> sources) {

    /** The slug that is given, or else made of the meeting's or of the title; empty when that is not possible. */
    String slugOrDerived() {
        if (slug != null) {
            return slug;
        }
        return meeting == null ? Slug.from(title.in("en")) : meeting + "-statement";
    }

    void applyTo(Statement statement) {
        statement.describe(kind, title, sourceAddress);
        statement.rest(Provenance.of(illustrative, sources));
    }
}
