package org.pacta.commitment;

import java.time.Instant;
import java.util.Collection;

/**
 * Something was recorded of assignments themselves: what is derived from that is to be brought up to date in the same
 * transaction.
 *
 * @param assignments their ids
 * @param at the instant at which it was recorded
 */
public record AssignmentsChanged(Collection<String> assignments, Instant at) {}
