package org.pacta.commitment;

/** Where a commitment is on its way: proposed by whoever read the text, confirmed, and perhaps no longer in force. */
public enum CommitmentStatus {
    PROPOSED,
    CONFIRMED,
    WITHDRAWN,
    SUPERSEDED
}
