package org.pacta.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.pacta.access.Seen;
import org.pacta.access.Sight;
import org.pacta.http.Listing;
import org.pacta.http.Page;
import org.pacta.http.Paging;
import org.pacta.model.LocalizedText;
import org.pacta.model.NotFound;
import org.pacta.model.Portions;

/** Every query for statements. */
@ApplicationScoped
public class StatementRepository {

    private final Session session;
    private final Sight sight;

    @Inject
    StatementRepository(Session session, Sight sight) {
        this.session = session;
        this.sight = sight;
    }

    public boolean exists(@Nullable String slug) {
        return slug != null && find(slug).isPresent();
    }

    public Optional<Statement> find(String slug) {
        return sight.find(Statement.class, slug);
    }

    public Statement statement(String slug) {
        return find(slug).orElseThrow(() -> new NotFound("statement", slug));
    }

    /** Those of these slugs that there are, by slug. */
    public Map<String, Statement> all(Collection<String> slugs) {
        return slugs.isEmpty()
                ? Map.of()
                : session
                        .createQuery("select s from Statement s where s.slug in (:slugs)", Statement.class)
                        .setParameter("slugs", slugs)
                        .getResultList()
                        .stream()
                        .collect(Collectors.toMap(Statement::slug, Function.identity()));
    }

    /** What those of the slugs are called that are seen, by slug. */
    public Map<String, LocalizedText> titles(Collection<String> slugs) {
        Seen seen = sight.of(Statement.class, "s");
        Map<String, LocalizedText> titles = new HashMap<>();
        for (List<String> portion : Portions.of(slugs)) {
            seen.in(session.createQuery(
                                    "select s.slug, s.title from Statement s where s.slug in (:slugs)" + seen.and(),
                                    Tuple.class)
                            .setParameter("slugs", portion))
                    .getResultList()
                    .forEach(row -> titles.put(row.get(0, String.class), row.get(1, LocalizedText.class)));
        }
        return titles;
    }

    /**
     * The statement, which no other transaction changes until this one ends: for rules between it and its parts, such as
     * that paragraphs are written only while it is a draft.
     */
    public Statement locked(String slug) {
        Statement statement = sight.mayBe(Statement.class, slug)
                ? session.find(Statement.class, slug, LockModeType.PESSIMISTIC_WRITE)
                : null;
        if (statement == null) {
            throw new NotFound("statement", slug);
        }
        return statement;
    }

    /** Those of a meeting that are seen, by slug. */
    public List<Statement> ofMeeting(String meeting) {
        Seen seen = sight.of(Statement.class, "s");
        return seen.in(session.createQuery(
                                "select s from Statement s where s.meeting = :meeting" + seen.and()
                                        + " order by s.slug",
                                Statement.class)
                        .setParameter("meeting", meeting))
                .getResultList();
    }

    /** Those of the organizations that are drafts, or from which commitments are only proposed, the one touched last first. */
    public List<Statement> open(Collection<String> organizations, int most) {
        Seen seen = sight.of(Statement.class, "s");
        return seen.in(session.createQuery(
                                "select s from Statement s where s.organization in (:organizations) and (s.status = DRAFT"
                                        + " or s.slug in (select c.statement from Commitment c where c.status = PROPOSED))"
                                        + seen.and() + " order by s.updatedAt desc, s.slug",
                                Statement.class)
                        .setParameter("organizations", organizations))
                .setMaxResults(most)
                .getResultList();
    }

    public Page<Statement> list(StatementFilter filter, Paging paging) {
        return filter.narrow(Listing.of(session, Statement.class, "slug")
                        .sortable("organization", "meeting", "adoptedOn", "updatedAt"))
                .page(paging);
    }

    void add(Statement statement) {
        session.persist(statement);
        session.flush();
    }

    void remove(Statement statement) {
        session.remove(statement);
        session.flush();
    }
}
