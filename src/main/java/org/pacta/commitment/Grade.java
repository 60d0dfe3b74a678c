package org.pacta.commitment;

/** How much there is of a quality of the words. */
public enum Grade {
    LOW,
    MEDIUM,
    HIGH
}
