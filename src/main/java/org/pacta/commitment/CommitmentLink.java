package org.pacta.commitment;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.UUID;
import org.pacta.access.Owned;
import org.pacta.access.Owner;
import org.pacta.access.SeenWith;
import org.pacta.access.Whole;
import org.pacta.model.Recorded;

/** How one commitment follows from another. The chain across meetings shows which promises are recycled. */
@Entity
@SeenWith(value = Whole.COMMITMENT, by = "fromCommitment")
@SeenWith(value = Whole.COMMITMENT, by = "toCommitment")
public class CommitmentLink extends Recorded implements Owned {

    @Id
    private UUID id;

    private String fromCommitment;

    private String toCommitment;

    @Enumerated(EnumType.STRING)
    private CommitmentLinkKind kind;

    CommitmentLink(UUID id, String from, String to, CommitmentLinkKind kind) {
        this.id = id;
        this.fromCommitment = from;
        this.toCommitment = to;
        this.kind = kind;
    }

    @SuppressWarnings("NullAway.Init") // for JPA
    protected CommitmentLink() {}

    public UUID id() {
        return id;
    }

    /** The later commitment, which says something of the other. */
    public String from() {
        return fromCommitment;
    }

    /** The earlier commitment, of which something is said. */
    public String to() {
        return toCommitment;
    }

    public CommitmentLinkKind kind() {
        return kind;
    }

    boolean supersedes() {
        return kind == CommitmentLinkKind.SUPERSEDES;
    }

    void describe(String newTo, CommitmentLinkKind newKind) {
        toCommitment = newTo;
        kind = newKind;
    }

    @Override
    public Owner owner() {
        return Owner.secretariat(Owner.Via.COMMITMENT, from());
    }
}
