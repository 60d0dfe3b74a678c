package org.pacta.commitment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pacta.http.Importable;
import org.pacta.http.ImportedRow;

/** How themes are imported. */
@ApplicationScoped
class ThemeImport implements Importable<String, Theme, ThemeRequest> {

    private final ThemeService service;

    @Inject
    ThemeImport(ThemeService service) {
        this.service = service;
    }

    @Override
    public String noun() {
        return "themes";
    }

    @Override
    public Class<Theme> entity() {
        return Theme.class;
    }

    @Override
    public Class<ThemeRequest> request() {
        return ThemeRequest.class;
    }

    @Override
    public Class<ThemeResponse> response() {
        return ThemeResponse.class;
    }

    @Override
    public String key(ImportedRow row) {
        return row.text("slug");
    }

    @Override
    public Map<String, Class<?>> references() {
        return Map.of("parent", Theme.class);
    }

    @Override
    public @Nullable String after(ImportedRow row) {
        return row.textOrNull("parent");
    }

    @Override
    public void begin() {
        service.keepTree();
    }

    @Override
    public ThemeResponse shown(Theme entity) {
        return ThemeResponse.from(entity);
    }

    @Override
    public Theme create(String key, ThemeRequest request, ImportedRow row) {
        return service.put(key, request).entity();
    }

    @Override
    public Theme change(Theme entity, ThemeRequest request) {
        return service.change(entity.slug(), current -> request);
    }
}
