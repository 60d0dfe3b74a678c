package org.pacta.scoreboard;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.pacta.commitment.CommitmentLinkKind;
import org.pacta.commitment.CommitmentStatus;
import org.pacta.model.LocalizedText;

/**
 * A commitment in a chain.
 *
 * @param meeting the meeting that adopted the statement; null if none did
 * @param adoptedOn when the statement was adopted; null for a draft
 * @param status whether the commitment is confirmed, withdrawn or superseded
 * @param direction whether it is earlier or later in the chain than the one that is asked for
 * @param distance how many links lie between the two at least; 0 for that one itself
 * @param links those that join it to what is one link nearer
 * @param standing how its assignments stood, as the scoreboard counts them
 * @param illustrative whether the commitment is made up, to show how it would look
 */
@Schema(name = "LineageStep")
public record LineageStep(
        String commitment,
        LocalizedText title,
        String statement,
        @Nullable String meeting,
        @Nullable LocalDate adoptedOn,
        CommitmentStatus status,
        Direction direction,
        int distance,
        List<Link> links,
        CommitmentStanding standing,
        boolean illustrative) {

    /** Where in the chain. */
    @Schema(name = "LineageDirection")
    public enum Direction {
        EARLIER,
        ITSELF,
        LATER
    }

    /**
     * @param from the later commitment, which says something of the other
     * @param to the earlier commitment
     */
    @Schema(name = "LineageLink")
    public record Link(UUID id, CommitmentLinkKind kind, String from, String to, boolean illustrative) {}

    /** From the earliest to the latest: the farthest of the earlier ones comes first, the farthest of the later ones last. */
    int place() {
        return direction == Direction.EARLIER ? -distance : distance;
    }
}
