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
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
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

@Path("/api/organizations")
@Tag(name = "Organizations")
class OrganizationResource {

    private final PartyRepository parties;
    private final OrganizationService organizations;
    private final MembershipRepository memberships;
    private final Clock clock;

    @Inject
    OrganizationResource(
            PartyRepository parties, OrganizationService organizations, MembershipRepository memberships, Clock clock) {
        this.parties = parties;
        this.organizations = organizations;
        this.memberships = memberships;
        this.clock = clock;
    }

    @GET
    @OpenToAll
    @SortedBy({"slug", "foundedOn", "updatedAt"})
    @Operation(operationId = "listOrganizations", summary = "List organizations")
    public Page<OrganizationResponse> list(@BeanParam Search search, @BeanParam Paging paging) {
        return parties.organizations(search, paging).map(OrganizationResponse::from);
    }

    @POST
    @Needs(Role.SECRETARIAT)
    @Idempotent
    @Operation(operationId = "createOrganization", summary = "Register an organization")
    public RestResponse<OrganizationResponse> create(OrganizationRequest request) {
        Organization organization = organizations.create(request);
        return Answer.created("/api/organizations/" + organization.slug(), OrganizationResponse.from(organization));
    }

    @GET
    @OpenToAll
    @Path("{slug}")
    @Operation(operationId = "getOrganization", summary = "Read an organization")
    public OrganizationResponse get(@PathParam("slug") String slug) {
        return OrganizationResponse.from(parties.organization(slug));
    }

    @PUT
    @Needs(Role.SECRETARIAT)
    @Path("{slug}")
    @Operation(operationId = "putOrganization", summary = "Register or replace an organization")
    public RestResponse<OrganizationResponse> put(@PathParam("slug") String slug, OrganizationRequest request) {
        Stored<Organization> stored = organizations.put(slug, request);
        return Answer.stored(
                stored.created(), "/api/organizations/" + slug, OrganizationResponse.from(stored.entity()));
    }

    @PATCH
    @Needs(Role.SECRETARIAT)
    @Path("{slug}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(operationId = "patchOrganization", summary = "Change an organization")
    @Patches(OrganizationRequest.class)
    public OrganizationResponse patch(@PathParam("slug") String slug, MergePatch patch) {
        return OrganizationResponse.from(organizations.change(
                slug, current -> patch.over(OrganizationResponse.from(current), OrganizationRequest.class)));
    }

    @DELETE
    @Needs(Role.SECRETARIAT)
    @Path("{slug}")
    @Operation(operationId = "deleteOrganization", summary = "Delete an organization that nothing rests on")
    public RestResponse<Void> delete(@PathParam("slug") String slug) {
        organizations.delete(slug);
        return Answer.deleted();
    }

    @GET
    @OpenToAll
    @Path("{slug}/members")
    @SortedBy({"party", "standing"})
    @Operation(
            operationId = "listMembers",
            summary = "Who stood how in the organization on a day",
            description = "The memberships, of any standing, that held on the day; today (UTC) if none is given. With"
                    + " `knownBy`, as it was known at that instant: what has been recorded, corrected or deleted since"
                    + " is left out of account, and version and updatedAt tell of then too.")
    public Page<MembershipResponse> members(
            @PathParam("slug") String slug,
            @Parameter(description = "The day that is meant.") @QueryParam("on") @Nullable LocalDate on,
            @Parameter(description = "Only these standings, such as member.")
                    @QueryParam("standing")
                    @Separator(",")
                    @Nullable
                    List<String> standing,
            @Parameter(description = "As it was known at this instant; now if none is given.")
                    @QueryParam("knownBy")
                    @Nullable
                    Instant knownBy,
            @BeanParam Paging paging) {
        Organization organization = parties.organization(slug);
        LocalDate day = on == null ? LocalDate.now(clock) : on;
        return knownBy == null
                ? memberships.on(organization.slug(), day, standing, paging).map(MembershipResponse::from)
                : memberships
                        .knownOn(organization.slug(), day, standing, knownBy, paging)
                        .map(MembershipResponse::from);
    }
}
