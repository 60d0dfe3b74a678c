package org.pacta.model;

import java.time.Instant;

/** Rows that were recorded at some instant, for tests that have no database. */
public final class RecordedAt {

    private RecordedAt() {}

    public static <T extends Recorded> T instant(Instant instant, T row) {
        row.created(instant);
        return row;
    }
}
