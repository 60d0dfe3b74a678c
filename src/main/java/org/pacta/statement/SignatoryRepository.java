package org.pacta.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import org.pacta.access.Sight;
import org.pacta.http.Listing;
import org.pacta.http.Page;
import org.pacta.http.Paging;
import org.pacta.http.Search;
import org.pacta.model.NotFound;

/** Every query for signatories. */
@ApplicationScoped
public class SignatoryRepository {

    private final Session session;
    private final Sight sight;

    @Inject
    SignatoryRepository(Session session, Sight sight) {
        this.session = session;
        this.sight = sight;
    }

    public Optional<Signatory> find(String statement, String party) {
        return sight.mayBe(Statement.class, statement)
                ? Optional.ofNullable(session.find(Signatory.class, new Signatory.Key(statement, party)))
                : Optional.empty();
    }

    Signatory signatory(String statement, String party) {
        return find(statement, party).orElseThrow(() -> new NotFound("signatory", statement + "/" + party));
    }

    Page<Signatory> list(String statement, Search search, Paging paging) {
        return Listing.of(session, Signatory.class, "party")
                .sortable("signedOn", "updatedAt")
                .equal("statement", statement)
                .matching(search.query(), "statement", "party")
                .page(paging);
    }

    /** Those of a statement, by party. */
    public List<Signatory> of(String statement) {
        return session.createQuery(
                        "select s from Signatory s where s.statement = :statement order by s.party", Signatory.class)
                .setParameter("statement", statement)
                .getResultList();
    }

    /** The parties that have adopted it, by slug. */
    public List<String> parties(String statement) {
        return session.createQuery(
                        "select s.party from Signatory s where s.statement = :statement order by s.party", String.class)
                .setParameter("statement", statement)
                .getResultList();
    }

    void add(Signatory signatory) {
        session.persist(signatory);
        session.flush();
    }

    void remove(Signatory signatory) {
        session.remove(signatory);
    }
}
