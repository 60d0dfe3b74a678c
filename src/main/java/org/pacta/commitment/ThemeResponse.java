package org.pacta.commitment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.pacta.model.LocalizedText;

/** A theme as clients see it. */
@Schema(name = "Theme")
record ThemeResponse(
        String slug,
        @Nullable String parent,
        @Schema(description = "How deep it lies in the tree: 1 for a root.", minimum = "1", maximum = "3") int depth,
        LocalizedText name,
        @Schema(description = "The themes right below it, each with its own; only with tree=true.")
                @JsonInclude(JsonInclude.Include.NON_NULL)
                @Nullable
                List<ThemeResponse> children,
        boolean illustrative,
        List<String> sources,
        int version,
        Instant createdAt,
        Instant updatedAt) {

    static ThemeResponse from(Theme theme) {
        return of(theme, null);
    }

    /** @param below all that lies below the theme, and perhaps more */
    static ThemeResponse withChildren(Theme theme, Collection<Theme> below) {
        return of(
                theme,
                below.stream()
                        .filter(child -> theme.slug().equals(child.parent()))
                        .map(child -> withChildren(child, below))
                        .toList());
    }

    private static ThemeResponse of(Theme theme, @Nullable List<ThemeResponse> children) {
        return new ThemeResponse(
                theme.slug(),
                theme.parent(),
                theme.depth(),
                theme.name(),
                children,
                theme.illustrative(),
                theme.sources(),
                theme.version(),
                theme.createdAt(),
                theme.updatedAt());
    }
}
