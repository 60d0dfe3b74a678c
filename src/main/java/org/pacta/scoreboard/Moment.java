package org.pacta.scoreboard;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The two dates of an answer.
 *
 * @param asOf the day on which it stood so
 * @param knownBy as was known at this instant
 * @param limit what is recorded later is left out: {@code knownBy} if the client gave one; else there is no limit, since
 *     what another node has just recorded counts, whatever that node's clock says
 */
public record Moment(LocalDate asOf, Instant knownBy, Instant limit) {}
