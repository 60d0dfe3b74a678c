package org.pacta.commitment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.pacta.http.Expands;

@ApplicationScoped
@Expands(
        noun = "Commitment",
        name = "themes",
        as = ThemeResponse.class,
        description = "Its themes, the primary one first.")
class ThemesExpansion implements CommitmentExpansion {

    private final ThemeRepository themes;

    @Inject
    ThemesExpansion(ThemeRepository themes) {
        this.themes = themes;
    }

    @Override
    public Map<String, ?> of(Collection<Commitment> commitments) {
        Map<String, Theme> all = themes.all(commitments.stream()
                .flatMap(commitment -> commitment.themes().stream())
                .collect(Collectors.toSet()));
        Map<String, List<ThemeResponse>> found = new LinkedHashMap<>();
        for (Commitment commitment : commitments) {
            found.put(
                    commitment.slug(),
                    commitment.themes().stream()
                            .map(all::get)
                            .filter(Objects::nonNull)
                            .map(ThemeResponse::from)
                            .toList());
        }
        return found;
    }
}
