package org.pacta.desk;

import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.pacta.access.Caller;
import org.pacta.access.Role;
import org.pacta.access.SignedIn;
import org.pacta.http.Address;
import org.pacta.http.Language;
import org.pacta.progress.ProgressReportState;
import org.pacta.web.Frames;

/** Where whoever has signed in begins. */
@Path("/work")
@Produces(MediaType.TEXT_HTML)
class DeskResource {

    private final Desk desk;
    private final Duties duties;
    private final Papers papers;
    private final OpenStatements open;
    private final Frames frames;

    @Inject
    DeskResource(Desk desk, Duties duties, Papers papers, OpenStatements open, Frames frames) {
        this.desk = desk;
        this.duties = duties;
        this.papers = papers;
        this.open = open;
        this.frames = frames;
    }

    @GET
    @SignedIn
    @Operation(hidden = true)
    public TemplateInstance desk(@Context ContainerRequestContext request) {
        Language language = Language.of(request);
        Caller caller = desk.caller();
        Map<Boolean, List<Paper>> inHand = papers.inHand(desk.parties(), language).stream()
                .collect(Collectors.partitioningBy(paper -> paper.state() == ProgressReportState.RETURNED));
        Collection<String> secretariatOf =
                caller.is(Role.SECRETARIAT) ? desk.organizations(Role.SECRETARIAT) : List.of();
        return new DeskPage(
                frames.of(request),
                language,
                caller.is(Role.FOCAL_POINT),
                caller.is(Role.REVIEWER),
                caller.is(Role.SECRETARIAT),
                caller.is(Role.ASSESSOR),
                caller.is(Role.ADMIN),
                duties.of(desk.parties(), language),
                inHand.getOrDefault(true, List.of()),
                inHand.getOrDefault(false, List.of()),
                papers.waiting(desk.organizations(Role.REVIEWER), language),
                open.of(secretariatOf, language),
                Address.of(null, "/overdue")
                        .withAnyOf("organization", caller.isEverywhere(Role.SECRETARIAT) ? null : secretariatOf)
                        .text());
    }
}
