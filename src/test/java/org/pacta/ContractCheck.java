package org.pacta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pacta.ServedContract.Operation;

/**
 * Holds an exchange against the contract: the status is documented, the media type is, the body has exactly the
 * properties that are listed; what failed says so by RFC 9457; what is new says where it is. And the other way round: a
 * request that was carried out is one that the contract allows, or a client who reads only the contract could not have
 * made it.
 */
class ContractCheck implements Filter {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PROBLEM = "application/problem+json";

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification spec, FilterContext context) {
        Response response = context.next(request, spec);
        String path = request.getURI().replaceFirst("^https?://[^/]+", "").replaceFirst("[?#].*$", "");
        Optional<Operation> operation =
                ServedContract.get().operation(request.getMethod().equals("HEAD") ? "GET" : request.getMethod(), path);
        String exchange = request.getMethod() + " " + request.getURI() + " -> " + response.statusCode();
        if (response.statusCode() >= 400) {
            checkProblem(exchange, request, response, path);
        }
        if (response.statusCode() == 201) {
            assertThat(response.header("Location"))
                    .as("Location of " + exchange)
                    .isNotBlank();
        }
        if (operation.isPresent()) {
            checkAnswer(exchange, operation.get(), request, response);
            if (response.statusCode() < 300) {
                checkRequest(exchange, operation.get(), request);
            }
        } else if (path.startsWith("/api/")
                && response.statusCode() < 400
                && !request.getMethod().equals("OPTIONS")) {
            fail(exchange + ": the contract has no such operation");
        }
        return response;
    }

    private static void checkProblem(
            String exchange, FilterableRequestSpecification request, Response response, String path) {
        assertThat(mediaType(response)).as("media type of " + exchange).isEqualTo(PROBLEM);
        if (request.getMethod().equals("HEAD")) {
            return;
        }
        JsonNode problem = json(exchange, response.asByteArray());
        JsonNode schema = JSON.createObjectNode().put("$ref", "#/components/schemas/Problem");
        fits("problem of " + exchange, schema, problem);
        assertThat(problem.path("status").asInt())
                .as("status in the problem of " + exchange)
                .isEqualTo(response.statusCode());
        assertThat(problem.path("type").asText())
                .as("type of the problem of " + exchange)
                .startsWith("/problems/");
        assertThat(problem.path("instance").asText())
                .as("instance of the problem of " + exchange)
                .isEqualTo(path);
    }

    private static void checkAnswer(
            String exchange, Operation operation, FilterableRequestSpecification request, Response response) {
        JsonNode answer = ServedContract.get()
                .resolve(operation.node().path("responses").path(String.valueOf(response.statusCode())));
        assertThat(answer.isMissingNode())
                .as(exchange + ": the contract does not have this status for " + operation)
                .isFalse();
        byte[] body = response.asByteArray();
        Map.Entry<String, JsonNode> content = content(answer, mediaType(response));
        if (content == null) {
            assertThat(body)
                    .as(exchange + ": the contract has no " + mediaType(response) + " for it")
                    .isEmpty();
        } else if (!request.getMethod().equals("HEAD")
                && !request.getQueryParams().containsKey("fields")
                && content.getKey().matches("application/(.+\\+)?json")) {
            fits("body of " + exchange, content.getValue().path("schema"), json(exchange, body));
        }
        answer.path("headers").properties().forEach(header -> {
            // Those that all operations share may be absent unless they are required.
            if (!header.getValue().has("$ref")
                    || ServedContract.get()
                            .resolve(header.getValue())
                            .path("required")
                            .asBoolean()) {
                assertThat(response.header(header.getKey()))
                        .as("header " + header.getKey() + " of " + exchange)
                        .isNotNull();
            }
        });
    }

    private static void checkRequest(String exchange, Operation operation, FilterableRequestSpecification request) {
        assertThat(operation.parameterNames("query"))
                .as("query parameters that the contract has for " + exchange)
                .containsAll(request.getQueryParams().keySet());
        Object sent = request.getBody();
        Map.Entry<String, JsonNode> content = content(
                operation.node().path("requestBody"), request.getContentType().replaceFirst(";.*$", ""));
        if (sent instanceof String text && !text.isEmpty()) {
            assertThat(content).as("the contract has no body for " + exchange).isNotNull();
            fits(
                    "request body of " + exchange,
                    content.getValue().path("schema"),
                    json(exchange, text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        }
    }

    private static Map.Entry<String, JsonNode> content(JsonNode described, String mediaType) {
        JsonNode content = described.path("content").path(mediaType);
        JsonNode any = described.path("content").path("*/*");
        JsonNode found = content.isMissingNode() ? any : content;
        return found.isMissingNode() ? null : Map.entry(mediaType, found);
    }

    private static void fits(String what, JsonNode schema, JsonNode value) {
        List<String> faults = ServedContract.get().faults(schema, value);
        assertThat(faults)
                .as("what does not fit the contract in the " + what + ": " + value)
                .isEmpty();
    }

    private static String mediaType(Response response) {
        return response.contentType().replaceFirst(";.*$", "").trim();
    }

    private static JsonNode json(String exchange, byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            return fail("Not JSON in " + exchange, e);
        }
    }
}
