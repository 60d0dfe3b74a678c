package org.pacta.party;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.pacta.model.LocalizedText;
import org.pacta.model.Versioned;

/** An organization as clients see it. */
@Schema(name = "Organization")
record OrganizationResponse(
        String slug,
        LocalizedText name,
        @Nullable LocalizedText acronym,
        @Nullable LocalDate foundedOn,
        List<String> officialLanguages,
        @Nullable String webAddress,
        boolean illustrative,
        List<String> sources,
        int version,
        Instant createdAt,
        Instant updatedAt)
        implements Versioned {

    static OrganizationResponse from(Organization organization) {
        return new OrganizationResponse(
                organization.slug(),
                organization.name(),
                organization.acronym(),
                organization.foundedOn(),
                organization.officialLanguages(),
                organization.webAddress(),
                organization.illustrative(),
                organization.sources(),
                organization.version(),
                organization.createdAt(),
                organization.updatedAt());
    }
}
