package org.pacta.party;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.pacta.http.Listing;
import org.pacta.http.Page;
import org.pacta.http.Paging;
import org.pacta.http.Search;
import org.pacta.model.LocalizedText;
import org.pacta.model.NotFound;

/** Every query for parties: the states, the organizations, and the two together. */
@ApplicationScoped
public class PartyRepository {

    private final Session session;

    @Inject
    PartyRepository(Session session) {
        this.session = session;
    }

    /** Whether nobody has been registered yet; all else that is recorded speaks of some party. */
    public boolean isEmpty() {
        return session.createQuery("select p.slug from Party p", String.class)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    public boolean exists(@Nullable String slug) {
        return slug != null && find(slug) != null;
    }

    @Nullable
    Party find(String slug) {
        return session.find(Party.class, slug);
    }

    public boolean isOrganization(@Nullable String slug) {
        return slug != null && find(slug) instanceof Organization;
    }

    /** What these are called, by slug. */
    public Map<String, LocalizedText> names(Collection<String> slugs) {
        return slugs.isEmpty()
                ? Map.of()
                : session
                        .createQuery("select p.slug, p.name from Party p where p.slug in (:slugs)", Tuple.class)
                        .setParameter("slugs", slugs)
                        .getResultList()
                        .stream()
                        .collect(Collectors.toMap(
                                row -> row.get(0, String.class), row -> row.get(1, LocalizedText.class)));
    }

    State state(String slug) {
        if (find(slug) instanceof State state) {
            return state;
        }
        throw new NotFound("state", slug);
    }

    public Organization organization(String slug) {
        if (find(slug) instanceof Organization organization) {
            return organization;
        }
        throw new NotFound("organization", slug);
    }

    Page<State> states(@Nullable Collection<String> alpha2, Search search, Paging paging) {
        return Listing.of(session, State.class, "slug")
                .sortable("alpha2", "updatedAt")
                .anyOf("alpha2", alpha2)
                .matching(search.query(), "slug")
                .page(paging);
    }

    /** What all parties are called, by slug. */
    public Map<String, LocalizedText> allNames() {
        return session.createQuery("select p.slug, p.name from Party p", Tuple.class).getResultList().stream()
                .collect(Collectors.toMap(row -> row.get(0, String.class), row -> row.get(1, LocalizedText.class)));
    }

    /** The slugs of all organizations, in order. */
    public List<String> organizations() {
        return session.createQuery("select o.slug from Organization o order by o.slug", String.class)
                .getResultList();
    }

    Page<Organization> organizations(Search search, Paging paging) {
        return Listing.of(session, Organization.class, "slug")
                .sortable("foundedOn", "updatedAt")
                .matching(search.query(), "slug")
                .page(paging);
    }

    void add(Party party) {
        session.persist(party);
        session.flush();
    }

    void remove(Party party) {
        session.remove(party);
        session.flush();
    }

    /** Lets one transaction at a time change an organization's memberships. */
    void lock(String organization) {
        List<String> locked = session.createNativeQuery(
                        "select slug from organization where slug = :slug for update", String.class)
                .addScalar("slug", String.class)
                .setParameter("slug", organization)
                .getResultList();
        if (locked.isEmpty()) {
            throw new NotFound("organization", organization);
        }
    }
}
