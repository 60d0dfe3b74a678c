package org.pacta.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
import org.pacta.model.NotFound;

/** Every query for meetings. */
@ApplicationScoped
public class MeetingRepository {

    private final Session session;

    @Inject
    MeetingRepository(Session session) {
        this.session = session;
    }

    public boolean exists(@Nullable String slug) {
        return slug != null && find(slug).isPresent();
    }

    public Optional<Meeting> find(String slug) {
        return Optional.ofNullable(session.find(Meeting.class, slug));
    }

    public Meeting meeting(String slug) {
        return find(slug).orElseThrow(() -> new NotFound("meeting", slug));
    }

    /** Those of these slugs that there are, by slug. */
    public Map<String, Meeting> all(Collection<String> slugs) {
        return slugs.isEmpty()
                ? Map.of()
                : session
                        .createQuery("select m from Meeting m where m.slug in (:slugs)", Meeting.class)
                        .setParameter("slugs", slugs)
                        .getResultList()
                        .stream()
                        .collect(Collectors.toMap(Meeting::slug, Function.identity()));
    }

    public Page<Meeting> list(MeetingFilter filter, Paging paging) {
        return filter.narrow(Listing.of(session, Meeting.class, "slug")
                        .sortable("series", "ordinal", "startsOn")
                        .sortableAs("year", "heldInYear")
                        .sortable("updatedAt"))
                .page(paging);
    }

    /** The latest of a series, the last one first. */
    public List<Meeting> latest(String series, int most) {
        return session.createQuery(
                        """
                        select m from Meeting m where m.series = :series
                        order by m.ordinal desc nulls last, m.heldInYear desc nulls last, m.slug desc""",
                        Meeting.class)
                .setParameter("series", series)
                .setMaxResults(most)
                .getResultList();
    }

    /** The slug of the meeting that has this number in the series. */
    Optional<String> numbered(String series, int ordinal) {
        return session.createQuery(
                        "select m.slug from Meeting m where m.series = :series and m.ordinal = :ordinal", String.class)
                .setParameter("series", series)
                .setParameter("ordinal", ordinal)
                .uniqueResultOptional();
    }

    boolean anyIn(String series) {
        return !session.createQuery("select m.slug from Meeting m where m.series = :series", String.class)
                .setParameter("series", series)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    void add(Meeting meeting) {
        session.persist(meeting);
        session.flush();
    }

    void remove(Meeting meeting) {
        session.remove(meeting);
        session.flush();
    }
}
