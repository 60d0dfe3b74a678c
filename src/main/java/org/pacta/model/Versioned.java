package org.pacta.model;

/** Whose changes are counted, so that nobody overwrites what they have not seen. */
public interface Versioned {

    /** Counts the changes, from 0. */
    int version();
}
