package org.pacta.desk;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pacta.progress.ProgressReportState;
import org.pacta.progress.ProgressStatus;
import org.pacta.web.Said;

/**
 * A report as it lies on a desk.
 *
 * @param since the day (UTC) since which it is in its state
 * @param reason why it was returned; null if it was not
 */
record Paper(
        UUID id,
        Said commitment,
        Said party,
        LocalDate periodFrom,
        LocalDate periodTo,
        ProgressStatus claimed,
        ProgressReportState state,
        LocalDate since,
        @Nullable String reason,
        boolean illustrative) {}
