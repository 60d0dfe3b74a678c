package org.pacta.progress;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who makes a party's reports.
 *
 * @param author as the reports name them; null where they do not
 * @param reports how many of theirs were accepted and hold
 * @param last the latest day of which one of them speaks
 * @param illustrative whether any of them is made up
 */
public record Reporter(@Nullable String author, long reports, LocalDate last, boolean illustrative) {}
