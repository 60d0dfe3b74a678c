package org.pacta.party;

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

/** What a client says of an organization. */
@Schema(
        description = "A multilateral body. Without a slug it gets one from its acronym or name.",
        examples =
                """
        {"slug": "g20", "name": {"texts": {"en": "Group of Twenty"}}, "acronym": {"texts": {"en": "G20"}},
         "foundedOn": "1999-09-26", "officialLanguages": [], "illustrative": false}""")
@Shown(OrganizationResponse.class)
public record OrganizationRequest(
        @Pattern(regexp = Slug.PATTERN) @Size(max = Slug.MAX_LENGTH) @Nullable String slug,
        @NotNull @MaxLength(MaxLength.NAME) LocalizedText name,
        @MaxLength(MaxLength.NAME) @Nullable LocalizedText acronym,
        @Nullable LocalDate foundedOn,
        @Schema(description = "Language tags (BCP 47).") @Size(max = 20) @Nullable
                List<@NotNull @Pattern(regexp = LocalizedText.TAG) @Size(max = LocalizedText.MAX_TAG) String>
                        officialLanguages,
        @Schema(description = "Its site.") @Pattern(regexp = "^https?://[^\\s]+$") @Size(max = 2000) @Nullable
                String webAddress,
        @Nullable Boolean illustrative,
        @Size(max = 20) @Nullable List<@NotNull @Size(min = 1, max = 500) String> sources) {

    /** The slug that is given, or else made of the acronym or the name; empty when neither can be written in ASCII. */
    String slugOrDerived() {
        if (slug != null) {
            return slug;
        }
        String ofAcronym = acronym == null ? "" : Slug.from(acronym.in("en"));
        return ofAcronym.isEmpty() ? Slug.from(name.in("en")) : ofAcronym;
    }

    void applyTo(Organization organization) {
        organization.name(name);
        organization.describe(
                acronym, foundedOn, officialLanguages == null ? List.of() : officialLanguages, webAddress);
        organization.rest(Provenance.of(illustrative, sources));
    }
}
