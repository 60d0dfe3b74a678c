package org.pacta.progress;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.pacta.model.Ids;

/** A reviewer's acceptance or return of a report, or the revocation of an acceptance. It never changes. */
@Entity
@Immutable
public class Review {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private ReviewDecision decision;

    private @Nullable String reason;

    private @Nullable String reviewer;

    private Instant decidedAt;

    private Review(ReviewDecision decision, @Nullable String reason, @Nullable String reviewer, Instant decidedAt) {
        this.id = Ids.next();
        this.decision = decision;
        this.reason = reason;
        this.reviewer = reviewer;
        this.decidedAt = decidedAt;
    }

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Review() {}

    static Review acceptance(@Nullable String reviewer, Instant decidedAt) {
        return new Review(ReviewDecision.ACCEPTED, null, reviewer, decidedAt);
    }

    static Review returning(String reason, @Nullable String reviewer, Instant decidedAt) {
        return new Review(ReviewDecision.RETURNED, reason, reviewer, decidedAt);
    }

    static Review revocation(String reason, @Nullable String reviewer, Instant decidedAt) {
        return new Review(ReviewDecision.REVOKED, reason, reviewer, decidedAt);
    }

    public ReviewDecision decision() {
        return decision;
    }

    /** What the party, or the public, is told; null only for an acceptance. */
    public @Nullable String reason() {
        return reason;
    }

    /** Who decided, as far as that was said. */
    public @Nullable String reviewer() {
        return reviewer;
    }

    public Instant decidedAt() {
        return decidedAt;
    }
}
