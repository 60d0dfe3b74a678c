package org.pacta.commitment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.pacta.access.Sight;
import org.pacta.http.Listing;
import org.pacta.http.Page;
import org.pacta.http.Paging;
import org.pacta.model.NotFound;

/** Every query for indicators. */
@ApplicationScoped
public class IndicatorRepository {

    private final Session session;
    private final Sight sight;

    @Inject
    IndicatorRepository(Session session, Sight sight) {
        this.session = session;
        this.sight = sight;
    }

    public boolean exists(@Nullable String slug) {
        return slug != null && find(slug).isPresent();
    }

    Indicator get(String slug) {
        return find(slug).orElseThrow(() -> new NotFound("indicator", slug));
    }

    Optional<Indicator> find(String slug) {
        return sight.find(Indicator.class, slug);
    }

    Page<Indicator> list(IndicatorFilter filter, Paging paging) {
        return filter.narrow(Listing.of(session, Indicator.class, "slug")
                        .sortable("commitment", "unit", "baselineOn", "targetOn", "updatedAt"))
                .page(paging);
    }

    /** Of all the commitments, by slug. */
    List<Indicator> all(Collection<String> commitments) {
        return session.createQuery(
                        "select i from Indicator i where i.commitment in (:slugs) order by i.slug", Indicator.class)
                .setParameter("slugs", commitments)
                .getResultList();
    }

    void add(Indicator indicator) {
        session.persist(indicator);
        session.flush();
    }

    void remove(Indicator indicator) {
        session.remove(indicator);
        session.flush();
    }
}
