package org.pacta.commitment;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.pacta.access.Owned;
import org.pacta.access.Owner;
import org.pacta.model.Noted;
import org.pacta.model.RowListener;

/**
 * Since when an assignment counts, or no longer does: one row for each change, with both its dates. None is ever changed.
 *
 * <p>On a day, as known at an instant, the row with the latest {@code effectiveOn}, and of these the last recorded, is in
 * force.
 */
@Entity
@EntityListeners(RowListener.class)
@Immutable
public class AssignmentTerm implements Owned, Noted {

    @Id
    private UUID id;

    private String assignment;

    @Enumerated(EnumType.STRING)
    private Term term;

    private LocalDate effectiveOn;

    private Instant recordedAt;

    private @Nullable String reason;

    AssignmentTerm(
            UUID id, String assignment, Term term, LocalDate effectiveOn, Instant recordedAt, @Nullable String reason) {
        this.id = id;
        this.assignment = assignment;
        this.term = term;
        this.effectiveOn = effectiveOn;
        this.recordedAt = recordedAt;
        this.reason = reason;
    }

    @SuppressWarnings("NullAway.Init") // for JPA
    protected AssignmentTerm() {}

    public UUID id() {
        return id;
    }

    public String assignment() {
        return assignment;
    }

    public Term term() {
        return term;
    }

    /** The first day on which it is so. */
    public LocalDate effectiveOn() {
        return effectiveOn;
    }

    /** When it became known here. */
    public Instant recordedAt() {
        return recordedAt;
    }

    @Override
    public Instant notedAt() {
        return recordedAt;
    }

    public @Nullable String reason() {
        return reason;
    }

    @Override
    public Owner owner() {
        return Owner.secretariat(Owner.Via.ASSIGNMENT, assignment);
    }
}
