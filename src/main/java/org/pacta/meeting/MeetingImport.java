package org.pacta.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.pacta.http.Importable;
import org.pacta.http.ImportedRow;
import org.pacta.party.Party;

/** How meetings are imported. */
@ApplicationScoped
class MeetingImport implements Importable<String, Meeting, MeetingRequest> {

    private final MeetingService service;

    @Inject
    MeetingImport(MeetingService service) {
        this.service = service;
    }

    @Override
    public String noun() {
        return "meetings";
    }

    @Override
    public Class<Meeting> entity() {
        return Meeting.class;
    }

    @Override
    public Class<MeetingRequest> request() {
        return MeetingRequest.class;
    }

    @Override
    public Class<MeetingResponse> response() {
        return MeetingResponse.class;
    }

    @Override
    public String key(ImportedRow row) {
        return row.text("slug");
    }

    @Override
    public Map<String, Class<?>> references() {
        return Map.of("series", MeetingSeries.class, "host", Party.class);
    }

    @Override
    public MeetingResponse shown(Meeting entity) {
        return MeetingResponse.from(entity);
    }

    @Override
    public Meeting create(String key, MeetingRequest request, ImportedRow row) {
        return service.put(key, request).entity();
    }

    @Override
    public Meeting change(Meeting entity, MeetingRequest request) {
        return service.change(entity.slug(), current -> request);
    }
}
