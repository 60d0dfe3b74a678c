package org.pacta.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pacta.http.Precondition;
import org.pacta.model.Faults;
import org.pacta.model.NotFound;
import org.pacta.model.RuleBroken;
import org.pacta.model.Stored;
import org.pacta.party.PartyRepository;

/** What can be done with participations. */
@ApplicationScoped
@Transactional
public class ParticipationService {

    private final PartyRepository parties;
    private final MeetingRepository meetings;
    private final ParticipationRepository participations;
    private final Precondition precondition;

    @Inject
    ParticipationService(
            PartyRepository parties,
            MeetingRepository meetings,
            ParticipationRepository participations,
            Precondition precondition) {
        this.parties = parties;
        this.meetings = meetings;
        this.participations = participations;
        this.precondition = precondition;
    }

    public Participation create(String meeting, ParticipationRequest request) {
        meetings.meeting(meeting);
        String party = request.party();
        if (party == null || !parties.exists(party)) {
            throw new Faults()
                    .when(party == null, "/party", "Who took part has to be said.")
                    .reference("/party", "party", party, false)
                    .invalid();
        }
        if (participations.find(meeting, party).isPresent()) {
            throw new RuleBroken("The party '{0}' takes part in the meeting '{1}' already.", party, meeting);
        }
        return create(meeting, party, request);
    }

    public Stored<Participation> put(String meeting, String party, ParticipationRequest request) {
        meetings.meeting(meeting);
        if (!parties.exists(party)) {
            throw new NotFound("party", party);
        }
        requireSame(party, request.party());
        Participation existing = participations.find(meeting, party).orElse(null);
        if (existing == null) {
            precondition.holdsForNothing();
            return new Stored<>(create(meeting, party, request), true);
        }
        precondition.holdsFor(existing);
        request.applyTo(existing);
        return new Stored<>(existing, false);
    }

    public Participation change(String meeting, String party, Function<Participation, ParticipationRequest> change) {
        Participation participation = participations.participation(meeting, party);
        precondition.holdsFor(participation);
        ParticipationRequest request = change.apply(participation);
        requireSame(party, request.party());
        request.applyTo(participation);
        return participation;
    }

    public void delete(String meeting, String party) {
        Participation participation = participations.participation(meeting, party);
        precondition.holdsFor(participation);
        participations.remove(participation);
    }

    private Participation create(String meeting, String party, ParticipationRequest request) {
        Participation participation = new Participation(meeting, party, request.capacity());
        request.applyTo(participation);
        participations.add(participation);
        return participation;
    }

    private static void requireSame(String address, @Nullable String body) {
        new Faults()
                .when(body != null && !body.equals(address), "/party", "The address says that it is '{0}'.", address)
                .throwIfAny();
    }
}
