package org.pacta.commitment;

/** Whether an assignment counts: it does, or it does not apply to the party, or the commitment is over (or not yet begun). */
public enum Term {
    APPLICABLE,
    NOT_APPLICABLE,
    ENDED
}
