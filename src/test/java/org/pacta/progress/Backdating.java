package org.pacta.progress;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** Moves what was just recorded to where a test wants it in time, as only the clock could. */
public final class Backdating {

    private final Session session;

    public Backdating(Session session) {
        this.session = session;
    }

    /** The steps that a report took, in their order, at noon of some days. */
    public void steps(String report, List<LocalDate> days) {
        UUID id = UUID.fromString(report);
        QuarkusTransaction.requiringNew().run(() -> {
            List<Step> steps = session
                    .createNativeQuery(
                            """
                            select 'submission' as kind, submitted_at as step_at from submission where report = :id
                            union all
                            select 'review' as kind, decided_at as step_at from review where report = :id
                            order by step_at
                            """,
                            Object[].class)
                    .addScalar("kind", String.class)
                    .addScalar("step_at", Instant.class)
                    .setParameter("id", id)
                    .getResultList()
                    .stream()
                    .map(row -> new Step((String) row[0], (Instant) row[1]))
                    .toList();
            if (steps.size() != days.size()) {
                throw new AssertionError(report + " took " + steps.size() + " steps, not " + days.size());
            }
            for (int i = 0; i < steps.size(); i++) {
                move(id, steps.get(i), noon(days.get(i)));
            }
        });
    }

    /** Since when an assignment no longer applies, or applies again. */
    public void term(String assignment, String term, LocalDate day) {
        QuarkusTransaction.requiringNew().run(() -> session.createNativeMutationQuery(
                        "update assignment_term set effective_on = :day where assignment = :id and term = :term")
                .setParameter("day", day)
                .setParameter("id", assignment)
                .setParameter("term", term)
                .executeUpdate());
    }

    public static Instant noon(LocalDate day) {
        return day.atTime(12, 0).toInstant(ZoneOffset.UTC);
    }

    private record Step(String kind, Instant at) {}

    private void move(UUID report, Step step, Instant to) {
        String column = step.kind.equals("submission") ? "submitted_at" : "decided_at";
        session.createNativeMutationQuery(
                        "update " + step.kind + " set " + column + " = :to where report = :id and " + column + " = :at")
                .setParameter("to", to)
                .setParameter("id", report)
                .setParameter("at", step.at)
                .executeUpdate();
    }
}
