package org.pacta.commitment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pacta.http.RestsOn;
import org.pacta.model.Faults;
import org.pacta.model.RuleBroken;
import org.pacta.model.Slug;
import org.pacta.model.Stored;

/** What can be done with themes. They are a tree: without cycles, and {@value Theme#MAX_DEPTH} deep at most. */
@ApplicationScoped
@Transactional
public class ThemeService {

    private final ThemeRepository themes;
    private final RestsOn restsOn;

    @Inject
    ThemeService(ThemeRepository themes, RestsOn restsOn) {
        this.themes = themes;
        this.restsOn = restsOn;
    }

    public Theme create(ThemeRequest request) {
        themes.lockTree();
        return create(Slug.derived(request.slugOrDerived()), request);
    }

    public Stored<Theme> put(String slug, ThemeRequest request) {
        Slug.unchanged(slug, request.slug());
        themes.lockTree();
        Theme existing = themes.find(slug).orElse(null);
        if (existing == null) {
            return new Stored<>(create(Slug.valid(slug), request), true);
        }
        replace(existing, request);
        return new Stored<>(existing, false);
    }

    public Theme change(String slug, Function<Theme, ThemeRequest> change) {
        themes.lockTree();
        Theme theme = themes.get(slug);
        ThemeRequest request = change.apply(theme);
        Slug.unchanged(slug, request.slug());
        replace(theme, request);
        return theme;
    }

    public void delete(String slug) {
        Theme theme = themes.get(slug);
        restsOn.refuseIfAny("theme", "slug", slug);
        themes.remove(theme);
    }

    private Theme create(String slug, ThemeRequest request) {
        if (themes.exists(slug)) {
            throw new RuleBroken("There is a theme '" + slug + "' already.");
        }
        Theme theme = new Theme(slug, request.name());
        replace(theme, request);
        themes.add(theme);
        return theme;
    }

    private void replace(Theme theme, ThemeRequest request) {
        place(theme, request.parent());
        request.applyTo(theme);
    }

    private void place(Theme theme, @Nullable String parent) {
        if (parent == null) {
            theme.root();
            return;
        }
        Theme above = themes.find(parent).orElseThrow(() -> new Faults()
                .reference("/parent", "theme", parent, false)
                .invalid());
        List<Theme> below = themes.below(List.of(theme.slug()));
        if (parent.equals(theme.slug())
                || below.stream().anyMatch(other -> other.slug().equals(parent))) {
            throw new RuleBroken("'" + parent + "' is '" + theme.slug() + "' itself or lies below it.");
        }
        int height = below.stream()
                .mapToInt(other -> other.depth() - theme.depth())
                .max()
                .orElse(0);
        if (above.depth() + 1 + height > Theme.MAX_DEPTH) {
            throw new RuleBroken(
                    "Below '" + parent + "' the tree of themes would be deeper than " + Theme.MAX_DEPTH + ".");
        }
        theme.under(above);
    }
}
