package org.pacta.feed;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.Separator;
import org.jspecify.annotations.Nullable;
import org.pacta.access.OpenToAll;
import org.pacta.http.Paging;
import org.pacta.http.ProblemException;
import org.pacta.http.Recomputed;

@Path("/api/changes")
@Tag(name = "Changes")
class ChangeResource {

    private static final String NOW = "now";

    private final ChangeRepository repository;

    @Inject
    ChangeResource(ChangeRepository repository) {
        this.repository = repository;
    }

    @GET
    @OpenToAll
    @Recomputed // what is in flight belongs to no state of the data
    @Operation(
            operationId = "getChanges",
            summary = "What changed since a position, in the order of the commits",
            description =
                    """
                    Every create, update and delete of everything that has an address, and every change of how an assignment \
                    stands: in the order in which they were committed, none skipped, none twice. Several changes of one thing \
                    in one transaction are one entry.

                    To keep a copy: begin without `since`, read each thing that was created or updated at its `href`, drop \
                    what was deleted, keep `nextCursor`, and go on with it as `since`: at once while `more` is true, and \
                    later again when it is not. What the answer at `href` says is as new as the entry or newer. Or read the \
                    lists, having asked with `since=now` for the position before.

                    What `href` is the address of may be no more by then, which is told by a later entry. Not told are jobs, \
                    and that an expected report falls due or is overdue: nothing is recorded then. A position of another \
                    database, or of a state before a backup was put back, is refused; a copy has to begin anew then.

                    Nobody is told of what they do not see. What becomes public, as a report that is accepted, is told with \
                    all that hangs on it, as UPDATED: to a copy that has not seen it before, it is new.

                    Entries are kept for ever. What was recorded before there was a feed was created, in the feed, at its \
                    beginning.""")
    public ChangesResponse list(
            @Parameter(
                            description =
                                    "A position, as `nextCursor` gave it; the beginning if there is none, `now` for the end.")
                    @Schema(maxLength = 20, pattern = "^[!-~]*$")
                    @QueryParam("since")
                    @Nullable
                    String since,
            @Parameter(description = "Only changes of these nouns.") @QueryParam("noun") @Separator(",") @Nullable
                    List<Noun> noun,
            @Parameter(description = "How many items at most. More than 500 are taken as 500.")
                    @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "2147483647", defaultValue = "50")
                    @QueryParam("limit")
                    @Nullable
                    Integer limit,
            @Context UriInfo request) {
        int size = Paging.size(limit);
        Position end = repository.end();
        if (NOW.equals(since)) {
            return answer(List.of(), end, false, request);
        }
        Position from = since == null
                ? Position.BEGINNING
                : repository
                        .at(Position.read(since))
                        .orElseThrow(() -> ProblemException.parameter(
                                "since",
                                "No change of this feed stands there: it is of another database, or of a state that is no more."
                                        + " Begin anew."));
        if (from.value() > end.value()) {
            // For a moment it may lie behind what was read before, while what was drawn earlier is still to come; and
            // for
            // good, if whoever asks does not see any more what they saw.
            return answer(List.of(), from, false, request);
        }
        List<ChangeRepository.Placed> found = repository.between(from, end, noun == null ? List.of() : noun, size + 1);
        boolean more = found.size() > size;
        List<ChangeRepository.Placed> shown = more ? found.subList(0, size) : found;
        return answer(shown, more ? shown.get(size - 1).position() : end, more, request);
    }

    private static ChangesResponse answer(
            List<ChangeRepository.Placed> shown, Position next, boolean more, UriInfo request) {
        String position = next.text();
        return new ChangesResponse(
                shown.stream()
                        .map(placed -> ChangeResponse.from(placed, request))
                        .toList(),
                request.getRequestUriBuilder()
                        .replaceQueryParam("since", position)
                        .build()
                        .toString(),
                position,
                more);
    }
}
