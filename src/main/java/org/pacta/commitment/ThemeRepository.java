package org.pacta.commitment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Instant;
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
import org.pacta.model.Known;
import org.pacta.model.NotFound;

/** Every query for themes. */
@ApplicationScoped
public class ThemeRepository {

    /**
     * In HQL, the slugs of some themes and of all below them; {@code :?} is the collection of slugs, as
     * {@link Listing#where} has it.
     */
    public static final String SUBTREES = "(select s.slug from Theme s left join Theme p on p.slug = s.parent"
            + " where s.slug in (:?) or s.parent in (:?) or p.parent in (:?))";

    private final Session session;

    @Inject
    ThemeRepository(Session session) {
        this.session = session;
    }

    public Optional<Theme> find(String slug) {
        return Optional.ofNullable(session.find(Theme.class, slug));
    }

    public Theme get(String slug) {
        return find(slug).orElseThrow(() -> new NotFound("theme", slug));
    }

    public boolean exists(@Nullable String slug) {
        return slug != null && session.find(Theme.class, slug) != null;
    }

    /** All there are, by slug. */
    public List<Theme> all() {
        return session.createQuery("select t from Theme t order by t.slug", Theme.class)
                .getResultList();
    }

    /** Those of these slugs that there are, by slug. */
    public Map<String, Theme> all(Collection<String> slugs) {
        return slugs.isEmpty()
                ? Map.of()
                : session
                        .createQuery("select t from Theme t where t.slug in (:slugs)", Theme.class)
                        .setParameter("slugs", slugs)
                        .getResultList()
                        .stream()
                        .collect(Collectors.toMap(Theme::slug, Function.identity()));
    }

    Page<Theme> list(ThemeFilter filter, Paging paging) {
        return filter.narrow(Listing.of(session, Theme.class, "slug").sortable("parent", "depth", "updatedAt"))
                .page(paging);
    }

    /** The themes below these, at any depth, by slug. */
    List<Theme> below(Collection<String> slugs) {
        return slugs.isEmpty()
                ? List.of()
                : session.createQuery(
                                """
                                select t from Theme t left join Theme p on p.slug = t.parent
                                where t.parent in (:slugs) or p.parent in (:slugs)
                                order by t.slug
                                """,
                                Theme.class)
                        .setParameter("slugs", slugs)
                        .getResultList();
    }

    /** Whose commitments have any of these themes; as in {@code OwnerLookup}, what is only proposed does not count. */
    List<String> organizationsOn(Collection<String> slugs) {
        return slugs.isEmpty()
                ? List.of()
                : session.createQuery(
                                """
                                select distinct s.organization
                                from Commitment c join c.themes t join Statement s on s.slug = c.statement
                                where c.confirmedAt is not null and t.theme in (:slugs)
                                order by s.organization
                                """,
                                String.class)
                        .setParameter("slugs", slugs)
                        .getResultList();
    }

    /**
     * Lets one transaction at a time change the shape of the tree. Two moves that are right by themselves may not be
     * together, wherever in the tree they are, so nothing less than all of it will do.
     *
     * <p>Not in native SQL: Hibernate knows the words by which PostgreSQL lets others refer to a theme meanwhile, as
     * those do who write a commitment; else either could wait for the other.
     */
    void lockTree() {
        session.createQuery("select t.slug from Theme t order by t.slug", String.class)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** All that was ever recorded. */
    ThemeRecords records() {
        return new ThemeRecords(
                session.createQuery("from ThemeRecord r", ThemeRecord.class).getResultList());
    }

    /** All that was recorded by an instant; by now, whatever the clock of another node says, if that is null. */
    ThemeRecords records(@Nullable Instant knownBy) {
        return knownBy == null
                ? records()
                : new ThemeRecords(
                        session.createQuery("from ThemeRecord r where r.recordedAt <= :knownBy", ThemeRecord.class)
                                .setParameter("knownBy", Known.by(knownBy))
                                .getResultList());
    }

    /** The records of a theme: the earliest effective day first, and of one day what was recorded first. */
    List<ThemeRecord> recordsOf(String theme) {
        return session.createQuery(
                        "from ThemeRecord r where r.theme = :theme order by r.effectiveOn, r.recordedAt",
                        ThemeRecord.class)
                .setParameter("theme", theme)
                .getResultList();
    }

    void add(ThemeRecord record) {
        session.persist(record);
    }

    void add(Theme theme) {
        session.persist(theme);
        session.flush();
    }

    void remove(Theme theme) {
        session.remove(theme);
        session.flush();
    }
}
