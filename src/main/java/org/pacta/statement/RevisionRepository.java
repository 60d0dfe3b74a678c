package org.pacta.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.pacta.access.Sight;
import org.pacta.http.Listing;
import org.pacta.http.Page;
import org.pacta.http.Paging;
import org.pacta.model.NotFound;

/** Every query for revisions. */
@ApplicationScoped
public class RevisionRepository {

    private final Session session;
    private final Sight sight;

    @Inject
    RevisionRepository(Session session, Sight sight) {
        this.session = session;
        this.sight = sight;
    }

    Revision revision(String statement, int revision) {
        Revision found = sight.mayBe(Statement.class, statement)
                ? session.find(Revision.class, new Revision.Key(statement, revision))
                : null;
        if (found == null) {
            throw new NotFound("revision", statement + "/" + revision);
        }
        return found;
    }

    Page<Revision> list(String statement, Paging paging) {
        return Listing.of(session, Revision.class, "revision")
                .sortable("recordedAt")
                .equal("statement", statement)
                .page(paging);
    }

    /** The numbers of the paragraphs that first read as they do in one of these revisions, in order, by revision. */
    Map<Integer, List<String>> paragraphs(String statement, Collection<Integer> revisions) {
        return session.createQuery(
                        """
                        select w.firstRevision, w.number from Wording w
                        where w.statement = :statement and w.firstRevision in (:revisions)
                        order by w.firstRevision, w.position, w.number
                        """,
                        Tuple.class)
                .setParameter("statement", statement)
                .setParameter("revisions", revisions)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> row.get(0, Integer.class),
                        Collectors.mapping(row -> row.get(1, String.class), Collectors.toList())));
    }

    /** Those in which a paragraph was written or corrected, in order; the first is the text as adopted. */
    public List<Revision> of(String statement, String paragraph) {
        return !sight.mayBe(Statement.class, statement)
                ? List.of()
                : session.createQuery(
                                """
                                select r from Revision r
                                where r.statement = :statement and (r.revision = 1 or exists (select 1 from Wording w
                                    where w.statement = r.statement and w.number = :paragraph
                                      and w.firstRevision = r.revision))
                                order by r.revision
                                """,
                                Revision.class)
                        .setParameter("statement", statement)
                        .setParameter("paragraph", paragraph)
                        .getResultList();
    }

    void add(Revision revision) {
        session.persist(revision);
    }
}
