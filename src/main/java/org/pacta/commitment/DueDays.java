package org.pacta.commitment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.pacta.model.Portions;

/** When commitments were to be kept, as it was known: a day that is moved does not make the earlier one forgotten. */
@ApplicationScoped
public class DueDays {

    private final Session session;

    @Inject
    DueDays(Session session) {
        this.session = session;
    }

    /**
     * A day that was moved.
     *
     * @param assignment of which it is the own day; null if it is that of the commitment
     * @param from null if it was continuing, or went by the commitment
     * @param to null if it is continuing from then on, or goes by the commitment
     */
    public record Moved(
            @Nullable String assignment, @Nullable LocalDate from, @Nullable LocalDate to, Instant recordedAt) {}

    /** The day of a commitment, as it was known; empty for one that was continuing. */
    public Optional<LocalDate> of(Commitment commitment, Instant knownBy) {
        List<KnownCommitment> rows = rows(commitment.slug(), knownBy);
        return rows.isEmpty()
                ? Optional.ofNullable(commitment.dueOn())
                : Optional.ofNullable(rows.get(rows.size() - 1).dueOn());
    }

    /**
     * The moves of the day of a commitment, and of the own days of some of its assignments, in the order in which they were
     * recorded.
     *
     * @param knownBy what was recorded later is left out
     */
    public List<Moved> moved(String commitment, Collection<String> assignments, Instant knownBy) {
        List<Moved> moved = new ArrayList<>();
        @Nullable KnownCommitment before = null;
        for (KnownCommitment row : rows(commitment, knownBy)) {
            if (before != null && !Objects.equals(before.dueOn(), row.dueOn())) {
                moved.add(new Moved(null, before.dueOn(), row.dueOn(), row.knownFrom()));
            }
            before = row;
        }
        for (List<String> portion : Portions.of(assignments)) {
            @Nullable KnownAssignment earlier = null;
            for (KnownAssignment row : ofAssignments(portion, knownBy)) {
                if (earlier != null
                        && earlier.assignment().equals(row.assignment())
                        && !Objects.equals(earlier.dueOn(), row.dueOn())) {
                    moved.add(new Moved(row.assignment(), earlier.dueOn(), row.dueOn(), row.knownFrom()));
                }
                earlier = row;
            }
        }
        return moved;
    }

    private List<KnownCommitment> rows(String commitment, Instant knownBy) {
        return session.createQuery(
                        """
                        from KnownCommitment k where k.commitment = :commitment and k.knownFrom <= :knownBy
                        order by k.knownFrom
                        """,
                        KnownCommitment.class)
                .setParameter("commitment", commitment)
                .setParameter("knownBy", knownBy)
                .getResultList();
    }

    private List<KnownAssignment> ofAssignments(List<String> assignments, Instant knownBy) {
        return session.createQuery(
                        """
                        from KnownAssignment k where k.assignment in (:ids) and k.knownFrom <= :knownBy
                        order by k.assignment, k.knownFrom
                        """,
                        KnownAssignment.class)
                .setParameter("ids", assignments)
                .setParameter("knownBy", knownBy)
                .getResultList();
    }
}
