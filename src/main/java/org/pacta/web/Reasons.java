package org.pacta.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.pacta.commitment.AssignmentRepository;
import org.pacta.commitment.AssignmentTerm;
import org.pacta.model.Known;

/** Why assignments do not apply. */
@ApplicationScoped
class Reasons {

    private final AssignmentRepository assignments;
    private final Clock clock;

    @Inject
    Reasons(AssignmentRepository assignments, Clock clock) {
        this.assignments = assignments;
        this.clock = clock;
    }

    /** The stated reason for how it is with each on the day of the view, as known then; by the ids of the assignments. */
    Map<String, String> of(Collection<String> some, View view) {
        LocalDate asOf = view.asOf == null ? LocalDate.now(clock) : view.asOf;
        Map<String, String> reasons = new HashMap<>();
        // In the order of the days, and of one day in that of their recording: the last is in force.
        for (AssignmentTerm term : assignments.terms(some, Known.by(view.knownBy))) {
            String reason = term.reason();
            if (term.effectiveOn().isAfter(asOf)) {
                continue;
            }
            if (reason == null) {
                reasons.remove(term.assignment());
            } else {
                reasons.put(term.assignment(), reason);
            }
        }
        return reasons;
    }
}
