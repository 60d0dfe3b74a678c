package org.pacta.commitment;

/** What kind of thing is promised. */
public enum CommitmentKind {
    POLICY,
    LEGISLATION,
    EXCHANGE,
    CAPACITY_BUILDING,
    INSTITUTION,
    OTHER
}
