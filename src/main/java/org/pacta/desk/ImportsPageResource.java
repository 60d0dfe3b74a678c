package org.pacta.desk;

import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.pacta.access.SignedIn;
import org.pacta.http.Language;
import org.pacta.imports.Importables;
import org.pacta.imports.JobRepository;
import org.pacta.imports.JobState;
import org.pacta.web.Frames;

/** Brings tables in; what may be in them, the interface decides. */
@Path("/work/imports")
@Produces(MediaType.TEXT_HTML)
class ImportsPageResource {

    private static final int LATEST = 20;

    private final Importables importables;
    private final JobRepository jobs;
    private final Frames frames;

    @Inject
    ImportsPageResource(Importables importables, JobRepository jobs, Frames frames) {
        this.importables = importables;
        this.jobs = jobs;
        this.frames = frames;
    }

    @GET
    @SignedIn
    @Operation(hidden = true)
    public TemplateInstance imports(@Context ContainerRequestContext request) {
        return new ImportsPage(
                frames.of(request),
                Language.of(request),
                importables.nouns(),
                jobs.latest(LATEST),
                List.of(JobState.values()));
    }
}
