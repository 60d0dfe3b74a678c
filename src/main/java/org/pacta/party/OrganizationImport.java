package org.pacta.party;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.pacta.http.Importable;
import org.pacta.http.ImportedRow;

/** How organizations are imported. */
@ApplicationScoped
class OrganizationImport implements Importable<String, Organization, OrganizationRequest> {

    private final OrganizationService service;

    @Inject
    OrganizationImport(OrganizationService service) {
        this.service = service;
    }

    @Override
    public String noun() {
        return "organizations";
    }

    @Override
    public Class<Organization> entity() {
        return Organization.class;
    }

    @Override
    public Class<OrganizationRequest> request() {
        return OrganizationRequest.class;
    }

    @Override
    public Class<OrganizationResponse> response() {
        return OrganizationResponse.class;
    }

    @Override
    public String key(ImportedRow row) {
        return row.text("slug");
    }

    @Override
    public Class<?> lookedUpAs() {
        return Party.class;
    }

    @Override
    public OrganizationResponse shown(Organization entity) {
        return OrganizationResponse.from(entity);
    }

    @Override
    public Organization create(String key, OrganizationRequest request, ImportedRow row) {
        return service.put(key, request).entity();
    }

    @Override
    public Organization change(Organization entity, OrganizationRequest request) {
        return service.change(entity.slug(), current -> request);
    }
}
