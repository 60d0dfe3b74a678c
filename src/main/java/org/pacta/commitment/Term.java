package org.pacta.commitment;

/** Whether an assignment counts. */
public enum Term {
    APPLICABLE,
    /** It does not bind the party, for a stated reason. */
    NOT_APPLICABLE,
    /** The commitment is over, or does not bind yet. */
    ENDED,
    /** The assignment was a mistake: none of the terms before counts, on any day. Those of a new one of the same name do. */
    DELETED
}
