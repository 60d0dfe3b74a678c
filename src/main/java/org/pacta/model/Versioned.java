package org.pacta.model;

import java.time.Instant;

/** Whose changes are counted, so that nobody overwrites what they have not seen. */
public interface Versioned {

    /** Counts the changes, from 0. */
    int version();

    /** Tells it from what had the same name before and was deleted, whose changes were counted too. */
    Instant createdAt();
}
