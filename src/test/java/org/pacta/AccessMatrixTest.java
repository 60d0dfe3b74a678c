package org.pacta;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.pacta.Api.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Method;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.pacta.ServedContract.Operation;
import org.pacta.access.Role;
import org.pacta.access.Scope;
import org.pacta.account.TestAccounts;
import org.pacta.http.Form;
import org.pacta.party.Parties;

/**
 * Who may do what: every operation of the contract, by every role, for what is theirs, what is another's, and by nobody. What
 * is expected is said here a second time, as access.md has it, and not read from the code: an operation that this does not
 * know fails.
 *
 * <p>What is allowed is not carried out, or is undone: steps and changes name a state that there never was (412), what would
 * be there for good has a value that does not fit (422).
 */
@QuarkusTest
class AccessMatrixTest {

    private static final String NEVER_SEEN = "\"nothing-was-ever-like-this\"";
    private static final String OTHER = "matrix-other";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What only an admin reads. */
    private static final List<String> ADMINISTRATION = List.of("/api/accounts", "/api/grants", "/api/audit");

    /** What is everybody's own. */
    private static final List<String> OWN = List.of("/api/me", "/api/tokens", "/api/jobs");

    private static final Set<String> FOR_GOOD = Set.of("createAssessment", "createAssessmentTable");

    /** Kept for all organizations together, so that it takes a grant for everything to write it. */
    private static final Set<String> SHARED = Set.of("/api/states", "/api/organizations");

    @Inject
    TestAccounts accounts;

    /** Whom an operation is for. */
    private sealed interface For {
        /** Anybody. */
        record All() implements For {}

        /** Whoever has signed in. */
        record SignedIn() implements For {}

        /** One of the roles. */
        record Roles(Set<Role> roles) implements For {}
    }

    @Test
    void everyOperationIsForThoseWhoMayAndNobodyElse() {
        Parties.organization(OTHER);
        List<String> wrong = new ArrayList<>();
        int tried = 0;
        for (Operation operation : ServedContract.get().operations()) {
            For whom = whom(operation);
            for (Map.Entry<String, @Nullable String> caller : callers(operation).entrySet()) {
                int status = send(operation, caller.getValue());
                tried++;
                String expected = expected(operation, whom, caller.getKey());
                if (!String.valueOf(status).matches(expected)) {
                    wrong.add(operation + " by " + caller.getKey() + " -> " + status + ", not " + expected);
                }
            }
        }
        assertThat(wrong).as("of %s", tried).isEmpty();
        assertThat(tried).isGreaterThan(ServedContract.get().operations().size() * 10);
    }

    private static For whom(Operation operation) {
        String path = operation.path();
        if (ADMINISTRATION.stream().anyMatch(path::startsWith)) {
            return new For.Roles(Set.of(Role.ADMIN));
        }
        if (OWN.stream().anyMatch(own -> path.equals(own) || path.startsWith(own + "/"))) {
            return new For.SignedIn();
        }
        if (operation.method().equals("GET") || path.equals("/api/set-up")) {
            return new For.All();
        }
        if (path.equals("/api/imports")) {
            return new For.Roles(Set.of(Role.values()));
        }
        if (path.startsWith("/api/progress-reports")) {
            boolean decides = path.matches(".*/(acceptance|return|revocation)");
            return new For.Roles(Set.of(decides ? Role.REVIEWER : Role.FOCAL_POINT));
        }
        if (path.startsWith("/api/assessments")) {
            return new For.Roles(Set.of(Role.ASSESSOR));
        }
        if (path.startsWith("/api/scales")) {
            return new For.Roles(Set.of(Role.ADMIN));
        }
        return new For.Roles(Set.of(Role.SECRETARIAT));
    }

    /** Tokens by who calls; null of nobody. */
    private Map<String, @Nullable String> callers(Operation operation) {
        String party = party(operation);
        String otherParty = party.equals("uzb") ? "kaz" : "uzb";
        Map<String, @Nullable String> callers = new LinkedHashMap<>();
        callers.put("nobody", null);
        callers.put("none", accounts.token("matrix-none"));
        callers.put("own focal-point", of(Role.FOCAL_POINT, Scope.party(party)));
        callers.put("other focal-point", of(Role.FOCAL_POINT, Scope.party(otherParty)));
        for (Role role : List.of(Role.SECRETARIAT, Role.REVIEWER, Role.ASSESSOR)) {
            callers.put("own " + role, of(role, Scope.organization("sco")));
            callers.put("other " + role, of(role, Scope.organization(OTHER)));
            callers.put("every " + role, of(role, Scope.EVERYTHING));
        }
        callers.put("own admin", of(Role.ADMIN, Scope.EVERYTHING));
        return callers;
    }

    private String of(Role role, Scope scope) {
        return accounts.token(("matrix-" + role + "-" + scope).replace(':', '-'), role + " of " + scope);
    }

    /** The party that the example of an operation on reports is about. */
    private static String party(Operation operation) {
        if (operation.path().equals("/api/progress-reports")
                && operation.method().equals("POST")) {
            return body(operation).path("assignment").asText().replaceFirst("^.*:", "");
        }
        if (operation.path().startsWith("/api/progress-reports/")) {
            String report = operation.address().replaceFirst("^(/api/progress-reports/[^/?]+).*$", "$1");
            String assignment = api().get(report).then().extract().path("assignment");
            return assignment.replaceFirst("^.*:", "");
        }
        return "kaz";
    }

    /** A pattern of statuses. */
    private static String expected(Operation operation, For whom, String caller) {
        String allowed = "200|201|202|204|304|400|409|412|413|422|428";
        if (whom instanceof For.All) {
            return operation.path().equals("/api/set-up") ? "401" : "200|404";
        }
        if (caller.equals("nobody")) {
            return "401";
        }
        if (whom instanceof For.SignedIn) {
            // Somebody else's is nobody's business; a password is not right; a token does not make tokens.
            return allowed + "|404";
        }
        Role role = Role.called(caller.replaceFirst("^.* ", "")).orElse(null);
        if (role == null || !((For.Roles) whom).roles().contains(role)) {
            return "403";
        }
        boolean everywhere = caller.startsWith("every ") || role == Role.ADMIN;
        boolean shared = SHARED.stream().anyMatch(operation.path()::startsWith);
        if (shared && operation.path().startsWith("/api/organizations/{slug}")) {
            shared = false;
        }
        if (caller.startsWith("other ") && isOnReport(operation)) {
            return "403|404";
        }
        boolean theirs = everywhere || (caller.startsWith("own ") && !shared);
        if (operation.path().equals("/api/imports")) {
            // Each row is looked at when its turn comes.
            return allowed;
        }
        if (operation.id().equals("createTheme") && role == Role.SECRETARIAT) {
            // Under which nobody's commitments stand yet.
            return allowed;
        }
        return theirs ? allowed : "403|404";
    }

    private static boolean isOnReport(Operation operation) {
        return operation.path().startsWith("/api/progress-reports/");
    }

    private int send(Operation operation, @Nullable String token) {
        RequestSpecification request = token == null
                ? Api.unseen().header(Api.NOBODY, "true")
                : Api.unseen().header("Authorization", "Bearer " + token);
        JsonNode content = operation.node().path("requestBody").path("content");
        if (content.has(Form.MEDIA_TYPE)) {
            request = Api.form();
            if (token == null) {
                request.header(Api.NOBODY, "true");
            } else {
                request.header("Authorization", "Bearer " + token);
            }
            request.multiPart("title", "Programme")
                    .multiPart("language", "en")
                    .multiPart("illustrative", "maybe")
                    .multiPart("file", "programme.txt", "A programme.".getBytes(UTF_8));
        } else if (content.isObject()) {
            request.contentType(
                    content.has("application/json")
                            ? "application/json"
                            : content.fieldNames().next());
            request.body(body(operation).toString());
        }
        if (operation.parameterNames("header").contains("If-Match")) {
            request.header("If-Match", NEVER_SEEN);
        }
        String address = operation.address();
        if (operation.path().startsWith("/api/jobs/") && !operation.method().equals("GET")) {
            // It takes no tag, and would be gone: others need the one of the sample data.
            address = address.replaceFirst("[0-9a-f-]{36}", "01966ab0-0000-7000-8000-00000000dead");
        }
        if (operation.path().equals("/api/imports")) {
            address += (address.contains("?") ? "&" : "?") + "dryRun=true";
        }
        Response response = request.request(Method.valueOf(operation.method()), address);
        if (response.statusCode() == 201) {
            Response undone = api().delete(response.header("Location"));
            assertThat(undone.statusCode()).as("%s undone", operation).isEqualTo(204);
        }
        return response.statusCode();
    }

    private static JsonNode body(Operation operation) {
        JsonNode content =
                operation.node().path("requestBody").path("content").elements().next();
        JsonNode example = content.has("example")
                ? content.path("example")
                : ServedContract.get()
                        .resolve(content.path("schema"))
                        .path("examples")
                        .path(0);
        if (operation.id().equals("createImport")) {
            return JSON.createObjectNode()
                    .set(
                            "items",
                            JSON.createArrayNode().add(JSON.createObjectNode().put("slug", "kaz")));
        }
        if (FOR_GOOD.contains(operation.id())) {
            return ((ObjectNode) example.deepCopy()).put("effectiveOn", "2999-12-31");
        }
        if (operation.id().equals("setAccountPassword")) {
            return JSON.createObjectNode().put("password", "short");
        }
        return example;
    }
}
