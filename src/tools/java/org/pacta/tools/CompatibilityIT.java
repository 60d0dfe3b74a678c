package org.pacta.tools;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** That the interface only grows. */
class CompatibilityIT {

    private static final Path ACCEPTED = Path.of("src", "tools", "accepted-breaks.yaml");
    private static final int COMMITS = 10;

    @Test
    void no_change_of_the_contract_breaks_a_client_unless_it_is_meant_to() throws Exception {
        List<Pattern> accepted = accepted();
        List<History.Version> versions = History.ofContract(COMMITS);
        List<String> breaks = new ArrayList<>();
        for (int i = 1; i < versions.size(); i++) {
            History.Version was = versions.get(i);
            History.Version is = versions.get(i - 1);
            Breaks.between(was.contract(), is.contract()).stream()
                    .filter(found -> accepted.stream()
                            .noneMatch(pattern -> pattern.matcher(found).matches()))
                    .forEach(found -> breaks.add(was.name() + " -> " + is.name() + ": " + found));
        }

        assertThat(versions).as("something to compare with").hasSizeGreaterThan(1);
        assertThat(breaks)
                .as("These break clients. What is meant to goes into %s, with the reason.", ACCEPTED)
                .isEmpty();
    }

    private static List<Pattern> accepted() throws IOException {
        List<Pattern> patterns = new ArrayList<>();
        for (JsonNode entry : new ObjectMapper(new YAMLFactory()).readTree(ACCEPTED.toFile())) {
            assertThat(entry.path("because").asText())
                    .as("reason of %s", entry.path("break"))
                    .isNotBlank();
            entry.path("breaks").forEach(text -> patterns.add(glob(text.asText())));
        }
        return patterns;
    }

    /** An asterisk stands for anything. */
    private static Pattern glob(String text) {
        return Pattern.compile(
                List.of(text.split("\\*", -1)).stream().map(Pattern::quote).reduce((a, b) -> a + ".*" + b).orElseThrow());
    }
}
