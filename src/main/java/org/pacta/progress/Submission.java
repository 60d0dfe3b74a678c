package org.pacta.progress;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * That a report was submitted, for the first time or again after it was returned. It never changes.
 *
 * @param submittedAt when
 * @param periodFrom the first day of the period of which it spoke then
 */
@Embeddable
record Submission(Instant submittedAt, LocalDate periodFrom) {}
