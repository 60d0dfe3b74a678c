package org.pacta.scoreboard;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.pacta.progress.Status;

/**
 * How many assignments of one status are due in a month.
 *
 * @param theme a root of the tree; null of all themes together, where each assignment counts once
 * @param first the first day of the month on which any is due; null of those that are due on no day
 * @param last the last such day
 * @param past whether these days had passed; the month in which the day lies that is meant can be there with and without
 * @param moved how many of them had been due on another day
 */
public record DeadlineMonth(
        @Nullable String theme,
        @Nullable LocalDate first,
        @Nullable LocalDate last,
        boolean past,
        Status status,
        long assignments,
        long illustrative,
        long moved) {}
