package org.pacta.imports;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.pacta.access.Needs;
import org.pacta.access.Role;
import org.pacta.http.Answer;
import org.pacta.http.Idempotency;
import org.pacta.http.Language;
import org.pacta.http.ProblemException;
import org.pacta.http.ProblemType;
import org.pacta.http.TableFormat;
import org.pacta.model.Ids;
import org.pacta.model.Text;

@Path("/api/imports")
@Tag(name = "Imports")
class ImportResource {

    private static final String CSV = "text/csv";
    private static final String NDJSON = "application/x-ndjson";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Importables importables;
    private final Uploads uploads;
    private final JobService jobs;
    private final ImportWorker worker;
    private final Idempotency idempotency;

    @Inject
    ImportResource(
            Importables importables, Uploads uploads, JobService jobs, ImportWorker worker, Idempotency idempotency) {
        this.importables = importables;
        this.uploads = uploads;
        this.jobs = jobs;
        this.worker = worker;
        this.idempotency = idempotency;
    }

    @POST
    @Needs({Role.SECRETARIAT, Role.FOCAL_POINT, Role.REVIEWER, Role.ASSESSOR, Role.ADMIN})
    @Consumes({CSV, NDJSON, MediaType.APPLICATION_JSON, XLSX})
    @Operation(
            operationId = "createImport",
            summary = "Import a file",
            description =
                    """
                    Takes what the list of the noun gives as CSV, XLSX, NDJSON or JSON: all of it or nothing, as a job. Each row is \
                    found by its key: slug, id, or what the address of the thing has (meeting and party of a participation). \
                    What is there is changed as by a patch, what is not there is created; with the id that the row has, if it has \
                    one. A column that is absent leaves what is there as it is; an empty cell takes it away. A row that says \
                    what is there changes nothing. Rows may refer to others of the same file, further down too. \
                    What only the service sets (a status, say) is not imported: in a row about something that is there it is a \
                    fault where it differs, of what is new it is passed over, and the job names it in ignoredColumns; createdAt, \
                    updatedAt and what was expanded never count. Nobody overwrites anybody: a row that would change something and \
                    says another version than the one that is there is a fault, as somebody has changed the thing since it was \
                    exported; without a version, the row is meant regardless.""")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = CSV,
                        schema =
                                @Schema(
                                        type = SchemaType.STRING,
                                        maxLength = Integer.MAX_VALUE,
                                        examples = "slug,illustrative\nkaz,false\n")),
                @Content(
                        mediaType = NDJSON,
                        schema =
                                @Schema(
                                        type = SchemaType.STRING,
                                        maxLength = Integer.MAX_VALUE,
                                        examples = "{\"slug\": \"kaz\", \"illustrative\": false}\n")),
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = ImportedItems.class)),
                @Content(
                        mediaType = XLSX,
                        schema = @Schema(type = SchemaType.STRING, format = "binary", maxLength = Integer.MAX_VALUE))
            })
    @APIResponse(
            responseCode = "202",
            description = "Accepted: the job says what comes of it",
            headers =
                    @Header(
                            name = HttpHeaders.LOCATION,
                            description = "Where the job is.",
                            schema = @Schema(type = SchemaType.STRING, format = "uri")),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = JobResponse.class)))
    public RestResponse<JobResponse> create(
            @Parameter(
                            description =
                                    "What is in the file, as in the address of its list: states, meeting-series, ...; and"
                                            + " commitment-links, scale-versions.",
                            required = true,
                            example = "states")
                    @Schema(
                            enumeration = {
                                "assessments",
                                "assignments",
                                "commitment-links",
                                "commitments",
                                "evidence",
                                "indicators",
                                "measurements",
                                "meeting-series",
                                "meetings",
                                "memberships",
                                "milestones",
                                "organizations",
                                "paragraphs",
                                "participations",
                                "progress-reports",
                                "reporting-schedules",
                                "scale-versions",
                                "scales",
                                "signatories",
                                "statements",
                                "states",
                                "themes"
                            })
                    @QueryParam("noun")
                    @Nullable
                    String noun,
            @Parameter(description = "Whether only to say what would come of it.") @QueryParam("dryRun") @Nullable
                    Boolean dryRun,
            @Parameter(
                            description =
                                    "In what a text is encoded, such as windows-1251 or GB18030; what is not known here is a 400."
                                            + " A byte-order mark goes before it; without either it is UTF-8. May be said in"
                                            + " Content-Type instead.")
                    @Schema(maxLength = 40, pattern = "^[A-Za-z0-9][A-Za-z0-9:_.+-]*$")
                    @QueryParam("charset")
                    @Nullable
                    String charset,
            @Parameter(
                            description =
                                    "What stands between the cells of CSV, `tab` for a tabulator. If it is not said, the first"
                                            + " line shows which of comma, semicolon and tabulator it is.")
                    @Schema(maxLength = 3, pattern = "^(tab|[\\u0009 !#-~\\u00A0-\\uD7FF\\uE000-\\uFFFD])$")
                    @QueryParam("delimiter")
                    @Nullable
                    String delimiter,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String contentType,
            @Context ContainerRequestContext request,
            @Parameter(hidden = true) InputStream body)
            throws Exception {
        MediaType type = mediaType(contentType);
        ImportOrder order = new ImportOrder(
                noun(noun),
                format(type),
                Boolean.TRUE.equals(dryRun),
                charset(charset, type),
                delimiter(delimiter),
                Language.of(request));
        UUID id = Ids.next();
        Uploads.Upload file = uploads.keep(id, body);
        boolean queued = false;
        try {
            RestResponse<JobResponse> answer = idempotency.once(
                    order + " " + file.sha256(),
                    () -> Answer.accepted("/api/jobs/" + id, JobResponse.from(jobs.queue(id, order, file.bytes()))));
            queued = true;
            worker.call();
            return answer;
        } finally {
            if (!queued) {
                uploads.remove(id);
            }
        }
    }

    private String noun(@Nullable String noun) {
        if (noun == null || importables.named(noun) == null) {
            throw ProblemException.parameter(
                    "noun", "Say what is in the file. Possible: {0}.", String.join(", ", importables.nouns()));
        }
        return noun;
    }

    private static MediaType mediaType(@Nullable String contentType) {
        try {
            return MediaType.valueOf(contentType);
        } catch (IllegalArgumentException e) {
            // There is none, or it is not one.
            throw unsupported();
        }
    }

    private static TableFormat format(MediaType type) {
        String name = (type.getType() + "/" + type.getSubtype()).toLowerCase(Locale.ROOT);
        for (TableFormat format : TableFormat.values()) {
            if (format.mediaType().equals(name)) {
                return format;
            }
        }
        throw unsupported();
    }

    private static ProblemException unsupported() {
        return new ProblemException(
                ProblemType.UNSUPPORTED_MEDIA_TYPE,
                Text.of(
                        "Send it as one of these: {0}.",
                        String.join(", ", CSV, NDJSON, MediaType.APPLICATION_JSON, XLSX)));
    }

    private static @Nullable String charset(@Nullable String asked, MediaType type) {
        String name = asked != null ? asked : type.getParameters().get("charset");
        try {
            return name == null ? null : Charset.forName(name).name();
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw ProblemException.parameter(
                    "charset", "This encoding is not known here. Known are such as utf-8, windows-1251, GB18030.");
        }
    }

    private static @Nullable String delimiter(@Nullable String asked) {
        if (asked == null) {
            return null;
        }
        String delimiter = asked.equals("tab") ? "\t" : asked;
        if (delimiter.length() != 1 || "\"\r\n".contains(delimiter)) {
            throw ProblemException.parameter("delimiter", "This is one character, such as ; or |, or the word tab.");
        }
        return delimiter;
    }
}
