package org.pacta.commitment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.pacta.access.Seen;
import org.pacta.access.Sight;
import org.pacta.http.Listing;
import org.pacta.http.Page;
import org.pacta.http.Paging;
import org.pacta.model.NotFound;
import org.pacta.model.Text;

/** Every query for links between commitments. */
@ApplicationScoped
public class CommitmentLinkRepository {

    private final Session session;
    private final Sight sight;

    @Inject
    CommitmentLinkRepository(Session session, Sight sight) {
        this.session = session;
        this.sight = sight;
    }

    /** A link from or to the commitment. */
    CommitmentLink get(String commitment, UUID id) {
        return sight.find(CommitmentLink.class, id)
                .filter(link -> link.from().equals(commitment) || link.to().equals(commitment))
                .orElseThrow(() -> new NotFound(Text.of("link of '{0}'", commitment), id));
    }

    Optional<CommitmentLink> find(String from, String to, CommitmentLinkKind kind) {
        return session.createQuery(
                        """
                        select l from CommitmentLink l
                        where l.fromCommitment = :from and l.toCommitment = :to and l.kind = :kind
                        """,
                        CommitmentLink.class)
                .setParameter("from", from)
                .setParameter("to", to)
                .setParameter("kind", kind)
                .uniqueResultOptional();
    }

    /** The links from and to a commitment. */
    Page<CommitmentLink> list(String commitment, @Nullable List<CommitmentLinkKind> kinds, Paging paging) {
        return Listing.of(session, CommitmentLink.class, "id")
                .sortable("kind", "updatedAt")
                .sortableAs("from", "fromCommitment")
                .sortableAs("to", "toCommitment")
                .where("(e.fromCommitment = :? or e.toCommitment = :?)", commitment)
                .anyOf("kind", kinds)
                .page(paging);
    }

    /** Those from and to any of the commitments, oldest first. */
    List<CommitmentLink> all(Collection<String> commitments) {
        Seen seen = sight.of(CommitmentLink.class, "l");
        return seen.in(session.createQuery(
                                "select l from CommitmentLink l"
                                        + " where (l.fromCommitment in (:slugs) or l.toCommitment in (:slugs))"
                                        + seen.and() + " order by l.id",
                                CommitmentLink.class)
                        .setParameter("slugs", commitments))
                .getResultList();
    }

    /**
     * Lets one transaction at a time add to the chains of supersession; the two ends have to be locked before. Together
     * that is enough to keep cycles out: two links that would close one have an end in common, or hang together by links
     * that are there already.
     */
    void lockChains() {
        session.createNativeQuery(
                        "select id from commitment_link where kind = 'SUPERSEDES' order by id for update", UUID.class)
                .addScalar("id", UUID.class)
                .getResultList();
    }

    /** What a commitment supersedes, leaving one link out of account. */
    List<String> superseded(List<String> by, UUID except) {
        return session.createQuery(
                        """
                        select l.toCommitment from CommitmentLink l
                        where l.kind = SUPERSEDES and l.fromCommitment in (:by) and l.id <> :except
                        """,
                        String.class)
                .setParameter("by", by)
                .setParameter("except", except)
                .getResultList();
    }

    void add(CommitmentLink link) {
        session.persist(link);
        session.flush();
    }

    void remove(CommitmentLink link) {
        session.remove(link);
        session.flush();
    }
}
