package org.pacta.model;

/**
 * That a transaction which changed rows is about to be committed: everything is written and every lock is held, so what
 * follows from its changes can be written with it. To be written in plain SQL, as nothing is flushed any more.
 */
public record Committing() {

    /** Priority of an observer that writes what is derived from rows. */
    public static final int DERIVED = 1000;

    /** Priority of the observer that has to be the last. */
    public static final int LAST = 3000;
}
