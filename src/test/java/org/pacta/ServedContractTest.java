package org.pacta;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** That the check on every response can fail. */
@QuarkusTest
class ServedContractTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void a_literal_segment_goes_before_a_placeholder() {
        assertThat(operation("GET", "/api/organizations/sco")).isEqualTo("getOrganization");
        assertThat(operation("GET", "/api/organizations/sco/members")).isEqualTo("listMembers");
        assertThat(operation("GET", "/api/organizations")).isEqualTo("listOrganizations");
        assertThat(operation("GET", "/api/organizations/sco/nothing")).isEmpty();
        assertThat(operation("POST", "/api/organizations/sco")).isEmpty();
    }

    @Test
    void a_property_too_many_one_too_few_and_one_of_the_wrong_kind_do_not_fit() throws JsonProcessingException {
        String fitting =
                """
                {"type": "/problems/not-found", "title": "Not found", "status": 404, "detail": "There is nothing.",
                 "instance": "/api/x", "errors": []}""";

        assertThat(faults("Problem", fitting)).isEmpty();
        assertThat(faults("Problem", fitting.replace("\"detail\"", "\"extra\"")))
                .hasSize(2)
                .anyMatch(fault -> fault.contains("'detail'"))
                .anyMatch(fault -> fault.contains("'extra'"));
        assertThat(faults("Problem", fitting.replace("404", "\"404\""))).hasSize(1);
        assertThat(faults("Problem", fitting.replace("[]", "[{\"detail\": \"!\", \"surprise\": 1}]")))
                .singleElement()
                .asString()
                .contains("'surprise'");
        assertThat(faults("LocalDate", "\"2025-02-30\"")).hasSize(1);
    }

    private static String operation(String method, String path) {
        return ServedContract.get()
                .operation(method, path)
                .map(ServedContract.Operation::id)
                .orElse("");
    }

    private static List<String> faults(String schema, String value) throws JsonProcessingException {
        JsonNode reference = JSON.createObjectNode().put("$ref", "#/components/schemas/" + schema);
        return ServedContract.get().faults(reference, JSON.readTree(value));
    }
}
