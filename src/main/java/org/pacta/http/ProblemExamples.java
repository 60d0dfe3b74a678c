package org.pacta.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pacta.access.Role;
import org.pacta.model.Fault;
import org.pacta.model.Text;

/** How a problem of each type comes about, and what is answered: for the contract, and for the pages that explain them. */
public final class ProblemExamples {

    /**
     * One example.
     *
     * @param request the first line of a request that ends so
     */
    public record Example(ProblemType type, String request, Text detail, List<Fault> errors) {

        /** The answer in a language. */
        public Problem in(Language language) {
            String path = request.substring(request.indexOf(' ') + 1).replaceFirst("\\?.*", "");
            return Problem.of(type, detail, path, errors, language);
        }

        Map<String, Object> inContract() {
            Problem problem = in(Language.EN);
            Map<String, Object> example = new LinkedHashMap<>();
            example.put("type", problem.type());
            example.put("title", problem.title());
            example.put("status", problem.status());
            example.put("detail", problem.detail());
            example.put("instance", problem.instance());
            example.put("errors", problem.errors().stream().map(Example::plain).toList());
            return example;
        }

        private static Map<String, Object> plain(Problem.Error error) {
            Map<String, Object> plain = new LinkedHashMap<>();
            if (error.pointer() != null) {
                plain.put("pointer", error.pointer());
            }
            if (error.parameter() != null) {
                plain.put("parameter", error.parameter());
            }
            plain.put("detail", error.detail());
            return plain;
        }
    }

    private ProblemExamples() {}

    public static Example of(ProblemType type) {
        return switch (type) {
            case MALFORMED_REQUEST -> plain(type, "GET /api/states/%E0%A4%A");
            case MALFORMED_BODY ->
                new Example(
                        type,
                        "POST /api/meetings",
                        ProblemMapper.countOf(1),
                        List.of(Fault.of("/startsOn", "This is not {0}.", Text.of("a date like 2025-04-23"))));
            case INVALID_PARAMETER ->
                new Example(
                        type,
                        "GET /api/states?limt=5",
                        type.meaning(),
                        List.of(Fault.ofParameter(
                                "limt",
                                Text.of(
                                        "This parameter is not known here. Known: {0}.",
                                        "cursor, includeTotal, lang, limit, sort"))));
            case UNAUTHENTICATED, CSRF_TOKEN_REQUIRED -> plain(type, "POST /api/themes");
            case FORBIDDEN ->
                new Example(
                        type,
                        "POST /api/themes",
                        Text.of("It takes a grant as {0}.", Role.SECRETARIAT.toString()),
                        List.of());
            case TOO_MANY_REQUESTS -> plain(type, "POST /api/tokens");
            case NOT_FOUND ->
                new Example(
                        type,
                        "GET /api/meetings/sco-cj-99",
                        Text.of("There is no {0} '{1}'.", Text.of("meeting"), "sco-cj-99"),
                        List.of());
            case METHOD_NOT_ALLOWED -> plain(type, "DELETE /api/scoreboard");
            case NOT_ACCEPTABLE -> plain(type, "GET /api/scoreboard");
            case RULE_BROKEN ->
                new Example(type, "POST /api/states", Text.of("There is a party '{0}' already.", "kaz"), List.of());
            case ILLEGAL_TRANSITION ->
                new Example(
                        type,
                        "POST /api/statements/sco-cj-20-statement/adoption",
                        Text.of(
                                "The {0} is {1}; it cannot {2}.",
                                Text.of("statement"), Text.of("adopted"), Text.of("be adopted")),
                        List.of());
            case IN_USE ->
                new Example(
                        type,
                        "DELETE /api/meetings/sco-cj-20",
                        Text.of("'{0}' cannot be deleted: other things rest on it.", "sco-cj-20"),
                        List.of(new Fault(
                                null,
                                null,
                                Text.of(
                                        "{0} {1} by {2}: {3}{4}",
                                        1, Text.of("statement"), "meeting", "sco-cj-20-statement", ""))));
            case CHANGED_MEANWHILE -> plain(type, "PUT /api/states/kaz");
            case TOO_LARGE ->
                new Example(
                        type,
                        "POST /api/progress-reports/01966ab0-0000-7000-8000-000000000051/evidence/files",
                        Text.of("The file has more than {0} bytes.", 26214400),
                        List.of());
            case ADDRESS_TOO_LONG -> plain(type, "GET /api/scoreboard");
            case UNSUPPORTED_MEDIA_TYPE ->
                new Example(
                        type,
                        "PATCH /api/states/kaz",
                        Text.of("Send it as Content-Type: {0}.", MergePatch.MEDIA_TYPE),
                        List.of());
            case VALIDATION_FAILED ->
                new Example(
                        type,
                        "POST /api/meetings",
                        ProblemMapper.countOf(2),
                        List.of(
                                new Fault("/endsOn", "A meeting cannot end before it starts."),
                                Fault.of("/series", "There is no {0} '{1}'.", Text.of("meeting series"), "sco-xx")));
            case PRECONDITION_FAILED, PRECONDITION_REQUIRED -> plain(type, "PATCH /api/states/kaz");
            case IDEMPOTENCY_KEY_REUSED -> plain(type, "POST /api/states");
            case INTERNAL_ERROR -> plain(type, "GET /api/scoreboard");
            case UNAVAILABLE -> plain(type, "GET /api/scoreboard");
        };
    }

    private static Example plain(ProblemType type, String request) {
        return new Example(type, request, type.meaning(), List.of());
    }
}
