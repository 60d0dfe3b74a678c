package org.pacta.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.pacta.http.Listing;
import org.pacta.http.Page;
import org.pacta.http.Paging;
import org.pacta.http.Search;
import org.pacta.model.NotFound;

/** Every query for participations. */
@ApplicationScoped
public class ParticipationRepository {

    private final Session session;

    @Inject
    ParticipationRepository(Session session) {
        this.session = session;
    }

    public Optional<Participation> find(String meeting, String party) {
        return Optional.ofNullable(session.find(Participation.class, new Participation.Key(meeting, party)));
    }

    Participation participation(String meeting, String party) {
        return find(meeting, party).orElseThrow(() -> new NotFound("participation", meeting + "/" + party));
    }

    Page<Participation> list(String meeting, @Nullable Collection<String> capacities, Search search, Paging paging) {
        return Listing.of(session, Participation.class, "party")
                .sortable("capacity", "updatedAt")
                .equal("meeting", meeting)
                .matching(search.query(), "meeting", "party")
                .anyOf("capacity", capacities)
                .page(paging);
    }

    /** Those in a meeting, by party. */
    public List<Participation> of(String meeting) {
        return session.createQuery(
                        "select p from Participation p where p.meeting = :meeting order by p.party",
                        Participation.class)
                .setParameter("meeting", meeting)
                .getResultList();
    }

    void add(Participation participation) {
        session.persist(participation);
        session.flush();
    }

    void remove(Participation participation) {
        session.remove(participation);
    }
}
