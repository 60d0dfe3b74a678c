package org.pacta.feed;

import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.pacta.http.Address;
import org.pacta.progress.Status;
import org.pacta.progress.StatusMove;
import org.pacta.progress.Track;

/** One entry of the feed as clients see it. */
@Schema(name = "Change")
record ChangeResponse(
        @Schema(description = "Where it stands; to go on after it, `since`.") String position,
        Noun noun,
        @Schema(
                        description =
                                "What identifies it in its address: slug, UUID, or `{commitment}:{party}`; of a part, the"
                                        + " whole and the part with a slash between.",
                        examples = "sco-cj-20-c01:kaz")
                String key,
        ChangeKind kind,
        @Schema(description = "When it became known here; later than all that was recorded by it.") Instant at,
        @Schema(description = "What its `version` was then, where it has one.") @Nullable Integer version,
        @Schema(description = "Where it can be read; of what was deleted, where it was.") String href,
        @Schema(description = "On which track the status changed.") @Nullable Track track,
        @Schema(
                        description =
                                "How the assignment was known to stand on the day `effectiveOn`; null if it did not bind."
                                        + " The same as `to` where only the days before stand otherwise than was known.")
                @Nullable
                Status from,
        @Schema(
                        description =
                                "How it is known to stand from that day on, until the next change of this assignment and"
                                        + " track in the order of `effectiveOn`; null where it ended.")
                @Nullable
                Status to,
        @Schema(description = "The first day on which the status is another one.") @Nullable LocalDate effectiveOn) {

    static ChangeResponse from(ChangeRepository.Placed placed, @Nullable UriInfo request) {
        Change change = placed.change();
        @Nullable StatusMove move = change.move();
        return new ChangeResponse(
                placed.position().text(),
                change.noun(),
                change.key(),
                change.kind(),
                placed.at(),
                change.version(),
                Address.of(request, change.noun().path(change.key())).text(),
                move == null ? null : move.track(),
                move == null ? null : move.from(),
                move == null ? null : move.to(),
                move == null ? null : move.effectiveOn());
    }
}
