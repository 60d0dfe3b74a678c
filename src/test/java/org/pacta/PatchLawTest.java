package org.pacta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pacta.Api.patch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pacta.ServedContract.Operation;

/**
 * JSON Merge Patch (RFC 7396) on everything that can be patched, as the contract lists it: what is absent stays, null
 * deletes, an object merges, an array replaces.
 */
@QuarkusTest
class PatchLawTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** What never changes, or not by a patch: names in addresses, and what follows from something else. */
    private static final Set<String> STAYS =
            Set.of("slug", "party", "number", "patchStatement/organization", "patchScale/values");

    /** What is there instead of what was deleted, since it follows by itself. */
    private static final Map<String, String> FOLLOWS = Map.ofEntries(
            Map.entry("patchState/name", "/texts/en Vanuatu"),
            Map.entry("patchMeeting/status", " HELD"),
            Map.entry("patchMeeting/year", " 2025"),
            Map.entry("patchParagraph/position", " 3"),
            Map.entry("patchAssignment/role", " CONTRIBUTING"),
            Map.entry("patchAssignment/bindingFrom", " 2025-04-23"),
            Map.entry("patchProgressReport/effectiveOn", " 2025-12-31"));

    /** What is refused because of something else that is said, and where that is. */
    private static final Map<String, String> NEEDED = Map.ofEntries(
            Map.entry("patchMeeting/startsOn", "/endsOn"),
            Map.entry("patchAssignment/applicable", "/notApplicableBecause"),
            Map.entry("patchAssignment/notApplicableBecause", "/notApplicableBecause"),
            Map.entry("patchReportingSchedule/commitment", ""),
            Map.entry("patchEvidence/address", "/address"),
            Map.entry("patchCommitment/paragraph", "/paragraph"));

    /** Before the service runs: by the contract as committed, which is the served one. */
    static Stream<String> patches() throws IOException {
        JsonNode contract = new ObjectMapper(new YAMLFactory())
                .readTree(Path.of("openapi", "openapi.yaml").toFile());
        return contract.path("paths").findValues("patch").stream()
                .map(operation -> operation.path("operationId").asText());
    }

    @ParameterizedTest
    @MethodSource("patches")
    void an_empty_patch_changes_nothing(String operation) {
        Thing thing = Thing.of(operation, "empty");

        assertThat(thing.patched("{}")).isEqualTo(thing.before);
    }

    @ParameterizedTest
    @MethodSource("patches")
    void null_deletes_what_need_not_be_there_and_nothing_else(String operation) {
        Thing thing = Thing.of(operation, "null");
        List<String> wrong = new ArrayList<>();
        for (String property : thing.optional()) {
            Response response = thing.patch("{\"%s\": null}".formatted(property));
            String name = operation + "/" + property;
            JsonNode after = json(response);
            if (NEEDED.containsKey(name)) {
                if (response.statusCode() != 422
                        || !after.path("errors").findValuesAsText("pointer").contains(NEEDED.get(name))) {
                    wrong.add(name + " is not refused: " + response.statusCode() + " " + after);
                }
                continue;
            }
            if (response.statusCode() != 200) {
                wrong.add(name + ": " + after);
                continue;
            }
            JsonNode value = after.path(property);
            if (FOLLOWS.containsKey(name)) {
                String[] follows = FOLLOWS.get(name).split(" ");
                if (!value.at(follows[0]).asText().equals(follows[1])) {
                    wrong.add(name + " is " + value);
                }
            } else if (STAYS.contains(property) || STAYS.contains(name)) {
                if (!value.equals(thing.before.path(property))) {
                    wrong.add(name + " has become " + value);
                }
            } else if (!isEmpty(value)) {
                wrong.add(name + " is " + value);
            }
            for (String other : thing.properties()) {
                if (!other.equals(property) && !after.path(other).equals(thing.before.path(other))) {
                    wrong.add(name + " changes " + other + " to " + after.path(other));
                }
            }
            thing.putBack();
        }
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("patches")
    void null_for_what_has_to_be_there_is_refused_with_its_place(String operation) {
        Thing thing = Thing.of(operation, "required");
        for (String property : thing.required()) {
            Response response = thing.patch("{\"%s\": null}".formatted(property));

            assertThat(response.statusCode())
                    .as("%s of %s", property, operation)
                    .isEqualTo(422);
            assertThat(json(response).path("errors").findValuesAsText("pointer"))
                    .as("%s of %s", property, operation)
                    .contains("/" + property);
        }
        assertThat(thing.now()).isEqualTo(thing.before);
    }

    @ParameterizedTest
    @MethodSource("patches")
    void null_deletes_a_language_of_a_text_and_leaves_the_others(String operation) {
        Thing thing = Thing.of(operation, "language");
        for (String property : thing.properties()) {
            JsonNode texts = thing.before.path(property).path("texts");
            if (texts.isObject()) {
                ObjectNode rest = texts.deepCopy();
                rest.remove("ru");

                JsonNode after = thing.patched("{\"%s\": {\"texts\": {\"ru\": null}}}".formatted(property));

                assertThat(texts.has("ru")).as("%s was in Russian", property).isTrue();
                assertThat(after.path(property).path("texts"))
                        .as("%s of %s", property, operation)
                        .isEqualTo(rest);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("patches")
    void an_array_replaces_the_whole_array(String operation) {
        Thing thing = Thing.of(operation, "array");
        for (String property : thing.properties()) {
            JsonNode list = thing.before.path(property);
            if (list.isArray() && !STAYS.contains(operation + "/" + property)) {
                ObjectNode patch = NODES.objectNode();
                patch.putArray(property).add(list.path(list.size() - 1));

                assertThat(list).as("%s of %s", property, operation).isNotEmpty();
                assertThat(thing.patched(patch.toString()).path(property))
                        .as("%s of %s", property, operation)
                        .isEqualTo(patch.path(property));
            }
        }
    }

    private static boolean isEmpty(JsonNode value) {
        return value.isNull() || value.isContainerNode() && value.isEmpty() || value.isBoolean() && !value.asBoolean();
    }

    private static JsonNode json(Response response) {
        try {
            return JSON.readTree(response.asByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A thing and what may be patched of it.
     *
     * @param before what was there to begin with
     */
    private record Thing(String operation, String address, JsonNode schema, JsonNode before) {

        static Thing of(String operation, String test) {
            ServedContract contract = ServedContract.get();
            assertThat(PatchedThings.BY_OPERATION)
                    .as("There is a patch of which there is nothing to be tried on.")
                    .containsKey(operation);
            String address = PatchedThings.BY_OPERATION
                    .get(operation)
                    .apply("patch-" + test
                            + operation
                                    .replaceAll("([A-Z])", "-$1")
                                    .toLowerCase(Locale.ROOT)
                                    .replace("patch-", "-"));
            Operation patch = contract.operations().stream()
                    .filter(one -> one.id().equals(operation))
                    .findFirst()
                    .orElseThrow();
            String schema = patch.node()
                    .at("/requestBody/content/application~1merge-patch+json/schema/$ref")
                    .asText();
            return new Thing(
                    operation,
                    address,
                    contract.document().at(schema.substring(1).replaceFirst("Patch$", "Request")),
                    json(Api.api().get(address)));
        }

        /** Those that are shown and can be written. */
        Set<String> properties() {
            Set<String> properties = new HashSet<>();
            schema.path("properties").fieldNames().forEachRemaining(properties::add);
            properties.removeIf(property -> !before.has(property));
            return properties;
        }

        Set<String> required() {
            Set<String> required = new HashSet<>();
            schema.path("required").forEach(property -> required.add(property.asText()));
            return required;
        }

        Set<String> optional() {
            Set<String> optional = properties();
            optional.removeAll(required());
            return optional;
        }

        Response patch(String body) {
            return Api.patch(body).patch(address);
        }

        JsonNode patched(String body) {
            Response response = patch(body);
            assertThat(response.statusCode())
                    .as(body + " " + response.asString())
                    .isEqualTo(200);
            return json(response);
        }

        JsonNode now() {
            return json(Api.api().get(address));
        }

        void putBack() {
            ObjectNode all = NODES.objectNode();
            properties().forEach(property -> all.set(property, before.path(property)));
            patched(all.toString());
        }
    }
}
