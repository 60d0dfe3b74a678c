package org.pacta.scoreboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pacta.Api.api;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The lists that are looked for in memory: whatever the order, they are what the database says, and who pages through them
 * while the memory is thrown away or there again sees each row once.
 */
@QuarkusTest
class ListsBothWaysTest {

    private static final String ORGANIZATION = "lists-both-ways";
    private static boolean isThere;

    @Inject
    ScoreboardMemory memory;

    @BeforeEach
    void there_is_a_history() {
        if (!isThere) {
            History.of(ORGANIZATION, 7, 60);
            isThere = true;
        }
    }

    @AfterEach
    void there_is_memory() {
        memory.read();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-assignment",
                "commitment",
                "-party",
                "fromStatus",
                "-fromStatus,party",
                "toStatus",
                "-toStatus"
            })
    void what_moved(String sort) {
        same("/api/scoreboard/diff?from=2025-10-01&sort=" + sort);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-assignment", "dueOn", "-dueOn,-party", "status", "-status,commitment"})
    void what_is_behind_the_figures(String sort) {
        same("/api/scoreboard/assignments?track=assessed&asOf=2026-06-30&sort=" + sort);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "distance",
                "-difference",
                "difference,party",
                "reported",
                "-assessed",
                "-commitment",
                "assignment"
            })
    void where_the_tracks_differ(String sort) {
        same("/api/scoreboard/divergence?asOf=2026-06-30&sort=" + sort);
    }

    private void same(String list) {
        String address = list + "&includeTotal=true&organization=" + ORGANIZATION;
        memory.drop();
        List<Map<String, Object>> whole = page(address + "&limit=500").getList("items");
        memory.read();
        assertThat(whole).hasSizeGreaterThan(2);
        assertThat(page(address + "&limit=500").getList("items")).isEqualTo(whole);

        List<Map<String, Object>> walked = new ArrayList<>();
        String next = address + "&limit=2";
        for (int page = 0; !next.isEmpty(); page++) {
            if (page % 2 == 0) {
                memory.read();
            } else {
                memory.drop();
            }
            JsonPath found = page(next);
            assertThat(found.getInt("total")).isEqualTo(whole.size());
            walked.addAll(found.getList("items"));
            next = found.getString("next");
        }
        assertThat(walked).isEqualTo(whole);
    }

    private static JsonPath page(String address) {
        return api().urlEncodingEnabled(false)
                .get(address)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
