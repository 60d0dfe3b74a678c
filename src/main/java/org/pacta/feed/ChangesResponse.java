package org.pacta.feed;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A piece of the feed.
 *
 * @param items in the order of the commits
 * @param next where to go on
 * @param nextCursor the position in that address; there is always one
 * @param more whether there is more already
 */
@Schema(name = "Changes")
record ChangesResponse(
        List<ChangeResponse> items,
        @Schema(description = "Address to go on with: never empty, as there will be more.") String next,
        @Schema(description = "The position in that address, to be kept: `since` of the next request.")
                String nextCursor,
        @Schema(description = "Whether there is more already; if not, ask again later.") boolean more) {}
