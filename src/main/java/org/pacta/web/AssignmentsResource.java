package org.pacta.web;

import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.Separator;
import org.jspecify.annotations.Nullable;
import org.pacta.access.Access;
import org.pacta.access.OpenToAll;
import org.pacta.http.Address;
import org.pacta.http.Language;
import org.pacta.http.Page;
import org.pacta.http.Paging;
import org.pacta.progress.Status;
import org.pacta.progress.Track;
import org.pacta.scoreboard.AssignmentStanding;
import org.pacta.scoreboard.AwaitingReview;
import org.pacta.scoreboard.BehindFigures;
import org.pacta.scoreboard.Dimension;
import org.pacta.scoreboard.Group;

/** What is behind a figure: each figure of a page leads here, with the query of the interface's address for the same. */
@Path(Pages.ASSIGNMENTS)
@Produces(MediaType.TEXT_HTML)
class AssignmentsResource {

    private final BehindFigures behind;
    private final Reasons reasons;
    private final AwaitingReview awaiting;
    private final Access access;
    private final Names names;
    private final ControlsMaker controls;
    private final Frames frames;

    @Inject
    AssignmentsResource(
            BehindFigures behind,
            Reasons reasons,
            AwaitingReview awaiting,
            Access access,
            Names names,
            ControlsMaker controls,
            Frames frames) {
        this.behind = behind;
        this.reasons = reasons;
        this.awaiting = awaiting;
        this.access = access;
        this.names = names;
        this.controls = controls;
        this.frames = frames;
    }

    @GET
    @OpenToAll
    @Operation(hidden = true)
    public TemplateInstance assignments(
            @QueryParam("status") @Separator(",") @Nullable List<Status> status,
            @BeanParam Group group,
            @BeanParam View view,
            @BeanParam Paging paging,
            @Context ContainerRequestContext request) {
        Language language = Language.of(request);
        paging.includeTotal = true;
        view.also("status", status);
        view.also("groupBy", group.groupBy);
        view.also("themeDepth", group.group == null || group.group.isEmpty() ? null : group.themeDepth);
        view.also("group", group.group);
        Page<AssignmentStanding> page = behind.list(
                view, view.track, group, status == null ? List.of() : status, BehindFigures.Scored.NOT, paging);
        return new AssignmentsPage(
                frames.of(request, view),
                language,
                view,
                controls.of(view, language),
                only(group, language),
                rows(page.items(), view, language),
                page.total() == null ? page.items().size() : page.total(),
                list(status, group, view),
                page.onward());
    }

    /** The same by the interface. */
    private static Address list(@Nullable List<Status> status, Group group, View view) {
        return view.api("/api/scoreboard/assignments")
                .with("track", view.track == Track.REPORTED ? null : view.track)
                .withAnyOf("status", status)
                .withAnyOf("groupBy", group.groupBy)
                .with("themeDepth", group.group == null || group.group.isEmpty() ? null : group.themeDepth)
                .withAnyOf("group", group.group);
    }

    /** The group in words; null if all groups are meant. */
    private @Nullable String only(Group group, Language language) {
        String only = group.values().entrySet().stream()
                .map(entry -> language.label(entry.getKey()) + ": "
                        + (entry.getValue() == null
                                ? language.say("None")
                                : names.of(entry.getKey(), entry.getValue(), language)
                                        .text()))
                .collect(Collectors.joining(", "));
        return only.isEmpty() ? null : only;
    }

    private List<AssignmentsPage.Row> rows(List<AssignmentStanding> standings, View view, Language language) {
        Map<String, Said> commitments = names.of(
                Dimension.COMMITMENT,
                standings.stream()
                        .map(AssignmentStanding::commitment)
                        .distinct()
                        .toList(),
                language);
        Map<String, Said> parties = names.of(
                Dimension.PARTY,
                standings.stream().map(AssignmentStanding::party).distinct().toList(),
                language);
        Map<String, String> why = reasons.of(
                standings.stream()
                        .filter(standing -> standing.status() == Status.NOT_APPLICABLE)
                        .map(AssignmentStanding::assignment)
                        .toList(),
                view);
        Set<String> awaited = view.track == Track.REPORTED && access.caller().isSignedIn()
                ? Set.copyOf(awaiting.assignments(view))
                : Set.of();
        return standings.stream()
                .map(standing -> new AssignmentsPage.Row(
                        commitments.getOrDefault(standing.commitment(), Said.here(standing.commitment())),
                        view.to("/commitments/" + standing.commitment()),
                        parties.getOrDefault(standing.party(), Said.here(standing.party())),
                        view.to("/parties/" + standing.party()),
                        standing.status(),
                        Level.find(standing.status()),
                        why.get(standing.assignment()),
                        awaited.contains(standing.assignment()),
                        standing.dueOn(),
                        standing.illustrative()))
                .toList();
    }
}
