package org.pacta.model;

/**
 * A request of which some values have to fit each other. The reader of bodies says what does not, together with what is
 * wrong with the values themselves; where nothing is, the service says it, together with what only the database knows.
 */
public interface Coherent {

    /** What does not fit, as far as the request itself shows it. Values may be missing, even those that must not be. */
    Faults faults();
}
