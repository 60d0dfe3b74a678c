package org.pacta.progress;

/** What a {@link Review} said; each is also the state into which it brings the report. */
public enum ReviewDecision {
    ACCEPTED,
    RETURNED,
    REVOKED
}
