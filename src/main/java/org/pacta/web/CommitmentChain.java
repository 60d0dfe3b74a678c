package org.pacta.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The chain of commitments across meetings to which one belongs, from the earliest to the latest.
 *
 * @param truncated whether there are more than are shown
 */
record CommitmentChain(List<Step> steps, boolean truncated) {

    /**
     * A commitment in it.
     *
     * @param itself whether it is the one whose page it is
     * @param statement in which it was promised
     * @param bonds how it is joined to the others
     * @param standing how its assignments stand, as the scoreboard counts them
     */
    record Step(
            Said title,
            String page,
            boolean itself,
            Said statement,
            String statementPage,
            @Nullable LocalDate adoptedOn,
            String status,
            List<Bond> bonds,
            Board.Row standing,
            boolean illustrative) {}

    /** @param told how it follows from the other, or the other from it */
    record Bond(String told, Said other, String page) {}
}
