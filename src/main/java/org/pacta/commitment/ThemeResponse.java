package org.pacta.commitment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.pacta.model.LocalizedText;
import org.pacta.model.Versioned;

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
        Instant updatedAt)
        implements Versioned {

    /** As it was on a day. */
    static ThemeResponse from(ThemeTree.Node theme, ThemeTree tree, boolean withChildren) {
        @Nullable
        List<ThemeResponse> children = withChildren
                ? tree.below(theme.slug()).stream()
                        .map(child -> from(child, tree, true))
                        .toList()
                : null;
        return new ThemeResponse(
                theme.slug(),
                theme.parent(),
                tree.depth(theme.slug()),
                theme.name(),
                children,
                theme.provenance().illustrative(),
                theme.provenance().sources(),
                theme.changes().size() - 1,
                theme.changes().first(),
                theme.changes().last());
    }

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
