package org.pacta.commitment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.pacta.http.Importable;
import org.pacta.http.ImportedRow;

/** How indicators are imported. */
@ApplicationScoped
class IndicatorImport implements Importable<String, Indicator, IndicatorRequest> {

    private final IndicatorService service;

    @Inject
    IndicatorImport(IndicatorService service) {
        this.service = service;
    }

    @Override
    public String noun() {
        return "indicators";
    }

    @Override
    public Class<Indicator> entity() {
        return Indicator.class;
    }

    @Override
    public Class<IndicatorRequest> request() {
        return IndicatorRequest.class;
    }

    @Override
    public Class<IndicatorResponse> response() {
        return IndicatorResponse.class;
    }

    @Override
    public String key(ImportedRow row) {
        return row.text("slug");
    }

    @Override
    public Map<String, Class<?>> references() {
        return Map.of("commitment", Commitment.class);
    }

    @Override
    public IndicatorResponse shown(Indicator entity) {
        return IndicatorResponse.from(entity);
    }

    @Override
    public Indicator create(String key, IndicatorRequest request, ImportedRow row) {
        return service.put(key, request).entity();
    }

    @Override
    public Indicator change(Indicator entity, IndicatorRequest request) {
        return service.change(entity.slug(), current -> request);
    }
}
