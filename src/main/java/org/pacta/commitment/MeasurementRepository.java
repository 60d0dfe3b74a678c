package org.pacta.commitment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.Query;
import org.jspecify.annotations.Nullable;
import org.pacta.access.Sight;
import org.pacta.http.Listing;
import org.pacta.http.Page;
import org.pacta.http.Paging;
import org.pacta.model.NotFound;

/** Every query for measurements. */
@ApplicationScoped
public class MeasurementRepository {

    private final Session session;
    private final Sight sight;

    @Inject
    MeasurementRepository(Session session, Sight sight) {
        this.session = session;
        this.sight = sight;
    }

    Measurement get(UUID id) {
        return sight.find(Measurement.class, id).orElseThrow(() -> new NotFound("measurement", id));
    }

    Page<Measurement> list(MeasurementFilter filter, Paging paging) {
        return filter.narrow(Listing.of(session, Measurement.class, "id")
                        .sortable("indicator", "party", "measuredOn")
                        .sortableAs("value", "measuredValue")
                        .sortable("updatedAt"))
                .page(paging);
    }

    /**
     * What was measured of the indicators by a day, the earliest first.
     *
     * @param parties those for which; all if there are none
     */
    List<Measurement> measuredBy(LocalDate day, Collection<String> indicators, @Nullable Collection<String> parties) {
        if (indicators.isEmpty()) {
            return List.of();
        }
        boolean narrowed = parties != null && !parties.isEmpty();
        Query<Measurement> query = session.createQuery(
                        "select m from Measurement m where m.indicator in (:indicators) and m.measuredOn <= :day"
                                + (narrowed ? " and m.party in (:parties)" : "")
                                + " order by m.measuredOn, m.id",
                        Measurement.class)
                .setParameter("indicators", indicators)
                .setParameter("day", day);
        return (narrowed ? query.setParameter("parties", parties) : query).getResultList();
    }

    /** Another measurement of the same indicator for the same party on that day. */
    Optional<Measurement> other(UUID than, String indicator, String party, LocalDate measuredOn) {
        return session.createQuery(
                        """
                        select m from Measurement m
                        where m.indicator = :indicator and m.party = :party and m.measuredOn = :measuredOn
                          and m.id <> :than
                        """,
                        Measurement.class)
                .setParameter("indicator", indicator)
                .setParameter("party", party)
                .setParameter("measuredOn", measuredOn)
                .setParameter("than", than)
                .uniqueResultOptional();
    }

    void add(Measurement measurement) {
        session.persist(measurement);
        session.flush();
    }

    void remove(Measurement measurement) {
        session.remove(measurement);
    }
}
