package org.pacta.scoreboard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.pacta.access.Seen;
import org.pacta.access.Sight;
import org.pacta.commitment.CommitmentLink;
import org.pacta.commitment.CommitmentLinkKind;
import org.pacta.commitment.CommitmentStatus;
import org.pacta.model.LocalizedText;

/** Every query for chains of commitments, but for how their assignments stand. */
@ApplicationScoped
class LineageRepository {

    private final Session session;
    private final Sight sight;

    @Inject
    LineageRepository(Session session, Sight sight) {
        this.session = session;
        this.sight = sight;
    }

    /**
     * The links of these kinds by which it goes on, recorded by an instant.
     *
     * @param earlier from where it goes on to what is earlier
     * @param later from where it goes on to what is later
     */
    List<LineageStep.Link> links(
            Collection<String> earlier, Collection<String> later, Collection<CommitmentLinkKind> kinds, Instant limit) {
        Seen seen = sight.of(CommitmentLink.class, "l");
        return seen
                .in(session.createQuery(
                        """
                        select l.id, l.kind, l.fromCommitment, l.toCommitment, l.illustrative from CommitmentLink l
                        where (l.fromCommitment in (:earlier) or l.toCommitment in (:later))
                          and l.kind in (:kinds) and l.createdAt <= :limit"""
                                + seen.and() + " order by l.fromCommitment, l.toCommitment, l.kind",
                        Tuple.class))
                .setParameter("earlier", earlier)
                .setParameter("later", later)
                .setParameter("kinds", kinds)
                .setParameter("limit", limit)
                .getResultList()
                .stream()
                .map(row -> new LineageStep.Link(
                        row.get(0, UUID.class),
                        row.get(1, CommitmentLinkKind.class),
                        row.get(2, String.class),
                        row.get(3, String.class),
                        row.get(4, Boolean.class)))
                .toList();
    }

    /** What a chain says of a commitment. */
    record Promise(
            String slug,
            LocalizedText title,
            String statement,
            @Nullable String meeting,
            @Nullable LocalDate adoptedOn,
            CommitmentStatus status,
            boolean illustrative) {

        static final String COLUMNS =
                "select k.slug, k.title, k.statement, s.meeting, s.adoptedOn, k.status, k.illustrative"
                        + " from Commitment k join Statement s on s.slug = k.statement";

        static Promise from(Tuple row) {
            return new Promise(
                    row.get(0, String.class),
                    row.get(1, LocalizedText.class),
                    row.get(2, String.class),
                    row.get(3, String.class),
                    row.get(4, LocalDate.class),
                    row.get(5, CommitmentStatus.class),
                    row.get(6, Boolean.class));
        }
    }

    Map<String, Promise> promises(Collection<String> slugs) {
        return session
                .createQuery(Promise.COLUMNS + " where k.slug in (:slugs)", Tuple.class)
                .setParameter("slugs", slugs)
                .getResultList()
                .stream()
                .map(Promise::from)
                .collect(Collectors.toMap(Promise::slug, promise -> promise));
    }
}
