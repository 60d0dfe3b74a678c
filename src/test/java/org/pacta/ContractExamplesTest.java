package org.pacta;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.pacta.Api.api;
import static org.pacta.Api.form;
import static org.pacta.Api.patch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.pacta.ServedContract.Operation;
import org.pacta.http.Form;

/**
 * That the writes work as Swagger UI has filled them in, on the sample data; that the reads do is in
 * {@link ContractTest}.
 *
 * <p>The sample data stays as it was: what a PUT sends changes nothing, a PATCH is taken back, what a POST makes is
 * deleted again. What cannot be taken back is not carried out; of a step it is proven that what it is for is in the
 * state from which the step is possible, of a DELETE that what it names is there. That a body fits the schema is proven
 * of all.
 */
@QuarkusTest
class ContractExamplesTest {

    /** Assessments use the version, as of almost any that is worth looking at: that it stays is the answer. */
    private static final Set<String> REFUSED = Set.of("putScaleVersion");

    /** A POST that makes what cannot be deleted. */
    private static final Set<String> FOR_GOOD =
            Set.of("createAssessment", "createAssessmentTable", "createRevision", "createToken", "setUp");

    /** The state from which each step is possible. */
    private static final Map<String, String> STEPS = Map.ofEntries(
            Map.entry("adoptStatement", "DRAFT"),
            Map.entry("supersedeStatement", "ADOPTED"),
            Map.entry("terminateStatement", "ADOPTED"),
            Map.entry("createRevision", "ADOPTED"),
            Map.entry("confirmCommitment", "PROPOSED"),
            Map.entry("supersedeCommitment", "CONFIRMED"),
            Map.entry("withdrawCommitment", "CONFIRMED"),
            Map.entry("submitProgressReport", "DRAFT"),
            Map.entry("acceptProgressReport", "SUBMITTED"),
            Map.entry("returnProgressReport", "SUBMITTED"),
            Map.entry("revokeProgressReport", "ACCEPTED"));

    /**
     * Steps without a state to begin from: whatever was not revoked can be; a file is accepted whatever comes of it; and a job
     * can be cancelled only as long as it has not ended by itself.
     */
    private static final Set<String> STATELESS_STEPS =
            Set.of("revokeAssessment", "createImport", "cancelJob", "setAccountPassword", "changePassword");

    @Test
    void everyBodyFitsItsSchema() {
        each("POST PUT PATCH", operation -> assertThat(
                        ServedContract.get().faults(content(operation).path("schema"), body(operation)))
                .as("%s", operation)
                .isEmpty());
    }

    @Test
    void whatIsPutIsWhatIsThere() {
        each("PUT", operation -> {
            Map<String, Object> before = read(operation.address());
            assertThat(api().body(body(operation).toString())
                            .put(operation.address())
                            .statusCode())
                    .as("%s", operation)
                    .isEqualTo(REFUSED.contains(operation.id()) ? 409 : 200);
            assertThat(read(operation.address())).as("%s", operation).isEqualTo(before);
        });
    }

    @Test
    void patchesAreApplied() {
        each("PATCH", operation -> {
            Map<String, Object> before = read(operation.address());
            JsonNode example = body(operation);
            String property = example.fieldNames().next();
            String undo = new ObjectMapper()
                    .valueToTree(Map.of(property, before.get(property)))
                    .toString();
            assertThat(patch(example.toString()).patch(operation.address()).statusCode())
                    .as("%s", operation)
                    .isEqualTo(200);
            assertThat(new ObjectMapper()
                            .<JsonNode>valueToTree(read(operation.address()))
                            .get(property))
                    .as("%s", operation)
                    .isEqualTo(example.get(property));
            assertThat(patch(undo).patch(operation.address()).statusCode())
                    .as("%s", operation)
                    .isEqualTo(200);
            assertThat(read(operation.address())).as("%s", operation).isEqualTo(before);
        });
    }

    @Test
    void whatIsPostedIsNewAndCanBeDeleted() {
        each("POST", operation -> {
            if (isCreation(operation) && !FOR_GOOD.contains(operation.id())) {
                String key = UUID.randomUUID().toString();
                Response first = inRussian(operation, key).post(operation.address());
                first.then().statusCode(201);
                Response again = inRussian(operation, key).post(operation.address());

                // With a key it is not made again, and whoever asks cannot tell the answers apart.
                again.then().statusCode(201).header("Idempotency-Replayed", "true");
                assertThat(again.asString()).as("%s", operation).isEqualTo(first.asString());
                for (String header : List.of("Location", "ETag", "Content-Language")) {
                    assertThat(again.header(header))
                            .as("%s: %s", operation, header)
                            .isEqualTo(first.header(header));
                }
                String created = first.header("Location");
                assertThat(api().delete(created).statusCode())
                        .as("%s: %s", operation, created)
                        .isEqualTo(204);
            }
        });
    }

    private static RequestSpecification inRussian(Operation operation, String key) {
        return request(operation).header("Accept-Language", "ru").header("Idempotency-Key", key);
    }

    @Test
    void stepsStartFromTheStateThatTheyNeed() {
        Set<String> proven = new HashSet<>();
        each("POST", operation -> {
            if (STEPS.containsKey(operation.id())) {
                JsonPath subject = api().get(operation.address().replaceFirst("/[^/]+$", ""))
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath();
                assertThat(subject.get("state") == null ? subject.getString("status") : subject.getString("state"))
                        .as("%s", operation)
                        .isEqualTo(STEPS.get(operation.id()));
                proven.add(operation.id());
            } else {
                assertThat(isCreation(operation) || STATELESS_STEPS.contains(operation.id()))
                        .as("%s is neither a creation nor a known step", operation)
                        .isTrue();
            }
        });
        assertThat(proven).isEqualTo(STEPS.keySet());
    }

    @Test
    void whatIsToBeDeletedIsThere() {
        each("DELETE", operation -> assertThat(api().get(operation.address()).statusCode())
                .as("%s", operation)
                .isEqualTo(200));
    }

    private static void each(String methods, Consumer<Operation> proof) {
        List<Operation> operations = ServedContract.get().operations().stream()
                .filter(operation -> List.of(methods.split(" ")).contains(operation.method()))
                .toList();
        assertThat(operations).hasSizeGreaterThan(15).allSatisfy(proof);
    }

    private static boolean isCreation(Operation operation) {
        return operation.node().path("responses").has("201");
    }

    private static RequestSpecification request(Operation operation) {
        if (!isForm(operation)) {
            return api().body(body(operation).toString());
        }
        RequestSpecification form = form();
        body(operation).properties().forEach(field -> {
            if (field.getKey().equals(Form.FILE)) {
                form.multiPart(field.getKey(), field.getValue().asText(), "A programme.".getBytes(UTF_8));
            } else {
                form.multiPart(
                        field.getKey(),
                        field.getValue().isArray()
                                ? field.getValue().get(0).asText()
                                : field.getValue().asText());
            }
        });
        return form;
    }

    private static boolean isForm(Operation operation) {
        return operation.node().at("/requestBody/content").has(Form.MEDIA_TYPE);
    }

    private static JsonNode content(Operation operation) {
        return operation.node().at("/requestBody/content").elements().next();
    }

    /** As Swagger UI takes it: the operation's own example before that of the schema. */
    private static JsonNode body(Operation operation) {
        if (isForm(operation)) {
            ObjectNode fields = new ObjectMapper().createObjectNode();
            ServedContract.get()
                    .resolve(content(operation).path("schema"))
                    .path("properties")
                    .properties()
                    .forEach(property ->
                            fields.set(property.getKey(), property.getValue().at("/examples/0")));
            return fields.put(Form.FILE, "programme.txt");
        }
        JsonNode own = content(operation).path("example");
        return own.isMissingNode()
                ? ServedContract.get()
                        .resolve(content(operation).path("schema"))
                        .at("/examples/0")
                : own;
    }

    /** Without what each write changes. */
    private static Map<String, Object> read(String address) {
        Map<String, Object> there = new LinkedHashMap<>(
                api().get(address).then().statusCode(200).extract().jsonPath().getMap(""));
        there.keySet().removeAll(Set.of("version", "updatedAt"));
        return there;
    }
}
