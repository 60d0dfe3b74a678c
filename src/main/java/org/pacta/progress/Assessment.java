package org.pacta.progress;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pacta.access.Owned;
import org.pacta.access.Owner;
import org.pacta.access.Role;
import org.pacta.model.IllegalTransition;
import org.pacta.model.LocalizedText;
import org.pacta.model.Noted;
import org.pacta.model.Recorded;
import org.pacta.search.Searched;

/**
 * An independent judgement of an assignment, as a value of a {@link Scale}. It is never overwritten: a later one takes
 * its place, or it is revoked with a reason.
 */
@Entity
public class Assessment extends Recorded implements Owned, Noted, Searched {

    private enum State {
        STANDING,
        REVOKED
    }

    @Id
    private UUID id;

    private String assignment;

    private String scale;

    private int scaleVersion;

    private String raw;

    private @Nullable LocalizedText rationale;

    private @Nullable String assessor;

    private LocalDate effectiveOn;

    private Instant recordedAt;

    private @Nullable Instant revokedAt;

    private @Nullable String revocationReason;

    Assessment(
            UUID id,
            String assignment,
            ScaleVersion version,
            ScaleValue value,
            LocalDate effectiveOn,
            Instant recordedAt) {
        this.id = id;
        this.assignment = assignment;
        this.scale = version.scale();
        this.scaleVersion = version.number();
        this.raw = value.raw();
        this.effectiveOn = effectiveOn;
        this.recordedAt = recordedAt;
    }

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Assessment() {}

    public UUID id() {
        return id;
    }

    /** As in {@code sco-cj-20-c01:kaz}. */
    public String assignment() {
        return assignment;
    }

    public String scale() {
        return scale;
    }

    public int scaleVersion() {
        return scaleVersion;
    }

    /** The value as the scale writes it. */
    public String raw() {
        return raw;
    }

    /** Why it was judged so. */
    public @Nullable LocalizedText rationale() {
        return rationale;
    }

    /** Who judged, in words. */
    public @Nullable String assessor() {
        return assessor;
    }

    /** The first day on which it was so. */
    public LocalDate effectiveOn() {
        return effectiveOn;
    }

    /** When the system came to know it. */
    public Instant recordedAt() {
        return recordedAt;
    }

    /** Since when it counts no more; null while it does. */
    public @Nullable Instant revokedAt() {
        return revokedAt;
    }

    @Override
    public Instant notedAt() {
        return revokedAt == null ? recordedAt : revokedAt;
    }

    public @Nullable String revocationReason() {
        return revocationReason;
    }

    void explain(@Nullable LocalizedText newRationale, @Nullable String newAssessor) {
        rationale = newRationale;
        assessor = newAssessor;
    }

    void revoke(String reason, Instant at) {
        if (state() == State.REVOKED) {
            throw new IllegalTransition("assessment", State.REVOKED, "be revoked");
        }
        revocationReason = reason;
        revokedAt = at;
    }

    private State state() {
        return revokedAt == null ? State.STANDING : State.REVOKED;
    }

    @Override
    public String searchKey() {
        return id.toString();
    }

    @Override
    public List<@Nullable LocalizedText> searchTexts() {
        return Collections.singletonList(rationale);
    }

    @Override
    public Owner owner() {
        return Owner.of(Owner.Via.ASSIGNMENT, assignment, Role.ASSESSOR);
    }
}
