package org.pacta.commitment;

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
import org.jspecify.annotations.Nullable;
import org.pacta.access.Needs;
import org.pacta.access.OpenToAll;
import org.pacta.access.Role;
import org.pacta.http.Answer;
import org.pacta.http.ComputedListing;
import org.pacta.http.Idempotent;
import org.pacta.http.MergePatch;
import org.pacta.http.Page;
import org.pacta.http.Paging;
import org.pacta.http.Patches;
import org.pacta.http.SortedBy;
import org.pacta.model.NotFound;
import org.pacta.model.Stored;

@Path("/api/themes")
@Tag(name = "Themes")
class ThemeResource {

    private final ThemeRepository repository;
    private final ThemeService themes;
    private final Clock clock;

    @Inject
    ThemeResource(ThemeRepository repository, ThemeService themes, Clock clock) {
        this.repository = repository;
        this.themes = themes;
        this.clock = clock;
    }

    @GET
    @OpenToAll
    @SortedBy({"slug", "parent", "depth", "updatedAt"})
    @Operation(operationId = "listThemes", summary = "List themes, flat or as a tree")
    public Page<ThemeResponse> list(@BeanParam ThemeFilter filter, @BeanParam Paging paging) {
        if (filter.asOf != null || filter.knownBy != null) {
            ThemeTree tree = tree(filter.asOf, filter.knownBy);
            List<ThemeResponse> then = filter.narrow(tree).stream()
                    .map(theme -> ThemeResponse.from(theme, tree, filter.asTree()))
                    .toList();
            return ComputedListing.of(then)
                    .key("slug", String.class, ThemeResponse::slug)
                    .sortable("parent", String.class, ThemeResponse::parent)
                    .sortable("depth", Integer.class, ThemeResponse::depth)
                    .sortable("updatedAt", Instant.class, ThemeResponse::updatedAt)
                    .page(paging);
        }
        Page<Theme> page = repository.list(filter, paging);
        if (!filter.asTree()) {
            return page.map(ThemeResponse::from);
        }
        return page.mapTogether(themes -> {
            List<Theme> below =
                    repository.below(themes.stream().map(Theme::slug).toList());
            return themes.stream()
                    .map(theme -> ThemeResponse.withChildren(theme, below))
                    .toList();
        });
    }

    @POST
    @Needs(Role.SECRETARIAT)
    @Idempotent
    @Operation(operationId = "createTheme", summary = "Add a theme")
    public RestResponse<ThemeResponse> create(ThemeRequest request) {
        Theme theme = themes.create(request);
        return Answer.created("/api/themes/" + theme.slug(), ThemeResponse.from(theme));
    }

    @GET
    @OpenToAll
    @Path("{slug}")
    @Operation(operationId = "getTheme", summary = "Read a theme")
    public ThemeResponse get(
            @PathParam("slug") String slug,
            @Parameter(description = "Whether it comes with those below it.") @QueryParam("tree") @Nullable
                    Boolean tree,
            @Parameter(description = ThemeFilter.AS_OF) @QueryParam("asOf") @Nullable LocalDate asOf,
            @Parameter(description = ThemeFilter.KNOWN_BY) @QueryParam("knownBy") @Nullable Instant knownBy) {
        if (asOf != null || knownBy != null) {
            ThemeTree then = tree(asOf, knownBy);
            return then.find(slug)
                    .map(theme -> ThemeResponse.from(theme, then, Boolean.TRUE.equals(tree)))
                    .orElseThrow(() -> new NotFound("theme", slug));
        }
        Theme theme = repository.get(slug);
        return Boolean.TRUE.equals(tree)
                ? ThemeResponse.withChildren(theme, repository.below(List.of(slug)))
                : ThemeResponse.from(theme);
    }

    @PUT
    @Needs(Role.SECRETARIAT)
    @Path("{slug}")
    @Operation(operationId = "putTheme", summary = "Add or replace a theme")
    public RestResponse<ThemeResponse> put(@PathParam("slug") String slug, ThemeRequest request) {
        Stored<Theme> stored = themes.put(slug, request);
        return Answer.stored(stored.created(), "/api/themes/" + slug, ThemeResponse.from(stored.entity()));
    }

    @PATCH
    @Needs(Role.SECRETARIAT)
    @Path("{slug}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            operationId = "patchTheme",
            summary = "Change a theme",
            description = "With another parent it moves, and all that lies below it moves along. Without `effectiveOn`"
                    + " it is so from today (UTC) on, and was otherwise before.")
    @Patches(ThemeRequest.class)
    public ThemeResponse patch(@PathParam("slug") String slug, MergePatch patch) {
        return ThemeResponse.from(
                themes.change(slug, theme -> patch.over(ThemeResponse.from(theme), ThemeRequest.class)));
    }

    @GET
    @OpenToAll
    @Path("{slug}/history")
    @SortedBy({"effectiveOn", "recordedAt"})
    @Operation(
            operationId = "listThemeHistory",
            summary = "How a theme came to be called so, and to lie where it does",
            description =
                    """
                    All that was ever recorded, with the day since which it was so and the instant at which it became \
                    known. On a day, as known at an instant, the record with the latest effective day is in force, and of \
                    these the last recorded. The earliest effective day comes first, and of one day what was recorded \
                    first.""")
    public Page<ThemeRecordResponse> history(@PathParam("slug") String slug, @BeanParam Paging paging) {
        List<ThemeRecordResponse> records = repository.recordsOf(slug).stream()
                .map(ThemeRecordResponse::from)
                .toList();
        if (records.isEmpty()) {
            throw new NotFound("theme", slug);
        }
        return ComputedListing.of(records)
                .key("effectiveOn", LocalDate.class, ThemeRecordResponse::effectiveOn)
                .key("recordedAt", Instant.class, ThemeRecordResponse::recordedAt)
                .page(paging);
    }

    @DELETE
    @Needs(Role.SECRETARIAT)
    @Path("{slug}")
    @Operation(operationId = "deleteTheme", summary = "Delete a theme that nothing rests on")
    public RestResponse<Void> delete(@PathParam("slug") String slug) {
        themes.delete(slug);
        return Answer.deleted();
    }

    private ThemeTree tree(@Nullable LocalDate asOf, @Nullable Instant knownBy) {
        return repository.records(knownBy).on(asOf == null ? LocalDate.now(clock) : asOf);
    }
}
