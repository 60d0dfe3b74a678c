package org.pacta.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.pacta.commitment.Commitment;
import org.pacta.http.Language;
import org.pacta.statement.Statement;

/**
 * Of what a story tells, and until when.
 *
 * @param parties whom the commitment binds or has bound, by the ids of the assignments
 * @param asOf what happened on a later day is left out
 * @param knownBy what was recorded later is left out
 */
record StoryScope(
        Commitment commitment,
        Statement statement,
        Map<String, Party> parties,
        LocalDate asOf,
        Instant knownBy,
        View view,
        Language language) {

    /** @param illustrative whether the assignment is made up */
    record Party(String slug, Said name, boolean illustrative) {}

    boolean isKnown(Instant recordedAt) {
        return !recordedAt.isAfter(knownBy);
    }

    Said party(String assignment) {
        return of(assignment).name;
    }

    String slug(String assignment) {
        return of(assignment).slug;
    }

    boolean isIllustrative(String assignment) {
        return of(assignment).illustrative;
    }

    List<String> assignments() {
        return List.copyOf(parties.keySet());
    }

    private Party of(String assignment) {
        return Objects.requireNonNull(parties.get(assignment), assignment);
    }
}
