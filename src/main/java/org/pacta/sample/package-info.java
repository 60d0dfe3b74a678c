/**
 * The sample data: what is verified of the Shanghai Cooperation Organisation and its chief justices' meetings, and made-up
 * progress that says of itself that it is illustrative.
 *
 * <p>The data are in {@code src/main/resources/sample}: one file for each noun, an array of requests just as clients send
 * them, with what the address would say (the id, the parent) beside. They pass through the same binding, validation and
 * services as a client's requests do.
 *
 * <p>What they hold as fact was read in the sources that are named with it. What the sources leave open stays open: the
 * 2nd to 8th meeting are missing, the 9th and 10th have no date because no source gives the year, the 20th has only a
 * year because it is not known on which day it began, and of observers and dialogue partners only the standing in
 * mid-2024 is known, not its beginning. Everything else (commitments, assignments, reports, statuses, scores, whatever
 * has a date or a figure that nobody published) is invented, is marked {@code illustrative}, and treats all states
 * alike: on any day, each of the ten members claims each status as often as the others, has the same scores and the same
 * measurements, and leads once. Which of them have an assignment that is not applicable, or a report that waits, was
 * returned or revoked, says nothing about them either.
 */
@NullMarked
package org.pacta.sample;

import org.jspecify.annotations.NullMarked;
