package org.pacta.party;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.pacta.http.Listing;
import org.pacta.http.Page;
import org.pacta.http.Paging;
import org.pacta.model.Among;
import org.pacta.model.Known;
import org.pacta.model.NotFound;
import org.pacta.model.Portions;

/** Every query for memberships. */
@ApplicationScoped
public class MembershipRepository {

    private static final String KNOWN = "e.knownFrom <= :? and e.knownUntil > :?";

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
        return filter(organization, day, standings)
                .narrow(Listing.of(session, Membership.class, "party").sortable("standing"))
                .page(paging);
    }

    /** Memberships as they were known. */
    Page<KnownMembership> listKnown(MembershipFilter filter, Instant knownBy, Paging paging) {
        return filter.narrow(Listing.of(session, KnownMembership.class, "id")
                        .sortable("organization", "party", "standing")
                        .sortableAs("from", "fromDate")
                        .sortableAs("to", "toDate")
                        .sortableAs("updatedAt", "knownFrom")
                        .where(KNOWN, Known.by(knownBy)))
                .page(paging);
    }

    /** Who stood how on a day, as it was known. */
    Page<KnownMembership> knownOn(
            String organization, LocalDate day, @Nullable List<String> standings, Instant knownBy, Paging paging) {
        return filter(organization, day, standings)
                .narrow(Listing.of(session, KnownMembership.class, "party")
                        .sortable("standing")
                        .where(KNOWN, Known.by(knownBy)))
                .page(paging);
    }

    private static MembershipFilter filter(String organization, LocalDate day, @Nullable List<String> standings) {
        MembershipFilter filter = new MembershipFilter();
        filter.organization = List.of(organization);
        filter.standing = standings;
        filter.on = day;
        return filter;
    }

    /** The standings that anybody ever had in an organization. */
    public List<String> standings(String organization) {
        return session.createQuery(
                        "select distinct m.standing from Membership m where m.organization = :organization order by 1",
                        String.class)
                .setParameter("organization", organization)
                .getResultList();
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

    /** When the parties of some organizations were there, as it was known at an instant. */
    public Attendance attendance(Collection<String> organizations, Instant knownBy) {
        Attendance attendance = new Attendance();
        session.createNativeQuery(
                        """
                        select organization, party, from_date, to_date from known_membership
                        where organization in (:organizations) and known_from <= :knownBy and known_until > :knownBy
                        """,
                        Tuple.class)
                .addScalar("organization", String.class)
                .addScalar("party", String.class)
                .addScalar("from_date", LocalDate.class)
                .addScalar("to_date", LocalDate.class)
                .setParameter("organizations", organizations)
                .setParameter("knownBy", knownBy)
                .getResultList()
                .forEach(row -> attendance.add(
                        row.get(0, String.class),
                        row.get(1, String.class),
                        row.get(2, LocalDate.class),
                        row.get(3, LocalDate.class)));
        return attendance;
    }

    /** When some parties were in an organization. */
    public Attendance attendance(String organization, Collection<String> parties) {
        return attendance(Map.of(organization, parties));
    }

    /** When some parties were in each of some organizations. */
    public Attendance attendance(Map<String, ? extends Collection<String>> parties) {
        Attendance attendance = new Attendance();
        parties.forEach((organization, all) -> {
            for (List<String> some : Portions.of(all)) {
                Among among = Among.of("parties", some);
                among.in(session.createQuery(
                                        "select m from Membership m where m.organization = :organization and "
                                                + among.condition("m.party"),
                                        Membership.class)
                                .setParameter("organization", organization))
                        .getResultList()
                        .forEach(membership ->
                                attendance.add(organization, membership.party(), membership.from(), membership.to()));
            }
        });
        return attendance;
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

    /** When anything about the members of these organizations was last learnt; null if nothing was. */
    @Nullable
    Instant lastKnown(Collection<String> organizations) {
        return session.createQuery(
                        """
                        select max(case when k.knownUntil < :forEver then k.knownUntil else k.knownFrom end)
                        from KnownMembership k where k.organization in (:organizations)
                        """,
                        Instant.class)
                .setParameter("forEver", Known.FOR_EVER)
                .setParameter("organizations", organizations)
                .getSingleResultOrNull();
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
