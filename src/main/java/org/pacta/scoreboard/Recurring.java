package org.pacta.scoreboard;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.pacta.model.LocalizedText;

/**
 * A commitment that was made again and again.
 *
 * @param meeting the meeting that adopted the statement; null if none did
 * @param adoptedOn when it was promised first: when its statement was adopted
 * @param reaffirmed how many later commitments lead back to it
 * @param lastReaffirmedOn when the last of those was adopted
 * @param reaffirmedBy those commitments, the first adopted first
 * @param assignments how many assignments of the chain, that is of it and of those, were in force that day
 * @param applicable how many of these were applicable
 * @param complete how many of the applicable ones were complete
 * @param everComplete how many assignments of the chain have stood complete on that day or on any before
 * @param completed whether any has
 * @param links to the assignments of the chain, as many as {@code assignments} says; null if the chain has more than 100
 *     commitments
 * @param illustrative whether the commitment, or what is counted of the chain, is made up or rests on what is
 */
@Schema(name = "Recurring")
record Recurring(
        String commitment,
        LocalizedText title,
        String statement,
        @Nullable String meeting,
        LocalDate adoptedOn,
        int reaffirmed,
        LocalDate lastReaffirmedOn,
        List<String> reaffirmedBy,
        long assignments,
        long applicable,
        long complete,
        long everComplete,
        boolean completed,
        boolean illustrative,
        @Nullable RowLinks links) {}
