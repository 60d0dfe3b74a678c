package org.pacta.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import org.pacta.access.Sight;
import org.pacta.http.Listing;
import org.pacta.http.Page;
import org.pacta.http.Paging;
import org.pacta.http.Search;
import org.pacta.model.NotFound;

/** Every query for paragraphs, as they read now and as they read before. */
@ApplicationScoped
public class ParagraphRepository {

    private final Session session;
    private final Sight sight;

    @Inject
    ParagraphRepository(Session session, Sight sight) {
        this.session = session;
        this.sight = sight;
    }

    public Optional<Paragraph> find(String statement, String number) {
        return sight.mayBe(Statement.class, statement)
                ? Optional.ofNullable(session.find(Paragraph.class, new Paragraph.Key(statement, number)))
                : Optional.empty();
    }

    Paragraph paragraph(String statement, String number) {
        return find(statement, number).orElseThrow(() -> new NotFound("paragraph", statement + "/" + number));
    }

    /** How a paragraph read in a revision of its statement. */
    public Optional<Wording> find(String statement, String number, int revision) {
        return !sight.mayBe(Statement.class, statement)
                ? Optional.empty()
                : session.createQuery(
                                """
                        select w from Wording w
                        where w.statement = :statement and w.number = :number
                          and w.firstRevision <= :revision and w.lastRevision >= :revision
                        """,
                                Wording.class)
                        .setParameter("statement", statement)
                        .setParameter("number", number)
                        .setParameter("revision", revision)
                        .uniqueResultOptional();
    }

    /** How paragraphs of these numbers read and have read in these statements. */
    public List<Wording> wordings(Collection<String> statements, Collection<String> numbers) {
        return statements.isEmpty() || numbers.isEmpty()
                ? List.of()
                : session.createQuery(
                                "select w from Wording w where w.statement in (:statements) and w.number in (:numbers)",
                                Wording.class)
                        .setParameter("statements", statements)
                        .setParameter("numbers", numbers)
                        .getResultList();
    }

    /** The whole statement as it read in a revision. */
    Page<Wording> list(String statement, int revision, Search search, Paging paging) {
        return Listing.of(session, Wording.class, "position", "number")
                .sortable("updatedAt")
                .equal("statement", statement)
                .atMost("firstRevision", revision)
                .atLeast("lastRevision", revision)
                .matching(search.query(), "statement", "number", "firstRevision")
                .page(paging);
    }

    /** All of a statement, as it reads now, in order. */
    public List<Paragraph> of(String statement) {
        return session.createQuery(
                        "select p from Paragraph p where p.statement = :statement order by p.position, p.number",
                        Paragraph.class)
                .setParameter("statement", statement)
                .getResultList();
    }

    boolean anyIn(String statement) {
        return lastPosition(statement) > 0;
    }

    /** Where a paragraph goes that is put last. */
    int nextPosition(String statement) {
        return Math.min(lastPosition(statement) + 1, ParagraphRequest.LAST_POSITION);
    }

    /** Positions count from 1; 0 if there is no paragraph. */
    private int lastPosition(String statement) {
        return session.createQuery(
                        "select coalesce(max(p.position), 0) from Paragraph p where p.statement = :statement",
                        Integer.class)
                .setParameter("statement", statement)
                .getSingleResult();
    }

    void add(Paragraph paragraph) {
        session.persist(paragraph);
        session.flush();
    }

    void add(EarlierParagraph paragraph) {
        session.persist(paragraph);
    }

    void remove(Paragraph paragraph) {
        session.remove(paragraph);
        session.flush();
    }
}
