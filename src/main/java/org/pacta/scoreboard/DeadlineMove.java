package org.pacta.scoreboard;

import java.time.LocalDate;

/**
 * That assignments of one theme which had been due in one month are due in another.
 *
 * @param theme a root of the tree
 * @param from the first day on which any of them had been due
 * @param to the first day on which any of them is due
 */
public record DeadlineMove(String theme, LocalDate from, LocalDate to, long assignments) {}
