package org.pacta.scoreboard;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.pacta.access.OpenToAll;
import org.pacta.http.Page;
import org.pacta.http.Paging;
import org.pacta.http.SortedBy;

@Path("/api/scoreboard/divergence")
@Tag(name = "Scoreboard")
class DivergenceResource {

    private final DivergenceRepository repository;
    private final Moments moments;

    @Inject
    DivergenceResource(DivergenceRepository repository, Moments moments) {
        this.repository = repository;
        this.moments = moments;
    }

    @GET
    @OpenToAll
    @SortedBy({"assignment", "distance", "difference", "commitment", "party", "reported", "assessed"})
    @Operation(
            operationId = "listDivergences",
            summary = "Where what was reported and what was found differ, by how much",
            description =
                    """
                    Those that are furthest apart come first; `sort=-difference` begins with those that were reported as \
                    better than they were found. An assignment that has no report or no assessment yet, or does not apply, \
                    is not among them: there is nothing to compare.""")
    public Page<Divergence> list(@BeanParam ScoreboardFilter filter, @BeanParam Paging paging) {
        return repository.list(moments.of(filter), filter, paging);
    }
}
