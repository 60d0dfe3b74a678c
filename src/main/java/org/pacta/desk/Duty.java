package org.pacta.desk;

import java.time.LocalDate;
import org.pacta.web.Said;

/**
 * A report that is expected of a party and is not there.
 *
 * @param daysLeft negative when its day has passed
 * @param write where it can be written
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
        boolean illustrative) {}
