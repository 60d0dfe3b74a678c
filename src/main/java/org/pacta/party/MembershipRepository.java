package org.pacta.party;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.pacta.http.Listing;
import org.pacta.http.Page;
import org.pacta.http.Paging;
import org.pacta.model.NotFound;

/** Every query for memberships. */
@ApplicationScoped
public class MembershipRepository {

    private final Session session;

    @Inject
    MembershipRepository(Session session) {
        this.session = session;
    }

    Membership get(UUID id) {
        Membership membership = session.find(Membership.class, id);
        if (membership == null) {
            throw new NotFound("membership", id);
        }
        return membership;
    }

    Page<Membership> list(MembershipFilter filter, Paging paging) {
        return filter.narrow(Listing.of(session, Membership.class, "id")
                        .sortable("organization", "party", "standing")
                        .sortableAs("from", "fromDate")
                        .sortableAs("to", "toDate")
                        .sortable("updatedAt"))
                .page(paging);
    }

    /** Who stood how on a day: a party has one standing at a time, so the party is the key. */
    Page<Membership> on(String organization, LocalDate day, @Nullable List<String> standings, Paging paging) {
        MembershipFilter filter = new MembershipFilter();
        filter.organization = List.of(organization);
        filter.standing = standings;
        filter.on = day;
        return filter.narrow(Listing.of(session, Membership.class, "party").sortable("standing"))
                .page(paging);
    }

    /** The parties that had one of the standings on a day, by slug. */
    public List<String> parties(String organization, Collection<String> standings, LocalDate day) {
        return session.createQuery(
                        """
                        select m.party from Membership m
                        where m.organization = :organization and m.standing in (:standings)
                          and m.fromDate <= :day and (m.toDate is null or m.toDate >= :day)
                        order by m.party
                        """,
                        String.class)
                .setParameter("organization", organization)
                .setParameter("standings", standings)
                .setParameter("day", day)
                .getResultList();
    }

    /** The other memberships of the same party in the same organization that share a day with this period. */
    List<Membership> overlapping(String organization, String party, LocalDate from, LocalDate to, UUID except) {
        return session.createQuery(
                        """
                        select m from Membership m
                        where m.organization = :organization and m.party = :party and m.id <> :except
                          and m.fromDate <= :to and (m.toDate is null or m.toDate >= :from)
                        order by m.fromDate
                        """,
                        Membership.class)
                .setParameter("organization", organization)
                .setParameter("party", party)
                .setParameter("except", except)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList();
    }

    /** How a membership was known, the earliest first. */
    List<KnownMembership> known(UUID id) {
        return session.createQuery(
                        "from KnownMembership k where k.id = :id order by k.knownFrom", KnownMembership.class)
                .setParameter("id", id)
                .getResultList();
    }

    void add(KnownMembership known) {
        session.persist(known);
    }

    void add(Membership membership) {
        session.persist(membership);
        session.flush();
    }

    void remove(Membership membership) {
        session.remove(membership);
    }
}
