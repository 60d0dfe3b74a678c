package org.pacta.scoreboard;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where what is behind a figure can be read.
 *
 * @param assignments address of the list of the assignments that were counted, as of the same day and as known at the same
 *     instant, so that it counts to the same number whenever it is followed
 */
@Schema(name = "RowLinks")
public record RowLinks(String assignments) {}
