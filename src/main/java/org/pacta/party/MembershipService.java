package org.pacta.party;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.pacta.http.Precondition;
import org.pacta.model.Clocks;
import org.pacta.model.Faults;
import org.pacta.model.Ids;
import org.pacta.model.Known;
import org.pacta.model.RuleBroken;

/** What can be done with memberships. A party has at most one standing in an organization on any day. */
@ApplicationScoped
@Transactional
public class MembershipService {

    private static final LocalDate FOR_EVER = LocalDate.of(9999, 12, 31);

    private final PartyRepository parties;
    private final MembershipRepository memberships;
    private final Clock clock;
    private final Precondition precondition;

    @Inject
    MembershipService(
            PartyRepository parties, MembershipRepository memberships, Clock clock, Precondition precondition) {
        this.parties = parties;
        this.memberships = memberships;
        this.clock = clock;
        this.precondition = precondition;
    }

    public Membership create(MembershipRequest request) {
        return create(Ids.next(), request);
    }

    /** Under an id that is known beforehand. */
    public Membership create(UUID id, MembershipRequest request) {
        check(id, request, Set.of(request.organization()));
        Membership membership = new Membership(
                id, request.organization(), request.party(), request.standing(), request.from(), request.to());
        request.applyTo(membership);
        memberships.add(membership);
        note(membership, Set.of(request.organization()));
        return membership;
    }

    public Membership change(UUID id, Function<Membership, MembershipRequest> change) {
        Membership membership = memberships.get(id);
        precondition.holdsFor(membership);
        MembershipRequest request = change.apply(membership);
        Set<String> organizations = new TreeSet<>(List.of(membership.organization(), request.organization()));
        check(id, request, organizations);
        request.applyTo(membership);
        note(membership, organizations);
        return membership;
    }

    public void delete(UUID id) {
        Membership membership = memberships.get(id);
        precondition.holdsFor(membership);
        parties.lock(membership.organization());
        Instant instant = Clocks.after(memberships.lastKnown(List.of(membership.organization())), clock);
        Known.replace(memberships.known(id), List.of(), instant);
        memberships.remove(membership);
    }

    /**
     * That somebody had joined or left is known from when it was recorded, and not before: others look back on it. Later
     * than all that was known of these organizations: so that at no instant anybody was known to stand twice in one.
     */
    private void note(Membership membership, Set<String> organizations) {
        Instant instant = Clocks.after(memberships.lastKnown(organizations), clock);
        Known.replace(memberships.known(membership.id()), List.of(new KnownMembership(membership, instant)), instant)
                .forEach(memberships::add);
    }

    /** @param organizations the one it is in and the one it was in, always in the same order */
    private void check(UUID id, MembershipRequest request, Set<String> organizations) {
        new Faults()
                .reference(
                        "/organization",
                        "organization",
                        request.organization(),
                        parties.isOrganization(request.organization()))
                .reference("/party", "party", request.party(), parties.exists(request.party()))
                .when(
                        request.party().equals(request.organization()),
                        "/party",
                        "An organization is not a member of itself.")
                .addAll(request.faults().found())
                .throwIfAny();
        organizations.forEach(parties::lock);
        LocalDate to = request.to() == null ? FOR_EVER : request.to();
        memberships.overlapping(request.organization(), request.party(), request.from(), to, id).stream()
                .findFirst()
                .ifPresent(other -> {
                    throw other.to() == null
                            ? new RuleBroken(
                                    "It overlaps with the membership {0} of '{1}' as {2} from {3}.",
                                    other.id(), other.party(), other.standing(), other.from())
                            : new RuleBroken(
                                    "It overlaps with the membership {0} of '{1}' as {2} from {3} to {4}.",
                                    other.id(), other.party(), other.standing(), other.from(), other.to());
                });
    }
}
