package org.pacta.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.pacta.http.Importable;
import org.pacta.http.ImportedRow;

/** How scales are imported. */
@ApplicationScoped
class ScaleImport implements Importable<String, Scale, ScaleRequest> {

    private final ScaleService service;
    private final ScaleRepository scales;

    @Inject
    ScaleImport(ScaleService service, ScaleRepository scales) {
        this.service = service;
        this.scales = scales;
    }

    @Override
    public String noun() {
        return "scales";
    }

    @Override
    public Class<Scale> entity() {
        return Scale.class;
    }

    @Override
    public Class<ScaleRequest> request() {
        return ScaleRequest.class;
    }

    @Override
    public Class<ScaleResponse> response() {
        return ScaleResponse.class;
    }

    @Override
    public String key(ImportedRow row) {
        return row.text("slug");
    }

    @Override
    public ScaleResponse shown(Scale entity) {
        return ScaleResponse.from(entity, scales.latest(entity.slug()));
    }

    @Override
    public Scale create(String key, ScaleRequest request, ImportedRow row) {
        return service.put(key, request.asFirstVersion()).entity();
    }

    @Override
    public Scale change(Scale entity, ScaleRequest request) {
        return service.change(entity.slug(), current -> request);
    }
}
