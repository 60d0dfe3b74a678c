package org.pacta.model;

import java.time.Instant;

/**
 * What says itself when it became known. Such an instant may lie a little ahead of the clock, as each is later than any
 * before ({@link Clocks#after}).
 */
public interface Noted {

    /** The last instant at which anything became known by it. */
    Instant notedAt();
}
