package org.pacta.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pacta.Api.api;
import static org.pacta.Api.unseen;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Method;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.pacta.ServedContract;
import org.pacta.ServedContract.Operation;

/**
 * Conditional requests to every operation that the contract has, with its own examples, on the sample data. Nothing is
 * changed by it: each request that would change something is refused.
 */
@QuarkusTest
class ConditionsTest {

    private static final String NEVER_SEEN = "\"999999-00000000000000000000000000000000\"";

    private static final Set<String> UNSTORED = Set.of("/api/audit", "/api/audit/{id}", "/api/me");

    @TestFactory
    Stream<DynamicTest> whatIsReadHasAStrongTagAndIsNotSentAgain() {
        return tests("GET", operation -> {
            Response first = api().get(operation.address());
            String tag = first.header("ETag");

            assertThat(first.statusCode()).isEqualTo(200);
            assertThat(tag).matches("\"[0-9a-z-]+\"");
            // The audit is kept nowhere, nor is the CSRF token of a session.
            assertThat(first.header("Cache-Control"))
                    .contains(UNSTORED.contains(operation.path()) ? "no-store" : "no-cache");
            Response again = unseen().header("If-None-Match", tag).get(operation.address());
            assertThat(again.statusCode()).isEqualTo(304);
            assertThat(again.asByteArray()).isEmpty();
            assertThat(again.header("ETag")).isEqualTo(tag);
            assertThat(unseen().header("If-None-Match", NEVER_SEEN)
                            .get(operation.address())
                            .statusCode())
                    .isEqualTo(200);
            assertThat(unseen().head(operation.address()).header("ETag")).isEqualTo(tag);
        });
    }

    @TestFactory
    Stream<DynamicTest> whatIsThereIsOnlyChangedByThoseWhoHaveSeenIt() {
        return conditional("PUT", "PATCH", "DELETE", "POST")
                .map(operation -> DynamicTest.dynamicTest(operation.toString(), () -> {
                    Response without = send(operation, unseen());
                    assertThat(without.statusCode()).isEqualTo(428);
                    assertThat(without.path("type").toString()).isEqualTo("/problems/precondition-required");

                    assertThat(send(operation, unseen().header("If-Match", NEVER_SEEN))
                                    .statusCode())
                            .isEqualTo(412);
                    String tag = seen(operation);
                    assertThat(send(operation, unseen().header("If-Match", "W/" + tag))
                                    .statusCode())
                            .as("a weak tag")
                            .isEqualTo(412);
                    assertThat(send(operation, unseen().header("If-Match", "nonsense"))
                                    .statusCode())
                            .isEqualTo(412);
                    assertThat(seen(operation)).isEqualTo(tag);
                }));
    }

    @TestFactory
    Stream<DynamicTest> fieldsLeaveOutTheRest() {
        return tests("GET", operation -> {
            if (operation.parameterNames("query").contains("fields")) {
                JsonNode whole = json(operation.address());
                JsonNode thing = thing(whole);
                List<String> names = new ArrayList<>();
                thing.fieldNames().forEachRemaining(names::add);
                if (!names.isEmpty()) {
                    String field = names.get(0);
                    JsonNode part = thing(json(with(operation.address(), "fields=" + field)));
                    assertThat(part.size()).isEqualTo(1);
                    assertThat(part.get(field)).isEqualTo(thing.get(field));
                }
            }
            Response unknown = api().get(with(operation.address(), "fields=nobodyKnowsThis"));
            assertThat(unknown.statusCode()).isEqualTo(400);
            assertThat(unknown.path("errors[0].parameter").toString()).isEqualTo("fields");
        });
    }

    /** The first item, row, step or party, or the thing itself. */
    private static JsonNode thing(JsonNode answer) {
        for (String holder : List.of("items", "rows", "steps", "parties")) {
            if (answer.has(holder)) {
                return answer.path(holder).path(0);
            }
        }
        return answer;
    }

    private static String with(String address, String parameter) {
        return address + (address.contains("?") ? "&" : "?") + parameter;
    }

    private static JsonNode json(String address) throws Exception {
        return new ObjectMapper().readTree(api().get(address).asByteArray());
    }

    private interface Check {
        void of(Operation operation) throws Exception;
    }

    private static Stream<DynamicTest> tests(String method, Check check) {
        List<Operation> operations = ServedContract.get().operations().stream()
                .filter(operation -> operation.method().equals(method))
                .toList();
        assertThat(operations).isNotEmpty();
        return operations.stream()
                .map(operation -> DynamicTest.dynamicTest(operation.toString(), () -> check.of(operation)));
    }

    /** Those that take If-Match, for what is there in the sample data. */
    private static Stream<Operation> conditional(String... methods) {
        List<Operation> operations = ServedContract.get().operations().stream()
                .filter(operation -> List.of(methods).contains(operation.method()))
                .filter(operation -> operation.parameterNames("header").contains("If-Match"))
                .toList();
        assertThat(operations.stream().map(Operation::method).distinct()).containsExactlyInAnyOrder(methods);
        return operations.stream();
    }

    private static String seen(Operation operation) {
        String address = operation.address();
        return api().get(operation.method().equals("POST") ? address.replaceFirst("/[^/]+$", "") : address)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
    }

    private static Response send(Operation operation, RequestSpecification request) {
        JsonNode content = operation.node().path("requestBody").path("content");
        if (content.isObject()) {
            String mediaType = content.fieldNames().next();
            request.contentType(mediaType);
            request.body(example(content.path(mediaType)).toString());
        }
        return request.request(Method.valueOf(operation.method()), operation.address());
    }

    private static JsonNode example(JsonNode content) {
        return content.has("example")
                ? content.path("example")
                : ServedContract.get()
                        .resolve(content.path("schema"))
                        .path("examples")
                        .path(0);
    }
}
