package org.pacta.party;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pacta.access.Owned;
import org.pacta.access.Owner;
import org.pacta.model.Recorded;

/** The standing of a party in an organization, from a date to a date, both of them days on which it held. */
@Entity
public class Membership extends Recorded implements Owned {

    @Id
    private UUID id;

    private String organization;

    private String party;

    private String standing;

    private LocalDate fromDate;

    private @Nullable LocalDate toDate;

    Membership(UUID id, String organization, String party, String standing, LocalDate from, @Nullable LocalDate to) {
        this.id = id;
        describe(organization, party, standing, from, to);
    }

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Membership() {}

    public UUID id() {
        return id;
    }

    public String organization() {
        return organization;
    }

    public String party() {
        return party;
    }

    /** An open set: member, observer, dialogue-partner, partner, and whatever an organization invents. */
    public String standing() {
        return standing;
    }

    public LocalDate from() {
        return fromDate;
    }

    /** The last day; null while it lasts. */
    public @Nullable LocalDate to() {
        return toDate;
    }

    final void describe(
            String newOrganization, String newParty, String newStanding, LocalDate from, @Nullable LocalDate to) {
        organization = newOrganization;
        party = newParty;
        standing = newStanding;
        fromDate = from;
        toDate = to;
    }

    @Override
    public Owner owner() {
        return Owner.organization(organization);
    }
}
