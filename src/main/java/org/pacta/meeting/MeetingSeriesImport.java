package org.pacta.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.pacta.http.Importable;
import org.pacta.http.ImportedRow;
import org.pacta.party.Party;

/** How meeting series are imported. */
@ApplicationScoped
class MeetingSeriesImport implements Importable<String, MeetingSeries, MeetingSeriesRequest> {

    private final MeetingSeriesService service;

    @Inject
    MeetingSeriesImport(MeetingSeriesService service) {
        this.service = service;
    }

    @Override
    public String noun() {
        return "meeting-series";
    }

    @Override
    public Class<MeetingSeries> entity() {
        return MeetingSeries.class;
    }

    @Override
    public Class<MeetingSeriesRequest> request() {
        return MeetingSeriesRequest.class;
    }

    @Override
    public Class<MeetingSeriesResponse> response() {
        return MeetingSeriesResponse.class;
    }

    @Override
    public String key(ImportedRow row) {
        return row.text("slug");
    }

    @Override
    public Map<String, Class<?>> references() {
        return Map.of("organization", Party.class);
    }

    @Override
    public MeetingSeriesResponse shown(MeetingSeries entity) {
        return MeetingSeriesResponse.from(entity);
    }

    @Override
    public MeetingSeries create(String key, MeetingSeriesRequest request, ImportedRow row) {
        return service.put(key, request).entity();
    }

    @Override
    public MeetingSeries change(MeetingSeries entity, MeetingSeriesRequest request) {
        return service.change(entity.slug(), current -> request);
    }
}
