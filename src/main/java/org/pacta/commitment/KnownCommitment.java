package org.pacta.commitment;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.model.Known;

/** Where a {@link Commitment} belongs, as it was known: all by which figures are grouped and filtered, but its themes. */
@Entity
@IdClass(KnownCommitment.Key.class)
class KnownCommitment extends Known {

    @Id
    private String commitment;

    private String statement;

    private @Nullable String meeting;

    private @Nullable String series;

    private String organization;

    @Enumerated(EnumType.STRING)
    private CommitmentKind kind;

    private @Nullable LocalDate dueOn;

    private boolean illustrative;

    KnownCommitment(Commitment commitment, @Nullable String series, Instant knownFrom) {
        super(knownFrom);
        this.commitment = commitment.slug();
        this.statement = commitment.statement();
        this.meeting = commitment.meeting();
        this.series = series;
        this.organization = commitment.organization();
        this.kind = commitment.kind();
        this.dueOn = commitment.dueOn();
        this.illustrative = commitment.illustrative();
    }

    @SuppressWarnings("NullAway.Init") // for JPA
    protected KnownCommitment() {}

    String commitment() {
        return commitment;
    }

    @Nullable
    LocalDate dueOn() {
        return dueOn;
    }

    @Override
    protected List<@Nullable Object> facts() {
        return Arrays.asList(commitment, statement, meeting, series, organization, kind, dueOn, illustrative);
    }

    /** A commitment is known otherwise from instant to instant. */
    record Key(String commitment, Instant knownFrom) {}
}
