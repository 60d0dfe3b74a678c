package org.pacta.tools;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** That the interface only grows. */
class CompatibilityIT {

    private static final Path RULES = Path.of("src", "tools", "contract-history.yaml");

    @Test
    void no_change_of_the_contract_breaks_a_client_unless_it_is_meant_to() throws Exception {
        JsonNode rules = new ObjectMapper(new YAMLFactory()).readTree(RULES.toFile());
        List<Accepted> accepted = Accepted.allIn(rules.path("accepted"));
        List<History.Version> versions = History.ofContract(rules.path("since").asText());
        List<String> breaks = new ArrayList<>();
        for (int i = 1; i < versions.size(); i++) {
            History.Version was = versions.get(i);
            History.Version is = versions.get(i - 1);
            Breaks.between(was.contract(), is.contract()).stream()
                    .filter(found -> accepted.stream().noneMatch(one -> one.covers(found, is.day())))
                    .forEach(found -> breaks.add(was.name() + " -> " + is.name() + ": " + found));
        }

        assertThat(versions).as("something to compare with").hasSizeGreaterThan(1);
        assertThat(breaks)
                .as("These break clients. What is meant to goes into %s, with the reason.", RULES)
                .isEmpty();
    }

    /** A break that is meant, on the day on which it was made. */
    private record Accepted(LocalDate on, Pattern text) {

        static List<Accepted> allIn(JsonNode entries) throws IOException {
            List<Accepted> all = new ArrayList<>();
            for (JsonNode entry : entries) {
                assertThat(entry.path("because").asText())
                        .as("reason in %s", entry)
                        .isNotBlank();
                LocalDate day = LocalDate.parse(entry.path("on").asText());
                entry.path("breaks").forEach(text -> all.add(new Accepted(day, glob(text.asText()))));
            }
            return all;
        }

        boolean covers(String found, LocalDate day) {
            return day.equals(on) && text.matcher(found).matches();
        }

        /** An asterisk stands for anything. */
        private static Pattern glob(String text) {
            return Pattern.compile(
                    Arrays.stream(text.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*")));
        }
    }
}
