package org.pacta.party;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.Separator;
import org.jspecify.annotations.Nullable;
import org.pacta.access.Needs;
import org.pacta.access.OpenToAll;
import org.pacta.access.Role;
import org.pacta.http.Answer;
import org.pacta.http.Idempotent;
import org.pacta.http.MergePatch;
import org.pacta.http.Page;
import org.pacta.http.Paging;
import org.pacta.http.Patches;
import org.pacta.http.Search;
import org.pacta.http.SortedBy;
import org.pacta.model.Stored;

@Path("/api/states")
@Tag(name = "States")
class StateResource {

    private final PartyRepository parties;
    private final StateService states;

    @Inject
    StateResource(PartyRepository parties, StateService states) {
        this.parties = parties;
        this.states = states;
    }

    @GET
    @OpenToAll
    @SortedBy({"slug", "alpha2", "updatedAt"})
    @Operation(operationId = "listStates", summary = "List states")
    public Page<StateResponse> list(
            @Parameter(description = "Alpha-2 code of ISO 3166-1, in upper case.")
                    @QueryParam("alpha2")
                    @Separator(",")
                    @Nullable
                    List<String> alpha2,
            @BeanParam Search search,
            @BeanParam Paging paging) {
        return parties.states(alpha2, search, paging).map(StateResponse::from);
    }

    @POST
    @Needs(Role.SECRETARIAT)
    @Idempotent
    @Operation(operationId = "createState", summary = "Register a state")
    public RestResponse<StateResponse> create(StateRequest request) {
        State state = states.create(request);
        return Answer.created("/api/states/" + state.slug(), StateResponse.from(state));
    }

    @GET
    @OpenToAll
    @Path("{slug}")
    @Operation(operationId = "getState", summary = "Read a state")
    public StateResponse get(@PathParam("slug") String slug) {
        return StateResponse.from(parties.state(slug));
    }

    @PUT
    @Needs(Role.SECRETARIAT)
    @Path("{slug}")
    @Operation(operationId = "putState", summary = "Register or replace a state")
    public RestResponse<StateResponse> put(@PathParam("slug") String slug, StateRequest request) {
        Stored<State> stored = states.put(slug, request);
        return Answer.stored(stored.created(), "/api/states/" + slug, StateResponse.from(stored.entity()));
    }

    @PATCH
    @Needs(Role.SECRETARIAT)
    @Path("{slug}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(operationId = "patchState", summary = "Change a state")
    @Patches(StateRequest.class)
    public StateResponse patch(@PathParam("slug") String slug, MergePatch patch) {
        return StateResponse.from(
                states.change(slug, state -> patch.over(StateResponse.from(state), StateRequest.class)));
    }

    @DELETE
    @Needs(Role.SECRETARIAT)
    @Path("{slug}")
    @Operation(operationId = "deleteState", summary = "Delete a state that nothing rests on")
    public RestResponse<Void> delete(@PathParam("slug") String slug) {
        states.delete(slug);
        return Answer.deleted();
    }
}
