package org.pacta.party;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.pacta.http.Shown;
import org.pacta.model.Coherent;
import org.pacta.model.Faults;
import org.pacta.model.Provenance;
import org.pacta.model.Slug;

/** What a client says of a membership. */
@Schema(
        description = "The standing of a party in an organization, from a day to a day.",
        examples =
                """
        {"organization": "sco", "party": "lao", "standing": "observer", "from": "2024-07-04", "to": "2025-08-31",
         "illustrative": true}""")
@Shown(MembershipResponse.class)
public record MembershipRequest(
        @NotNull @Pattern(regexp = Slug.PATTERN) @Size(max = Slug.MAX_LENGTH) String organization,
        @NotNull @Pattern(regexp = Slug.PATTERN) @Size(max = Slug.MAX_LENGTH) String party,
        @Schema(description = "An open set: member, observer, dialogue-partner, partner, ...")
                @NotNull
                @Pattern(regexp = Slug.PATTERN)
                @Size(max = Slug.MAX_LENGTH)
                String standing,
        @Schema(description = "The first day.") @NotNull LocalDate from,
        @Schema(description = "The last day; absent while it lasts.") @Nullable LocalDate to,
        @Nullable Boolean illustrative,
        @Size(max = 20) @Nullable List<@NotNull @Size(min = 1, max = 500) String> sources)
        implements Coherent {

    @Override
    public Faults faults() {
        return new Faults().order(from, to, "/to", "A membership cannot end before it begins.");
    }

    void applyTo(Membership membership) {
        membership.describe(organization, party, standing, from, to);
        membership.rest(Provenance.of(illustrative, sources));
    }
}
