package org.pacta.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.Optional;
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

    void add(MeetingSeries series) {
        session.persist(series);
        session.flush();
    }

    void remove(MeetingSeries series) {
        session.remove(series);
        session.flush();
    }
}
