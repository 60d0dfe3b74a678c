package org.pacta.desk;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.pacta.progress.ProgressReportState;
import org.pacta.web.Said;

/**
 * A report that is expected of a party and is not there.
 *
 * @param daysLeft negative when its day has passed
 * @param write where it can be written
 * @param begun the state of the report that is there for it already; null if there is none
 */
record Duty(
        Said commitment,
        String page,
        Said party,
        LocalDate dueOn,
        long daysLeft,
        long daysPast,
        boolean overdue,
        String write,
        @Nullable ProgressReportState begun,
        boolean illustrative) {}
