package org.pacta.progress;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How it stands with an assignment, on one {@link Track}. Derived, never entered: silence, what a report or an assessment
 * said last, or that the assignment does not apply.
 */
@Schema(
        description =
                "How it stands: NOT_REPORTED is silence; NOT_APPLICABLE leaves every denominator; the rest is what was"
                        + " reported or assessed.")
public enum Status {
    /** It binds, and nobody has said anything yet; not the same as {@link #NOT_STARTED}, which somebody said. */
    NOT_REPORTED,
    NOT_STARTED,
    LIMITED,
    SUBSTANTIAL,
    COMPLETE,
    REGRESSED,
    /** It does not bind the party, for a stated reason. */
    NOT_APPLICABLE
}
