package org.pacta.scoreboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pacta.Api.api;
import static org.pacta.Api.patch;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pacta.Chain;

/**
 * As of any day, as known at any instant: whatever happened in whatever order, the scoreboard says what a small and slow
 * model says that keeps the whole history and reads it from the beginning each time.
 */
@QuarkusTest
class ScoreboardLawTest {

    private static final List<String> CLAIMS =
            List.of("NOT_STARTED", "LIMITED", "SUBSTANTIAL", "COMPLETE", "REGRESSED");
    private static final List<String> MEMBERS = List.of("a", "b", "c");
    private static final int STEPS = 25;
    private static final int QUESTIONS = 60;
    private static final int DAYS = 40;

    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void the_scoreboard_agrees_with_the_model_as_of_any_day_and_as_known_at_any_instant(long seed) {
        Random random = new Random(seed);
        Chain chain = Chain.of("law-" + seed, MEMBERS.toArray(String[]::new));
        String commitment = chain.commitment("c01", null, chain.theme("cyber"));
        List<Event> history = new ArrayList<>();
        List<String> instants = new ArrayList<>(List.of(now(commitment)));
        for (int step = 0; step < STEPS; step++) {
            history.add(happen(random, commitment, chain.members(), history));
            instants.add(now(commitment));
        }

        for (int question = 0; question < QUESTIONS; question++) {
            int known = random.nextInt(history.size() + 1);
            LocalDate day = today.minusDays(random.nextInt(DAYS + 5)).plusDays(2);
            Map<String, Integer> expected = model(history.subList(0, known), chain.members(), day);

            assertThat(counts(commitment, day, instants.get(known)))
                    .as("seed %d, as of %s, as known after %d events: %s", seed, day, known, history.subList(0, known))
                    .isEqualTo(expected);
        }
    }

    /** What can happen to an assignment: a report is accepted or taken back, or it turns out (not) to apply. */
    private sealed interface Event {
        record Accepted(String assignment, String report, String status, LocalDate effectiveOn) implements Event {}

        record Revoked(String report) implements Event {}

        record Applies(String assignment, boolean applicable, LocalDate effectiveOn) implements Event {}
    }

    private Event happen(Random random, String commitment, List<String> members, List<Event> history) {
        String assignment = commitment + ":" + members.get(random.nextInt(members.size()));
        List<String> standing = new ArrayList<>();
        for (Event event : history) {
            if (event instanceof Event.Accepted accepted) {
                standing.add(accepted.report());
            } else if (event instanceof Event.Revoked revoked) {
                standing.remove(revoked.report());
            }
        }
        int dice = random.nextInt(10);
        if (dice < 3 && !standing.isEmpty()) {
            String report = standing.get(random.nextInt(standing.size()));
            api().body("""
                            {"reason": "It was mistaken."}""")
                    .post("/api/progress-reports/" + report + "/revocation")
                    .then()
                    .statusCode(200);
            return new Event.Revoked(report);
        }
        if (dice == 9) {
            patch(
                            """
                            {"applicable": false, "notApplicableBecause": "It has no such courts."}""")
                    .patch("/api/assignments/" + assignment)
                    .then()
                    .statusCode(200);
            return new Event.Applies(assignment, false, today);
        }
        // Only on an assignment that applies can be reported.
        patch("""
                        {"applicable": true, "notApplicableBecause": null}""")
                .patch("/api/assignments/" + assignment)
                .then()
                .statusCode(200);
        String status = CLAIMS.get(random.nextInt(CLAIMS.size()));
        LocalDate effectiveOn = today.minusDays(random.nextInt(DAYS));
        String report = Chain.accepted(assignment, status, effectiveOn);
        return new Event.Accepted(assignment, report, status, effectiveOn);
    }

    private Map<String, Integer> model(List<Event> events, List<String> members, LocalDate day) {
        Map<String, Integer> counts = new TreeMap<>();
        for (String member : members) {
            counts.merge(status(events, member, day), 1, Integer::sum);
        }
        return counts;
    }

    private static String status(List<Event> events, String member, LocalDate day) {
        String status = "NOT_REPORTED";
        LocalDate since = LocalDate.MIN;
        for (Event event : events) {
            if (event instanceof Event.Accepted accepted
                    && accepted.assignment().endsWith(":" + member)) {
                boolean revoked = events.contains(new Event.Revoked(accepted.report()));
                if (!revoked
                        && !accepted.effectiveOn().isAfter(day)
                        && !accepted.effectiveOn().isBefore(since)) {
                    status = accepted.status();
                    since = accepted.effectiveOn();
                }
            }
        }
        return appliesOn(events, member, day) ? status : "NOT_APPLICABLE";
    }

    /** An acceptance is preceded by the assignment being made to apply, from the day on which that was done. */
    private static boolean appliesOn(List<Event> events, String member, LocalDate day) {
        boolean applies = true;
        LocalDate done = LocalDate.now(ZoneOffset.UTC);
        for (Event event : events) {
            if (event instanceof Event.Accepted accepted
                    && accepted.assignment().endsWith(":" + member)
                    && !done.isAfter(day)) {
                applies = true;
            }
            if (event instanceof Event.Applies change
                    && change.assignment().endsWith(":" + member)
                    && !change.effectiveOn().isAfter(day)) {
                applies = change.applicable();
            }
        }
        return applies;
    }

    private static Map<String, Integer> counts(String commitment, LocalDate day, String knownBy) {
        JsonPath answer = api().get("/api/scoreboard?commitment=" + commitment + "&groupBy=party&asOf=" + day
                        + "&knownBy=" + knownBy)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        Map<String, Integer> counts = new TreeMap<>();
        List<Map<String, Object>> rows = answer.getList("rows");
        rows.forEach(row -> counts.merge((String) row.get("status"), (Integer) row.get("count"), Integer::sum));
        // A party whose one assignment does not apply has no row: what is missing from the whole is that.
        int notApplicable = answer.getInt("assignments") - answer.getInt("applicable");
        if (notApplicable > 0) {
            counts.put("NOT_APPLICABLE", notApplicable);
        }
        return counts;
    }

    private static String now(String commitment) {
        return api().get("/api/scoreboard?commitment=" + commitment)
                .then()
                .statusCode(200)
                .extract()
                .path("knownBy");
    }
}
