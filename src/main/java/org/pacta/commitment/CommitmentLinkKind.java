package org.pacta.commitment;

/** How one commitment follows from another; read as a sentence: this one reaffirms that one. */
public enum CommitmentLinkKind {
    REAFFIRMS,
    NARROWS,
    BROADENS,
    SUPERSEDES,
    IMPLEMENTS
}
