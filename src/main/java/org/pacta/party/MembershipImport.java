package org.pacta.party;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.pacta.http.Importable;
import org.pacta.http.ImportedRow;

/** How memberships are imported. */
@ApplicationScoped
class MembershipImport implements Importable<UUID, Membership, MembershipRequest> {

    private final MembershipService service;

    @Inject
    MembershipImport(MembershipService service) {
        this.service = service;
    }

    @Override
    public String noun() {
        return "memberships";
    }

    @Override
    public Class<Membership> entity() {
        return Membership.class;
    }

    @Override
    public Class<MembershipRequest> request() {
        return MembershipRequest.class;
    }

    @Override
    public Class<MembershipResponse> response() {
        return MembershipResponse.class;
    }

    @Override
    public UUID key(ImportedRow row) {
        return row.idOrNew();
    }

    @Override
    public Map<String, Class<?>> references() {
        return Map.of("organization", Party.class, "party", Party.class);
    }

    @Override
    public MembershipResponse shown(Membership entity) {
        return MembershipResponse.from(entity);
    }

    @Override
    public Membership create(UUID key, MembershipRequest request, ImportedRow row) {
        return service.create(key, request);
    }

    @Override
    public Membership change(Membership entity, MembershipRequest request) {
        return service.change(entity.id(), current -> request);
    }
}
