package org.pacta.commitment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.pacta.access.Seen;
import org.pacta.access.Sight;
import org.pacta.http.Listing;
import org.pacta.http.Page;
import org.pacta.http.Paging;
import org.pacta.model.Bulk;
import org.pacta.model.LocalizedText;
import org.pacta.model.NotFound;
import org.pacta.model.Portions;

/** Every query for commitments. */
@ApplicationScoped
public class CommitmentRepository {

    private final Session session;
    private final Sight sight;
    private final Bulk bulk;

    @Inject
    CommitmentRepository(Session session, Sight sight, Bulk bulk) {
        this.session = session;
        this.sight = sight;
        this.bulk = bulk;
    }

    public Optional<Commitment> find(@Nullable String slug) {
        return slug == null ? Optional.empty() : sight.find(Commitment.class, slug);
    }

    public Commitment get(String slug) {
        return find(slug).orElseThrow(() -> new NotFound("commitment", slug));
    }

    /** That of an assignment, for the rules between the two: whoever sees the one sees the other. */
    public Commitment of(Assignment assignment) {
        Commitment commitment = session.find(Commitment.class, assignment.commitment());
        if (commitment == null) {
            throw new NotFound("commitment", assignment.commitment());
        }
        return commitment;
    }

    public boolean exists(@Nullable String slug) {
        return find(slug).isPresent();
    }

    /** Those of the slugs that are a commitment's. */
    public Set<String> existing(Collection<String> slugs) {
        Set<String> existing = new HashSet<>();
        for (List<String> portion : Portions.of(sight.among(Commitment.class, slugs))) {
            existing.addAll(
                    session.createQuery("select c.slug from Commitment c where c.slug in (:slugs)", String.class)
                            .setParameter("slugs", portion)
                            .getResultList());
        }
        return existing;
    }

    /** What those of the slugs are called that are seen, by slug. */
    public Map<String, LocalizedText> titles(Collection<String> slugs) {
        Seen seen = sight.of(Commitment.class, "c");
        Map<String, LocalizedText> titles = new HashMap<>();
        for (List<String> portion : Portions.of(slugs)) {
            seen.in(session.createQuery(
                                    "select c.slug, c.title from Commitment c where c.slug in (:slugs)" + seen.and(),
                                    Tuple.class)
                            .setParameter("slugs", portion))
                    .getResultList()
                    .forEach(row -> titles.put(row.get(0, String.class), row.get(1, LocalizedText.class)));
        }
        return titles;
    }

    public Page<Commitment> list(CommitmentFilter filter, Paging paging) {
        return filter.narrow(Listing.of(session, Commitment.class, "slug")
                        .sortable("statement", "dueOn", "status", "kind", "confirmedAt", "updatedAt"))
                .page(paging);
    }

    /** Those of a statement that are seen, by slug. */
    public List<Commitment> of(String statement) {
        Seen seen = sight.of(Commitment.class, "c");
        return seen.in(session.createQuery(
                                "select c from Commitment c where c.statement = :statement" + seen.and()
                                        + " order by c.slug",
                                Commitment.class)
                        .setParameter("statement", statement))
                .getResultList();
    }

    /** How many that are seen are proposed of each of the statements; those of which none is are missing. */
    public Map<String, Long> proposals(Collection<String> statements) {
        Seen seen = sight.of(Commitment.class, "c");
        return seen.in(session.createQuery(
                                "select c.statement, count(c) from Commitment c where c.statement in (:statements)"
                                        + " and c.status = PROPOSED" + seen.and() + " group by c.statement",
                                Object[].class)
                        .setParameter("statements", statements))
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (Long) row[1]));
    }

    /** The slugs that begin like this. */
    List<String> slugsFrom(String prefix) {
        return session.createQuery("select c.slug from Commitment c where c.slug like :prefix", String.class)
                .setParameter("prefix", prefix + "%")
                .getResultList();
    }

    /**
     * Lets one transaction at a time change these commitments and what belongs to them; always in the order of their
     * slugs, so that two never wait for each other. To be called before they are read. Those that do not exist are
     * passed over, and those that the caller does not see: nobody waits for these.
     */
    public void lock(Collection<String> slugs) {
        Set<String> further = sight.among(Commitment.class, bulk.further("locked commitments", slugs));
        for (List<String> portion : Portions.of(new TreeSet<>(further))) {
            session.createNativeQuery(
                            "select slug from commitment where slug in (:slugs) order by slug for update", String.class)
                    .addScalar("slug", String.class)
                    .setParameter("slugs", portion)
                    .getResultList();
        }
    }

    void add(Commitment commitment) {
        session.persist(commitment);
        session.flush();
    }

    void remove(Commitment commitment) {
        session.remove(commitment);
        session.flush();
    }
}
