package org.pacta.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.pacta.model.Fault;
import org.pacta.model.Text;

/**
 * The body of every answer that is not a success (RFC 9457).
 *
 * @param type stable reference that names the kind of problem, one of {@link ProblemType}
 * @param title what kind of problem it is, in words
 * @param status the HTTP status code once more
 * @param detail what happened this time
 * @param instance the path that was asked for
 * @param errors each thing that is wrong; empty where the detail says it all
 */
@Schema(description = "What went wrong (RFC 9457).")
public record Problem(
        @Schema(examples = "/problems/validation-failed") String type,
        @Schema(examples = "The values are not valid") String title,
        @Schema(examples = "422") int status,
        @Schema(examples = "1 value is not valid.") String detail,
        @Schema(examples = "/api/meetings", maxLength = 65536) String instance,
        List<Error> errors) {

    /** Media type of problems. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** What any answer depends on. */
    static final String VARY = "Accept, Accept-Encoding, Accept-Language, Authorization, Cookie";

    /** What went wrong once need not go wrong again. */
    static final String CACHE_CONTROL = "no-store";

    /** The seconds after which it makes sense to try again when the service is not available. */
    static final int RETRY_AFTER_SECONDS = 5;

    /**
     * One thing that is wrong.
     *
     * @param pointer JSON pointer into the request's body, absent where a parameter is meant
     * @param parameter name of the query or path parameter, absent where the body is meant
     * @param detail what is wrong with it
     */
    @Schema(name = "ProblemError", description = "One thing that is wrong with a request.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Error(
            @Schema(examples = "/endsOn") @Nullable String pointer,
            @Nullable String parameter,
            @Schema(examples = "A meeting cannot end before it starts.") String detail) {

        static Error of(Fault fault, Language language) {
            return new Error(fault.pointer(), fault.parameter(), language.say(fault.detail()));
        }
    }

    /** A problem as it is told in a language: here, and nowhere else, it becomes sentences. */
    static Problem of(ProblemType type, Text detail, String path, List<Fault> errors, Language language) {
        return new Problem(
                type.address(),
                language.say(type.title()),
                type.status(),
                language.say(detail),
                path,
                errors.stream().map(fault -> Error.of(fault, language)).toList());
    }

    static Response response(ProblemType type, Text detail, HttpServerRequest request, List<Fault> errors) {
        Language language = Language.of(request);
        Response.ResponseBuilder response = Response.status(type.status())
                .type(MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .header(HttpHeaders.VARY, VARY)
                .header(HttpHeaders.CACHE_CONTROL, CACHE_CONTROL)
                .entity(of(type, detail, request.path(), errors, language));
        if (type == ProblemType.UNAVAILABLE) {
            response.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        if (type == ProblemType.UNAUTHENTICATED) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"Pacta\"");
        }
        return response.build();
    }
}
