package org.pacta.start;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What operators see. */
@QuarkusTest
class OperationTest {

    private static final Pattern NAME = Pattern.compile("\\b[a-z]+(?:_[a-z]+)+\\b(?=[{,])");

    @Test
    void the_dashboard_asks_for_metrics_that_there_are() throws Exception {
        RestAssured.get("/api/states"); // so that there has been a request
        Set<String> there = RestAssured.get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.replaceAll("[{ ].*", ""))
                .collect(Collectors.toSet());

        Set<String> asked = new TreeSet<>();
        JsonNode dashboard = new ObjectMapper()
                .readTree(Path.of("src", "main", "operate", "grafana.json").toFile());
        for (JsonNode expression : dashboard.findValues("expr")) {
            NAME.matcher(expression.asText()).results().forEach(name -> asked.add(name.group()));
        }

        assertThat(asked).hasSizeGreaterThan(15);
        assertThat(there).containsAll(asked);
    }

    /** They are open to all. */
    @Test
    void the_metrics_do_not_tell_how_much_there_is_that_only_few_know_of() {
        String metrics = RestAssured.get("/q/metrics").asString();

        assertThat(metrics)
                .doesNotContain("pacta_changes", "pacta_audit_entries")
                .doesNotContainPattern("progress-reports/[0-9a-f]");
    }
}
