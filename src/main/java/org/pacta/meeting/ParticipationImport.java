package org.pacta.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.pacta.http.Importable;
import org.pacta.http.ImportedRow;
import org.pacta.party.Party;

/** How participations are imported: the meeting is a column of each row. */
@ApplicationScoped
class ParticipationImport implements Importable<Participation.Key, Participation, ParticipationRequest> {

    private final ParticipationService service;

    @Inject
    ParticipationImport(ParticipationService service) {
        this.service = service;
    }

    @Override
    public String noun() {
        return "participations";
    }

    @Override
    public Class<Participation> entity() {
        return Participation.class;
    }

    @Override
    public Class<ParticipationRequest> request() {
        return ParticipationRequest.class;
    }

    @Override
    public Class<ParticipationResponse> response() {
        return ParticipationResponse.class;
    }

    @Override
    public Participation.Key key(ImportedRow row) {
        return new Participation.Key(row.text("meeting"), row.text("party"));
    }

    @Override
    public Map<String, Class<?>> references() {
        return Map.of("meeting", Meeting.class, "party", Party.class);
    }

    @Override
    public ParticipationResponse shown(Participation entity) {
        return ParticipationResponse.from(entity);
    }

    @Override
    public Participation create(Participation.Key key, ParticipationRequest request, ImportedRow row) {
        return service.put(key.meeting(), key.party(), request).entity();
    }

    @Override
    public Participation change(Participation entity, ParticipationRequest request) {
        return service.change(entity.meeting(), entity.party(), current -> request);
    }
}
