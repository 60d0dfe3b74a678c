package org.pacta.commitment;

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

    /** Those of these slugs that there are, by slug. */
    Map<String, Theme> all(Collection<String> slugs) {
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

    /**
     * Lets one transaction at a time change the shape of the tree. Two moves that are right by themselves may not be
     * together, wherever in the tree they are, so nothing less than all of it will do.
     */
    void lockTree() {
        session.createNativeQuery("select slug from theme order by slug for update", String.class)
                .getResultList();
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
