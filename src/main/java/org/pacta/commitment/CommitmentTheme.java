package org.pacta.commitment;

import jakarta.persistence.Embeddable;

/** A theme of a commitment, and its place among them: 0 for the primary one. */
@Embeddable
record CommitmentTheme(String theme, int position) {}
