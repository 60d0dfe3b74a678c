package org.pacta.progress;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pacta.access.Owned;
import org.pacta.access.Owner;
import org.pacta.access.Role;
import org.pacta.commitment.AssignmentRepository;
import org.pacta.model.Ids;
import org.pacta.model.Noted;
import org.pacta.model.RowListener;

/**
 * That an assignment stood so, with the day since which it was so and the instant at which that was recorded.
 *
 * <p>This one table answers how it stood "as of" a day and "as known by" an instant: of the changes of an assignment on a
 * track that had taken effect, were recorded and not yet revoked, the one with the latest effective day is in force, and
 * of several on that day the one recorded last. A row never changes, but that its revocation is noted, once.
 */
@Entity
@EntityListeners(RowListener.class)
public class StatusChange implements Owned, Noted {

    @Id
    private UUID id;

    private String assignment;

    @Enumerated(EnumType.STRING)
    private Track track;

    @Enumerated(EnumType.STRING)
    private ProgressStatus status;

    private LocalDate effectiveOn;

    private Instant recordedAt;

    private @Nullable Instant revokedAt;

    private @Nullable UUID report;

    private @Nullable UUID assessment;

    private StatusChange(
            String assignment,
            Track track,
            ProgressStatus status,
            LocalDate effectiveOn,
            Instant recordedAt,
            @Nullable UUID report,
            @Nullable UUID assessment) {
        this.id = Ids.next();
        this.assignment = assignment;
        this.track = track;
        this.status = status;
        this.effectiveOn = effectiveOn;
        this.recordedAt = recordedAt;
        this.report = report;
        this.assessment = assessment;
    }

    @SuppressWarnings("NullAway.Init") // for JPA
    protected StatusChange() {}

    /**
     * What a report says, once it is accepted.
     *
     * @param recordedAt from {@link AssignmentRepository#nextInstant}
     */
    static StatusChange reported(
            String assignment, ProgressStatus status, LocalDate effectiveOn, Instant recordedAt, UUID report) {
        return new StatusChange(assignment, Track.REPORTED, status, effectiveOn, recordedAt, report, null);
    }

    /**
     * What an assessment found.
     *
     * @param recordedAt from {@link AssignmentRepository#nextInstant}
     */
    static StatusChange assessed(
            String assignment, ProgressStatus status, LocalDate effectiveOn, Instant recordedAt, UUID assessment) {
        return new StatusChange(assignment, Track.ASSESSED, status, effectiveOn, recordedAt, null, assessment);
    }

    public UUID id() {
        return id;
    }

    public String assignment() {
        return assignment;
    }

    public Track track() {
        return track;
    }

    public ProgressStatus status() {
        return status;
    }

    /** The first day on which it was so. */
    public LocalDate effectiveOn() {
        return effectiveOn;
    }

    /** When the system came to know it; unique in its assignment and track. */
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

    /** The accepted report that says so; null on the assessed track. */
    public @Nullable UUID report() {
        return report;
    }

    /** The assessment that says so; null on the reported track. */
    public @Nullable UUID assessment() {
        return assessment;
    }

    /**
     * Takes it back, without hiding that it was once known.
     *
     * @param at from {@link AssignmentRepository#nextInstant}
     */
    void revoke(Instant at) {
        if (revokedAt != null) {
            throw new IllegalStateException("The status change " + id + " was revoked already");
        }
        revokedAt = at;
    }

    @Override
    public Owner owner() {
        return Owner.of(Owner.Via.ASSIGNMENT, assignment, Role.REVIEWER, Role.ASSESSOR);
    }
}
