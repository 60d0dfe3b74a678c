package org.pacta;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pacta.ServedContract.Operation;

/** What a client can rely on in every operation, and that the committed contract is the one that is served. */
@QuarkusTest
class ContractTest {

    private static final Path COMMITTED = Path.of("openapi", "openapi.yaml");
    private static final String REFRESH = "./mvnw package -DskipTests -Dcontract.directory=openapi";

    private ServedContract contract;

    @BeforeEach
    void read_the_contract() {
        contract = ServedContract.get();
    }

    @Test
    void the_committed_contract_is_what_the_code_says() throws IOException {
        assertThat(COMMITTED).exists();
        Map<String, String> committed =
                leaves(new ObjectMapper(new YAMLFactory()).readTree(Files.readString(COMMITTED)));
        Map<String, String> served = leaves(new ObjectMapper()
                .readTree(Wire.send("GET", "/q/openapi?format=json").body()));

        Set<String> different = new TreeSet<>(committed.keySet());
        different.addAll(served.keySet());
        different.removeIf(place -> String.valueOf(committed.get(place)).equals(String.valueOf(served.get(place))));

        assertThat(different)
                .as(COMMITTED + " differs in these places from what the code says. If the code is right: " + REFRESH)
                .isEmpty();
    }

    @Test
    void every_operation_has_a_name_of_its_own_a_chapter_and_one_line_that_says_what_it_does() {
        Set<String> chapters = new HashSet<>();
        contract.document()
                .path("tags")
                .forEach(tag -> chapters.add(tag.path("name").asText()));
        Set<String> ids = new HashSet<>();
        for (Operation operation : contract.operations()) {
            assertThat(operation.id()).as(operation.toString()).matches("[a-z]+[A-Z][A-Za-z]+");
            assertThat(ids.add(operation.id()))
                    .as("%s is named as another", operation)
                    .isTrue();
            assertThat(operation.node().path("tags"))
                    .as("tags of %s", operation)
                    .hasSize(1);
            assertThat(operation.node().at("/tags/0").asText())
                    .as("chapter of %s", operation)
                    .isIn(chapters);
            assertThat(operation.node().path("summary").asText())
                    .as("summary of %s", operation)
                    .matches("[A-Z][^\\n]{4,78}[^.\\n]");
        }
    }

    @Test
    void every_list_is_paged_and_sorted_in_the_same_way() {
        List<Operation> lists = contract.operations().stream()
                .filter(operation ->
                        schemaOf(operation, "200").path("$ref").asText().endsWith("Page"))
                .toList();

        assertThat(lists).isNotEmpty();
        assertThat(lists).allSatisfy(list -> assertThat(list.parameterNames("query"))
                .as(list.toString())
                .contains("limit", "cursor", "sort", "includeTotal"));
        assertThat(contract.operations().stream()
                        .filter(operation -> operation.id().startsWith("list")))
                .as("what is called a list answers with a page")
                .allMatch(lists::contains);
    }

    @Test
    void every_list_can_be_sorted_by_what_the_contract_says() {
        for (Operation list : contract.operations()) {
            for (JsonNode parameter : list.parameters("query")) {
                if (parameter.path("name").asText().equals("sort")) {
                    String keys = parameter.path("description").asText().replaceFirst(".* Keys: ", "");
                    String address = list.address();
                    Wire.Answer answer =
                            Wire.send("GET", address + (address.contains("?") ? "&" : "?") + "sort=no-such-key");
                    // There is a job, with its faults, only where something has been imported.
                    if (answer.status() != 404) {
                        assertThat(answer.json().at("/errors/0/detail").asText())
                                .as(list.id())
                                .endsWith("Known: " + keys);
                    }
                }
            }
        }
    }

    @Test
    void nouns_can_be_imported_as_the_contract_says() {
        Operation imports = contract.operation("POST", "/api/imports").orElseThrow();
        List<String> nouns = new ArrayList<>();
        imports.parameters("query").stream()
                .filter(parameter -> parameter.path("name").asText().equals("noun"))
                .forEach(noun -> noun.at("/schema/enum").forEach(one -> nouns.add(one.asText())));

        Wire.Answer answer = Wire.send("POST", "/api/imports?noun=none", "text/csv", new byte[0]);

        assertThat(answer.json().at("/errors/0/detail").asText())
                .endsWith("Possible: " + String.join(", ", nouns) + ".");
    }

    @Test
    void path_parameters_have_examples_and_optional_query_parameters_have_none() {
        for (Operation operation : contract.operations()) {
            assertThat(operation.parameters("path"))
                    .as("path parameters of %s have examples", operation)
                    .allMatch(parameter -> parameter.has("example"));
            assertThat(operation.parameters("query").stream()
                            .filter(parameter -> !parameter.path("required").asBoolean()))
                    .as("Swagger UI fills in what has an example: query parameters of %s", operation)
                    .noneMatch(parameter -> parameter.has("example")
                            || parameter.has("examples")
                            || parameter.path("schema").has("example")
                            || parameter.path("schema").has("examples"));
        }
    }

    @Test
    void every_read_works_as_it_is_on_the_sample_data() {
        List<String> failed = new ArrayList<>();
        for (Operation operation : contract.operations()) {
            if (operation.method().equals("GET")) {
                String path = operation.path();
                for (JsonNode parameter : operation.parameters("path")) {
                    path = path.replace(
                            "{" + parameter.path("name").asText() + "}",
                            parameter.path("example").asText());
                }
                RequestSpecification request = Api.api();
                for (JsonNode parameter : operation.parameters("query")) {
                    if (parameter.path("required").asBoolean()) {
                        request.queryParam(
                                parameter.path("name").asText(),
                                parameter.path("example").asText());
                    }
                }
                int status = request.get(path).statusCode();
                if (status != 200) {
                    failed.add(operation.id() + ": GET " + path + " -> " + status);
                }
            }
        }

        assertThat(failed).isEmpty();
    }

    @Test
    void every_body_has_an_example_that_fits() {
        for (Operation operation : contract.operations()) {
            JsonNode schema = operation.node().at("/requestBody/content/application~1json/schema");
            if (!schema.isMissingNode()) {
                JsonNode example = contract.resolve(schema).at("/examples/0");
                assertThat(example.isMissingNode())
                        .as("%s has no example", operation)
                        .isFalse();
                assertThat(contract.faults(schema, example))
                        .as("example of %s", operation)
                        .isEmpty();
            }
        }
    }

    @Test
    void whatever_a_client_may_send_has_bounds() {
        Set<String> unbounded = new TreeSet<>();
        contract.operations().forEach(operation -> operation
                .node()
                .path("requestBody")
                .path("content")
                .forEach(content -> findUnbounded(content.path("schema"), operation.id(), unbounded, new HashSet<>())));

        assertThat(unbounded).isEmpty();
    }

    @Test
    void every_refusal_is_a_problem_of_which_there_is_an_example() {
        for (Operation operation : contract.operations()) {
            operation.node().path("responses").properties().forEach(response -> {
                if (response.getKey().compareTo("400") >= 0) {
                    JsonNode content = contract.resolve(response.getValue()).at("/content/application~1problem+json");
                    assertThat(contract.faults(content.path("schema"), content.path("example")))
                            .as("%s of %s", response.getKey(), operation)
                            .isEmpty();
                }
            });
        }
    }

    private JsonNode schemaOf(Operation operation, String status) {
        return contract.resolve(operation.node().path("responses").path(status))
                .at("/content/application~1json/schema");
    }

    private void findUnbounded(JsonNode schema, String place, Set<String> unbounded, Set<String> seen) {
        String ref = schema.path("$ref").asText();
        if (!ref.isEmpty() && !seen.add(ref)) {
            return;
        }
        JsonNode target = contract.resolve(schema);
        if (isUnbounded(target)) {
            unbounded.add(place);
        }
        target.path("properties")
                .properties()
                .forEach(property ->
                        findUnbounded(property.getValue(), place + "/" + property.getKey(), unbounded, seen));
        target.path("anyOf").forEach(way -> findUnbounded(way, place, unbounded, seen));
        for (String inner : List.of("items", "additionalProperties")) {
            if (target.path(inner).isObject()) {
                findUnbounded(target.path(inner), place + "/*", unbounded, seen);
            }
        }
    }

    private static boolean isUnbounded(JsonNode schema) {
        Set<String> types = new HashSet<>();
        if (schema.path("type").isArray()) {
            schema.path("type").forEach(type -> types.add(type.asText()));
        } else {
            types.add(schema.path("type").asText());
        }
        boolean text = types.contains("string")
                && !schema.has("maxLength")
                && !schema.has("enum")
                && schema.path("pattern").asText("*").matches(".*([*+]|,}).*")
                && !Set.of("date", "date-time", "uuid", "binary")
                        .contains(schema.path("format").asText());
        boolean number = (types.contains("integer") || types.contains("number"))
                && !(schema.has("minimum") && schema.has("maximum"));
        boolean list = types.contains("array") && !schema.has("maxItems");
        boolean map = types.contains("object")
                && schema.path("additionalProperties").isObject()
                && !schema.has("maxProperties");
        return text || number || list || map;
    }

    /** Each value of a document by its JSON pointer, so that two are compared whatever the order of their keys. */
    private static Map<String, String> leaves(JsonNode document) {
        Map<String, String> leaves = new TreeMap<>();
        collect(document, "", leaves);
        return leaves;
    }

    private static void collect(JsonNode node, String place, Map<String, String> leaves) {
        if (node.isObject()) {
            node.properties().forEach(entry -> collect(entry.getValue(), place + "/" + entry.getKey(), leaves));
        } else if (node.isArray() && place.endsWith("/required")) {
            leaves.put(place, strings(node).stream().sorted().collect(Collectors.joining(", ")));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(node.get(i), place + "/" + i, leaves);
            }
        } else {
            leaves.put(place, node.asText());
        }
    }

    private static Collection<String> strings(JsonNode array) {
        List<String> strings = new ArrayList<>();
        array.forEach(value -> strings.add(value.asText()));
        return strings;
    }
}
