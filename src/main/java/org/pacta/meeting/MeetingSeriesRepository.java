package org.pacta.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.pacta.http.Listing;
import org.pacta.http.Page;
import org.pacta.http.Paging;
import org.pacta.http.Search;
import org.pacta.model.NotFound;

/** Every query for meeting series. */
@ApplicationScoped
public class MeetingSeriesRepository {

    private final Session session;

    @Inject
    MeetingSeriesRepository(Session session) {
        this.session = session;
    }

    public boolean exists(@Nullable String slug) {
        return slug != null && find(slug).isPresent();
    }

    public Optional<MeetingSeries> find(String slug) {
        return Optional.ofNullable(session.find(MeetingSeries.class, slug));
    }

    public MeetingSeries series(String slug) {
        return find(slug).orElseThrow(() -> new NotFound("meeting series", slug));
    }

    /** Those of these slugs that there are, by slug. */
    public Map<String, MeetingSeries> all(Collection<String> slugs) {
        return slugs.isEmpty()
                ? Map.of()
                : session
                        .createQuery("select s from MeetingSeries s where s.slug in (:slugs)", MeetingSeries.class)
                        .setParameter("slugs", slugs)
                        .getResultList()
                        .stream()
                        .collect(Collectors.toMap(MeetingSeries::slug, Function.identity()));
    }

    /** The series, and no other transaction changes it or adds meetings to it until this one ends. */
    Optional<MeetingSeries> locked(String slug) {
        return Optional.ofNullable(session.find(MeetingSeries.class, slug, LockModeType.PESSIMISTIC_WRITE));
    }

    Page<MeetingSeries> list(@Nullable Collection<String> organizations, Search search, Paging paging) {
        return Listing.of(session, MeetingSeries.class, "slug")
                .sortable("organization", "updatedAt")
                .anyOf("organization", organizations)
                .matching(search.query(), "slug")
                .page(paging);
    }

    /** Those of the organizations, by slug. */
    public List<MeetingSeries> of(Collection<String> organizations) {
        return session.createQuery(
                        "select s from MeetingSeries s where s.organization in (:organizations) order by s.slug",
                        MeetingSeries.class)
                .setParameter("organizations", organizations)
                .getResultList();
    }

    void add(MeetingSeries series) {
        session.persist(series);
        session.flush();
    }

    void remove(MeetingSeries series) {
        session.remove(series);
        session.flush();
    }
}
