package org.pacta.imports;

/** What came of a row. */
enum Outcome {
    CREATED,
    UPDATED,
    UNCHANGED
}
