package org.pacta.desk;

import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.pacta.access.Caller;
import org.pacta.access.Role;
import org.pacta.access.SignedIn;
import org.pacta.http.Language;
import org.pacta.web.Frames;

/** Where whoever has signed in begins. */
@Path("/work")
@Produces(MediaType.TEXT_HTML)
class DeskResource {

    private final Desk desk;
    private final Duties duties;
    private final Papers papers;
    private final Frames frames;

    @Inject
    DeskResource(Desk desk, Duties duties, Papers papers, Frames frames) {
        this.desk = desk;
        this.duties = duties;
        this.papers = papers;
        this.frames = frames;
    }

    @GET
    @SignedIn
    @Operation(hidden = true)
    public TemplateInstance desk(@Context ContainerRequestContext request) {
        Language language = Language.of(request);
        Caller caller = desk.caller();
        return new DeskPage(
                frames.of(request),
                language,
                caller.is(Role.FOCAL_POINT),
                caller.is(Role.REVIEWER),
                caller.is(Role.SECRETARIAT),
                caller.is(Role.ASSESSOR),
                caller.is(Role.ADMIN),
                duties.of(desk.parties(), language),
                papers.inHand(desk.parties(), language),
                papers.waiting(desk.organizations(Role.REVIEWER), language));
    }
}
