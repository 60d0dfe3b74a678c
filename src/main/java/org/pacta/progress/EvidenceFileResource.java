package org.pacta.progress;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.pacta.access.Needs;
import org.pacta.access.OpenToAll;
import org.pacta.access.Role;
import org.pacta.http.Answer;
import org.pacta.http.Download;
import org.pacta.http.Form;
import org.pacta.http.Idempotency;
import org.pacta.model.NotFound;
import org.pacta.model.RuleBroken;

@Path("/api/progress-reports/{id}/evidence")
@Tag(name = "Progress reports")
class EvidenceFileResource {

    private final EvidenceRepository repository;
    private final EvidenceService evidence;
    private final EvidenceFiles files;
    private final Idempotency idempotency;

    @Inject
    EvidenceFileResource(
            EvidenceRepository repository, EvidenceService evidence, EvidenceFiles files, Idempotency idempotency) {
        this.repository = repository;
        this.evidence = evidence;
        this.files = files;
        this.idempotency = idempotency;
    }

    @POST
    @Needs(Role.FOCAL_POINT)
    @Path("files")
    @Consumes(Form.MEDIA_TYPE)
    @Operation(operationId = "createEvidenceFile", summary = "Back a progress report with a file")
    public RestResponse<EvidenceResponse> create(
            @PathParam("id") UUID id,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = Form.MEDIA_TYPE,
                                            schema = @Schema(implementation = EvidenceFileRequest.class)))
                    Form form)
            throws Exception {
        requireRoom(id);
        try (IncomingFile file = files.incoming()) {
            EvidenceFileRequest request = form.read(EvidenceFileRequest.class, file);
            files.announce(request, file);
            // Not of the whole body: between its parts stands what the client makes up anew each time.
            return idempotency.once(request + " " + file.file().sha256(), () -> {
                Evidence created = files.create(id, request, file);
                return Answer.created(
                        "/api/progress-reports/" + id + "/evidence/" + created.id(), EvidenceResponse.from(created));
            });
        }
    }

    /** Before anybody waits for a large file to come in. */
    private void requireRoom(UUID report) {
        try {
            evidence.requireRoom(report);
        } catch (RuleBroken e) {
            // Perhaps it was this very file that has taken the last of it.
            if (!idempotency.isDone()) {
                throw e;
            }
        }
    }

    @GET
    @OpenToAll
    @Path("{evidence}/content")
    @Produces(MediaType.WILDCARD)
    @Operation(operationId = "getEvidenceContent", summary = "Read what is in a file of evidence")
    @APIResponse(
            responseCode = "200",
            description = "As asked",
            headers = {
                @Header(
                        name = "ETag",
                        description = "The SHA-256 of the content.",
                        schema = @Schema(type = SchemaType.STRING)),
                @Header(
                        name = "Content-Disposition",
                        description = "The name of the file.",
                        schema = @Schema(type = SchemaType.STRING))
            },
            content =
                    @Content(
                            mediaType = MediaType.WILDCARD,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "304", description = "If-None-Match names what it is still")
    public Response content(
            @PathParam("id") UUID id, @PathParam("evidence") UUID piece, @Context HttpServerRequest request) {
        Evidence found = repository.get(id, piece);
        EvidenceFile file = found.file();
        if (file == null) {
            throw new NotFound("file, but a link, as evidence", piece);
        }
        return new Download(file.name(), file.mediaType(), file.size(), file.sha256())
                .answer(request, () -> files.content(found, file));
    }
}
