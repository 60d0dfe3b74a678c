package org.pacta.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pacta.Api.api;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * As of any day, as known at any instant: whatever was said of which day in which order, the tree of themes is what a small
 * and slow model says, which writes the whole tree down for each day after each change.
 */
@QuarkusTest
class ThemeRecordsLawTest {

    private static final int THEMES = 5;
    private static final int DAYS = 8;
    private static final int STEPS = 40;
    private static final int QUESTIONS = 60;

    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    /** A theme on a day. */
    private record Place(String parent, String name) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void the_tree_agrees_with_the_model(long seed) {
        Random random = new Random(seed);
        String prefix = "then-law-" + seed + "-";
        // For each day, from before any change to today, all themes; after each step.
        List<List<Map<String, Place>>> states = new ArrayList<>();
        List<Map<String, Place>> state = new ArrayList<>();
        for (int day = 0; day <= DAYS; day++) {
            state.add(new TreeMap<>());
        }
        List<Instant> instants = new ArrayList<>();
        int refused = 0;
        for (int step = 0; step < STEPS; step++) {
            List<Map<String, Place>> next = new ArrayList<>();
            state.forEach(themes -> next.add(new TreeMap<>(themes)));
            if (happen(random, prefix, step, next)) {
                state = next;
            } else {
                refused++;
            }
            states.add(state);
            instants.add(Instant.now());
        }

        assertThat(refused).as("some are refused, and not all").isBetween(1, STEPS - 10);
        for (int question = 0; question < QUESTIONS; question++) {
            int step = random.nextInt(states.size());
            int day = random.nextInt(DAYS + 1);
            assertThat(tree(prefix, "&asOf=" + day(day) + "&knownBy=" + instants.get(step)))
                    .as("seed %d, as of %s, as known after step %d", seed, day(day), step)
                    .isEqualTo(described(states.get(step).get(day)));
        }
        assertThat(tree(prefix, "")).as("the present").isEqualTo(described(state.get(DAYS)));
    }

    /** Something is said of a theme, or it is deleted. @return whether that is possible; if so, it is in the model */
    private boolean happen(Random random, String prefix, int step, List<Map<String, Place>> days) {
        String theme = prefix + random.nextInt(THEMES);
        Map<String, Place> now = days.get(DAYS);
        boolean isNew = !now.containsKey(theme);
        if (!isNew && random.nextInt(6) == 0) {
            boolean free = now.values().stream().noneMatch(place -> theme.equals(place.parent()));
            api().delete("/api/themes/" + theme).then().statusCode(free ? 204 : 409);
            now.remove(theme);
            return free;
        }
        String parent = random.nextInt(3) == 0 ? null : prefix + random.nextInt(THEMES);
        int since = random.nextInt(DAYS + 1);
        String name = "Name " + random.nextInt(3);
        boolean known = parent == null || now.containsKey(parent);
        for (int day = isNew ? 0 : since; day <= DAYS; day++) {
            days.get(day).put(theme, new Place(parent, name));
        }
        boolean allowed = days.stream().allMatch(ThemeRecordsLawTest::isShallowTree);
        api().body("""
                        {"parent": %s, "name": {"texts": {"en": "%s"}}, "effectiveOn": "%s"}"""
                        .formatted(parent == null ? "null" : '"' + parent + '"', name, day(since)))
                .put("/api/themes/" + theme)
                .then()
                .statusCode(!known ? 422 : !allowed ? 409 : isNew ? 201 : 200);
        return known && allowed;
    }

    private LocalDate day(int day) {
        return today.minusDays(DAYS - day);
    }

    private static boolean isShallowTree(Map<String, Place> themes) {
        return themes.keySet().stream().allMatch(theme -> depth(themes, theme) <= 3);
    }

    /** More than there are themes where they go round in a circle. */
    private static int depth(Map<String, Place> themes, String theme) {
        int depth = 0;
        for (String at = theme; at != null && depth <= THEMES; depth++) {
            Place place = themes.get(at);
            at = place == null ? null : place.parent();
        }
        return depth;
    }

    private static Map<String, String> described(Map<String, Place> themes) {
        Map<String, String> described = new TreeMap<>();
        themes.forEach((theme, place) ->
                described.put(theme, depth(themes, theme) + " " + place.parent() + " " + place.name()));
        return described;
    }

    /** Every theme of the test, as it is listed. */
    private static Map<String, String> tree(String prefix, String when) {
        List<Map<String, Object>> items = api().get("/api/themes?limit=500" + when)
                .then()
                .statusCode(200)
                .extract()
                .path("items");
        Map<String, String> described = new TreeMap<>();
        items.stream()
                .filter(item -> ((String) item.get("slug")).startsWith(prefix))
                .forEach(item -> described.put(
                        (String) item.get("slug"),
                        item.get("depth") + " " + item.get("parent") + " "
                                + ((Map<?, ?>) ((Map<?, ?>) item.get("name")).get("texts")).get("en")));
        return described;
    }
}
