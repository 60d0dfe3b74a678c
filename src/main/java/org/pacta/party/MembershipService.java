package org.pacta.party;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import org.pacta.model.Faults;
import org.pacta.model.Ids;
import org.pacta.model.RuleBroken;

/** What can be done with memberships. A party has at most one standing in an organization on any day. */
@ApplicationScoped
@Transactional
public class MembershipService {

    private static final LocalDate FOR_EVER = LocalDate.of(9999, 12, 31);

    private final PartyRepository parties;
    private final MembershipRepository memberships;

    @Inject
    MembershipService(PartyRepository parties, MembershipRepository memberships) {
        this.parties = parties;
        this.memberships = memberships;
    }

    public Membership create(MembershipRequest request) {
        return create(Ids.next(), request);
    }

    /** Under an id that is known beforehand. */
    public Membership create(UUID id, MembershipRequest request) {
        check(id, request);
        Membership membership = new Membership(
                id, request.organization(), request.party(), request.standing(), request.from(), request.to());
        request.applyTo(membership);
        memberships.add(membership);
        return membership;
    }

    public Membership change(UUID id, Function<Membership, MembershipRequest> change) {
        Membership membership = memberships.get(id);
        MembershipRequest request = change.apply(membership);
        check(id, request);
        request.applyTo(membership);
        return membership;
    }

    public void delete(UUID id) {
        memberships.remove(memberships.get(id));
    }

    private void check(UUID id, MembershipRequest request) {
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
        parties.lock(request.organization());
        LocalDate to = request.to() == null ? FOR_EVER : request.to();
        memberships.overlapping(request.organization(), request.party(), request.from(), to, id).stream()
                .findFirst()
                .ifPresent(other -> {
                    throw new RuleBroken("It overlaps with the membership " + other.id() + " of '" + other.party()
                            + "' as " + other.standing() + " from " + other.from()
                            + (other.to() == null ? "" : " to " + other.to()) + ".");
                });
    }
}
