package org.pacta.party;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;
import org.pacta.model.Known;
import org.pacta.model.Provenance;

/** A {@link Membership} as it was known. */
@Entity
@IdClass(KnownMembership.Key.class)
public class KnownMembership extends Known {

    @Id
    @Column(name = "membership")
    private UUID id;

    private String organization;

    private String party;

    private String standing;

    private LocalDate fromDate;

    private @Nullable LocalDate toDate;

    @Embedded
    private Provenance provenance;

    @Formula("(select min(k.known_from) from known_membership k where k.membership = membership)")
    private Instant firstKnown;

    @Formula("(select count(*) from known_membership k where k.membership = membership and k.known_from < known_from)")
    private int changes;

    KnownMembership(Membership membership, Instant knownFrom) {
        super(knownFrom);
        this.id = membership.id();
        this.organization = membership.organization();
        this.party = membership.party();
        this.standing = membership.standing();
        this.fromDate = membership.from();
        this.toDate = membership.to();
        this.provenance = membership.provenance();
        this.firstKnown = knownFrom;
    }

    @SuppressWarnings("NullAway.Init") // for JPA
    protected KnownMembership() {}

    public UUID id() {
        return id;
    }

    public String organization() {
        return organization;
    }

    public String party() {
        return party;
    }

    public String standing() {
        return standing;
    }

    public LocalDate from() {
        return fromDate;
    }

    public @Nullable LocalDate to() {
        return toDate;
    }

    public Provenance provenance() {
        return provenance;
    }

    /** Since when anything is known of the membership. */
    public Instant firstKnown() {
        return firstKnown;
    }

    /** How often it had changed before. */
    public int changes() {
        return changes;
    }

    @Override
    protected List<@Nullable Object> facts() {
        return Arrays.asList(id, organization, party, standing, fromDate, toDate, provenance);
    }

    /** A membership is known otherwise from instant to instant. */
    record Key(UUID id, Instant knownFrom) {}
}
