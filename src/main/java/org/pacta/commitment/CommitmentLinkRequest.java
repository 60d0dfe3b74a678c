package org.pacta.commitment;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.pacta.http.Shown;
import org.pacta.model.Provenance;
import org.pacta.model.Slug;

/** What a client says of how one commitment follows from another. */
@Schema(
        description = "How a commitment follows from another: this one, in the address, reaffirms that one, in `to`.",
        examples = """
        {"to": "sco-cj-20-c02", "kind": "REAFFIRMS", "illustrative": true}""")
@Shown(CommitmentLinkResponse.class)
public record CommitmentLinkRequest(
        @Schema(description = "The earlier commitment.")
                @NotNull
                @Pattern(regexp = Slug.PATTERN)
                @Size(max = Slug.MAX_LENGTH)
                String to,
        @NotNull CommitmentLinkKind kind,
        @Nullable Boolean illustrative,
        @Size(max = 20) @Nullable List<@NotNull @Size(min = 1, max = 500) String> sources) {

    void applyTo(CommitmentLink link) {
        link.describe(to, kind);
        link.rest(Provenance.of(illustrative, sources));
    }
}
