package org.pacta.scoreboard;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.progress.Status;

/**
 * How many assignments of one group have one status.
 *
 * @param group the values of the dimensions asked for, in their order; empty for the whole
 * @param illustrative how many of them rest on something made up
 */
record Tally(List<@Nullable String> group, Status status, long count, long illustrative) {}
