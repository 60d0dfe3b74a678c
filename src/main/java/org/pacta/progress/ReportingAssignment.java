package org.pacta.progress;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.pacta.commitment.CommitmentKind;

/**
 * An assignment on which reports are expected, and where it belongs.
 *
 * @param bindingFrom the first day on which it binds
 * @param dueOn its own due day, or else the commitment's; null for one that is continuing
 * @param illustrative whether it is made up
 */
public record ReportingAssignment(
        String id,
        String commitment,
        String party,
        String statement,
        @Nullable String meeting,
        @Nullable String series,
        String organization,
        CommitmentKind kind,
        LocalDate bindingFrom,
        @Nullable LocalDate dueOn,
        boolean illustrative) {}
