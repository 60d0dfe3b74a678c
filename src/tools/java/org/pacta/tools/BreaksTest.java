package org.pacta.tools;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Changes of the contract that break a client, and some that do not. */
class BreaksTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String STATES = "/paths/~1api~1states/get";
    private static final String ACCEPTANCE = "/paths/~1api~1progress-reports~1{id}~1acceptance/post";
    private static final String STATE = "/components/schemas/State";
    private static final String MEETING = "/components/schemas/MeetingRequest";

    private static JsonNode contract;

    @BeforeAll
    static void read() throws IOException {
        contract = new ObjectMapper(new YAMLFactory()).readTree(Tool.CONTRACT.toFile());
    }

    @Test
    void a_contract_breaks_nothing_of_itself() {
        assertThat(Breaks.between(contract, contract)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    /paths/~1api~1states/get            | GET /api/states is gone
                    /paths/~1api~1states/get/operationId| GET /api/states is no longer called listStates
                    /paths/~1api~1states/get/parameters | GET /api/states ?alpha2 is gone
                    /paths/~1api~1states/get/responses/200 | GET /api/states 200 is gone
                    /paths/~1api~1states/post/responses/201/headers/Location | POST /api/states 201 Location is gone
                    /paths/~1api~1states/post/requestBody/content/application~1json | POST /api/states body application/json is gone
                    /components/schemas/State/properties/alpha2         | State (answered).alpha2 is gone
                    /components/schemas/MeetingRequest/properties/city  | MeetingRequest (sent).city is gone
                    /components/schemas/State/required                  | State (answered) alpha2 may be missing
                    /components/schemas/State/properties/alpha2/type    | State (answered).alpha2 type may not be any
                    """)
    void what_is_taken_away_breaks(String pointer, String expected) {
        assertThat(breaks(changed -> {
                    int last = pointer.lastIndexOf('/');
                    String name = pointer.substring(last + 1).replace("~1", "/");
                    ((ObjectNode) changed.at(pointer.substring(0, last))).remove(name);
                }))
                .contains(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    State          | alpha2    | {"type": "integer"}                              | State (answered).alpha2 type integer does not fit
                    State          | alpha2    | {"type": ["string", "null"]}                     | State (answered).alpha2 type null does not fit
                    State          | alpha2    | {"type": "string", "format": "date"}             |
                    State          | createdAt | {"type": "string", "maxLength": 40, "format": "date"} | Instant (answered) has another format
                    State          | name      | {"type": "string"}                               | LocalizedText (answered) type string does not fit
                    Meeting        | ordinal   | {"type": "integer", "format": "int32"}           |
                    Meeting        | ordinal   | {"type": ["number", "null"], "format": "int32"}  | Meeting (answered).ordinal type number does not fit
                    MeetingRequest | slug      | {"type": "string", "maxLength": 80, "pattern": "^[a-z0-9]+(-[a-z0-9]+){0,39}$"} | MeetingRequest (sent).slug type null does not fit
                    MeetingRequest | slug      | {"type": ["string", "null"]}                     |
                    MeetingRequest | slug      | {"type": ["string", "null"], "maxLength": 79}    | MeetingRequest (sent).slug has a lower maxLength
                    MeetingRequest | slug      | {"type": ["string", "null"], "minLength": 2}     | MeetingRequest (sent).slug has a new bound, minLength
                    MeetingRequest | slug      | {"type": ["string", "null"], "pattern": "^x$"}   | MeetingRequest (sent).slug has another pattern
                    MeetingRequest | slug      | {"type": ["string", "null"], "enum": ["sco"]}    | MeetingRequest (sent).slug value may not be any
                    MeetingRequest | ordinal   | {"type": ["integer", "null"], "format": "int32", "maximum": 99, "minimum": 1} | MeetingRequest (sent).ordinal has a lower maximum
                    MeetingRequest | sources   | {"type": ["array", "null"], "items": {"type": "string", "maxLength": 9}} | MeetingRequest (sent).sources[] has a lower maxLength
                    MeetingRequest | mode      | {"$ref": "#/components/schemas/MeetingMode"}     | MeetingRequest (sent).mode type null does not fit
                    MeetingRequest | startsOn  | {"anyOf": [{"$ref": "#/components/schemas/LocalDate"}, {"type": "null"}, {"type": "integer"}]} |
                    """)
    void a_property_that_becomes_another_breaks_in_one_direction(
            String schema, String property, String becomes, String expected) throws IOException {
        JsonNode other = JSON.readTree(becomes);
        Set<String> found = breaks(changed ->
                ((ObjectNode) changed.at("/components/schemas/" + schema + "/properties")).set(property, other));

        if (expected == null) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found).contains(expected);
        }
    }

    @Test
    void a_value_less_breaks_who_sends_it_and_a_value_more_who_reads_it() {
        assertThat(breaks(changed -> changed.withArray("/components/schemas/MeetingMode/enum")
                        .remove(0)))
                .contains("MeetingRequest (sent).mode value IN_PERSON does not fit")
                .noneMatch(found -> found.contains("(answered)"));
        assertThat(breaks(changed -> changed.withArray("/components/schemas/MeetingMode/enum")
                        .add("BY_POST")))
                .contains("Meeting (answered).mode value BY_POST does not fit")
                .noneMatch(found -> found.contains("(sent)"));
    }

    @Test
    void of_what_may_be_null_each_break_is_told_and_not_that_it_is_not_null() {
        assertThat(breaks(changed -> ((ObjectNode) changed.at("/components/schemas/LocalizedText/properties/texts"))
                        .put("maxProperties", 3)
                        .put("minProperties", 2)))
                .contains(
                        "StateRequest (sent).name.texts has a lower maxProperties",
                        "StateRequest (sent).name.texts has a higher minProperties")
                .noneMatch(found -> found.contains(" type "));
    }

    @Test
    void what_is_new_and_required_breaks() throws IOException {
        JsonNode parameter = JSON.readTree(
                """
                {"name": "on", "in": "query", "required": true, "schema": {"type": "string"}}""");

        assertThat(breaks(changed -> changed.withArray(STATES + "/parameters").add(parameter)))
                .containsExactly("GET /api/states ?on is required");
        assertThat(breaks(changed -> changed.withArray(MEETING + "/required").add("city")))
                .contains("MeetingRequest (sent) city is required");
        assertThat(breaks(changed -> ((ObjectNode) changed.at(ACCEPTANCE + "/requestBody")).put("required", true)))
                .containsExactly("POST /api/progress-reports/{id}/acceptance requires a body");
    }

    @Test
    void what_is_new_and_not_required_breaks_nothing() throws IOException {
        JsonNode text = JSON.readTree("{\"type\": \"string\"}");
        JsonNode parameter = JSON.readTree("{\"name\": \"on\", \"in\": \"query\", \"schema\": {\"type\": \"string\"}}");

        assertThat(breaks(changed -> {
                    changed.withArray(STATES + "/parameters").add(parameter);
                    ((ObjectNode) changed.at(STATE + "/properties")).set("extra", text);
                    changed.withArray(STATE + "/required").add("extra");
                    ((ObjectNode) changed.at(MEETING + "/properties")).set("extra", text);
                    ((ObjectNode) changed.path("paths")).set("/api/new", changed.at("/paths/~1api~1states"));
                    ((ObjectNode) changed.at(STATE)).put("description", "Otherwise said");
                    ((ObjectNode) changed.at(STATES + "/responses")).set("202", text);
                }))
                .isEmpty();
    }

    private static Set<String> breaks(Consumer<ObjectNode> change) {
        ObjectNode changed = contract.deepCopy();
        change.accept(changed);
        assertThat(changed).as("changed").isNotEqualTo(contract);
        return Breaks.between(contract, changed);
    }
}
