package org.pacta.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.pacta.http.Importable;
import org.pacta.http.ImportedRow;
import org.pacta.model.Faults;

/** How versions of scales are imported: the scale is a column of each row. */
@ApplicationScoped
class ScaleVersionImport implements Importable<ScaleVersion.Key, ScaleVersion, ScaleVersionRequest> {

    private final ScaleService service;

    @Inject
    ScaleVersionImport(ScaleService service) {
        this.service = service;
    }

    @Override
    public String noun() {
        return "scale-versions";
    }

    @Override
    public Class<ScaleVersion> entity() {
        return ScaleVersion.class;
    }

    @Override
    public Class<ScaleVersionRequest> request() {
        return ScaleVersionRequest.class;
    }

    @Override
    public Class<ScaleVersionResponse> response() {
        return ScaleVersionResponse.class;
    }

    @Override
    public ScaleVersion.Key key(ImportedRow row) {
        return new ScaleVersion.Key(row.text("scale"), row.number("number"));
    }

    @Override
    public ScaleVersionResponse shown(ScaleVersion entity) {
        return ScaleVersionResponse.from(entity);
    }

    @Override
    public ScaleVersion create(ScaleVersion.Key key, ScaleVersionRequest request, ImportedRow row) {
        ScaleVersion version = service.addVersion(row.text("scale"), request);
        new Faults()
                .when(
                        version.number() != row.number("number"),
                        "/number",
                        "The next version of this scale is {0}.",
                        version.number())
                .throwIfAny();
        return version;
    }

    @Override
    public ScaleVersion change(ScaleVersion entity, ScaleVersionRequest request) {
        return service.replaceVersion(entity.scale(), entity.number(), request);
    }
}
