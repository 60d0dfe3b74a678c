package org.pacta.commitment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.pacta.http.Importable;
import org.pacta.http.ImportedRow;
import org.pacta.party.Party;

/** How measurements are imported. */
@ApplicationScoped
class MeasurementImport implements Importable<UUID, Measurement, MeasurementRequest> {

    private final MeasurementService service;

    @Inject
    MeasurementImport(MeasurementService service) {
        this.service = service;
    }

    @Override
    public String noun() {
        return "measurements";
    }

    @Override
    public Class<Measurement> entity() {
        return Measurement.class;
    }

    @Override
    public Class<MeasurementRequest> request() {
        return MeasurementRequest.class;
    }

    @Override
    public Class<MeasurementResponse> response() {
        return MeasurementResponse.class;
    }

    @Override
    public UUID key(ImportedRow row) {
        return row.idOrNew();
    }

    @Override
    public Map<String, Class<?>> references() {
        return Map.of("indicator", Indicator.class, "party", Party.class);
    }

    @Override
    public MeasurementResponse shown(Measurement entity) {
        return MeasurementResponse.from(entity);
    }

    @Override
    public Measurement create(UUID key, MeasurementRequest request, ImportedRow row) {
        return service.create(key, request);
    }

    @Override
    public Measurement change(Measurement entity, MeasurementRequest request) {
        return service.change(entity.id(), current -> request);
    }
}
