package org.pacta.commitment;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.model.Known;

/** What an {@link Assignment} said of itself, as it was known; since when it counts is told by its terms. */
@Entity
@IdClass(KnownAssignment.Key.class)
class KnownAssignment extends Known {

    @Id
    private String assignment;

    private @Nullable LocalDate dueOn;

    private boolean illustrative;

    KnownAssignment(Assignment assignment, Instant knownFrom) {
        super(knownFrom);
        this.assignment = assignment.id();
        this.dueOn = assignment.dueOn();
        this.illustrative = assignment.illustrative();
    }

    @SuppressWarnings("NullAway.Init") // for JPA
    protected KnownAssignment() {}

    String assignment() {
        return assignment;
    }

    /** Its own; null if it goes by the commitment. */
    @Nullable
    LocalDate dueOn() {
        return dueOn;
    }

    @Override
    protected List<@Nullable Object> facts() {
        return Arrays.asList(assignment, dueOn, illustrative);
    }

    /** An assignment is known otherwise from instant to instant. */
    record Key(String assignment, Instant knownFrom) {}
}
