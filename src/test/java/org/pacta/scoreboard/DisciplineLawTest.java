package org.pacta.scoreboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.pacta.Api.api;
import static org.pacta.Api.patch;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pacta.Chain;
import org.pacta.progress.Backdating;

/**
 * As of any day: what was on time, late and missing adds up to what was expected, the parties add up to the whole, what is
 * overdue and what is expected are the same rows, and all of it is what a small and slow model says.
 */
@QuarkusTest
class DisciplineLawTest {

    private static final LocalDate FIRST = LocalDate.of(2025, 5, 15);

    private static final List<String> WORST = List.of("missing", "late", "onTime");

    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    @Inject
    Session session;

    private record Schedule(String commitment, LocalDate first, int months) {}

    /** The days on which a report was submitted, returned, submitted again, and so on; then perhaps accepted, revoked. */
    private record Report(String assignment, LocalDate periodFrom, List<LocalDate> steps, int decisions) {

        boolean hasBeenMade(LocalDate asOf) {
            long taken = steps.stream().filter(day -> !day.isAfter(asOf)).count();
            long upAndDown = steps.size() - decisions;
            // Odd: submitted; even: returned. Then: accepted stays, revoked does not.
            return taken <= upAndDown ? taken % 2 == 1 : taken - upAndDown < 2;
        }

        LocalDate last(LocalDate asOf) {
            long upAndDown = steps.size() - decisions;
            LocalDate last = steps.get(0);
            for (int i = 0; i < upAndDown; i += 2) {
                last = steps.get(i).isAfter(asOf) ? last : steps.get(i);
            }
            return last;
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void the_figures_add_up_and_are_what_the_model_says(long seed) {
        Random random = new Random(seed);
        Chain chain = Chain.of("discipline-law-" + seed, "a", "b", "c");
        String root = chain.theme("x");
        String c01 = chain.commitment("c01", null, root);
        String c02 = chain.commitment("c02", "2027-01-01", chain.theme("y"), chain.theme("z", root));
        String c03 = chain.commitment("c03", null, chain.theme("y"));
        List<Schedule> schedules = new ArrayList<>();
        for (String commitment : List.of(c01, c03)) {
            schedules.add(new Schedule(commitment, FIRST, 3));
            schedules.add(new Schedule(commitment, FIRST.plusMonths(2), 4));
        }
        schedule("statement", chain.statement(), FIRST, 3);
        schedule("statement", chain.statement(), FIRST.plusMonths(2), 4);
        schedules.add(new Schedule(c02, FIRST.plusDays(40), 1 + random.nextInt(3)));
        schedule("commitment", c02, FIRST.plusDays(40), schedules.get(4).months());
        List<String> assignments = Stream.of(c01, c02, c03)
                .flatMap(commitment -> chain.members().stream().map(member -> commitment + ":" + member))
                .toList();
        List<Report> reports = new ArrayList<>();
        assignments.forEach(assignment -> {
            for (int i = random.nextInt(5); i > 0; i--) {
                reports.add(report(random, assignment));
            }
        });
        LocalDate notApplicable = FIRST.plusDays(random.nextInt(500));
        patch("""
                {"applicable": false, "notApplicableBecause": "It has no such courts."}""")
                .patch("/api/assignments/" + assignments.get(0))
                .then()
                .statusCode(200);
        new Backdating(session).term(assignments.get(0), "NOT_APPLICABLE", notApplicable);
        LocalDate last = FIRST.plusDays(random.nextInt(500));
        leave(chain.organization(), chain.party("b"), last);

        for (int question = 0; question < 10; question++) {
            LocalDate asOf = FIRST.plusDays(random.nextInt(560));
            Map<String, String> model = new HashMap<>();
            for (Schedule schedule : schedules) {
                for (String member : chain.members()) {
                    String assignment = schedule.commitment() + ":" + member;
                    List<LocalDate> days = Stream.iterate(0, n -> n + 1)
                            .map(n -> schedule.first().plusMonths((long) n * schedule.months()))
                            .takeWhile(day -> day.isBefore(asOf))
                            .filter(day -> !assignment.equals(assignments.get(0)) || day.isBefore(notApplicable))
                            .filter(day -> !member.equals(chain.party("b")) || !day.isAfter(last))
                            .toList();
                    List<Report> made = reports.stream()
                            .filter(report -> report.assignment().equals(assignment))
                            .filter(report -> report.hasBeenMade(asOf))
                            .sorted((one, other) ->
                                    one.steps().get(0).compareTo(other.steps().get(0)))
                            .toList();
                    states(days, made, asOf)
                            .forEach((day, state) -> model.merge(
                                    assignment + " " + day,
                                    state,
                                    (one, other) -> WORST.indexOf(one) < WORST.indexOf(other) ? one : other));
                }
            }
            String ours = "organization=" + chain.organization() + "&asOf=" + asOf;
            holds(ours, asOf, model);
            holds(ours + "&party=" + chain.party("a"), asOf, of(model, ":" + chain.party("a") + " "));
            holds(ours + "&commitment=" + c02 + "," + c03, asOf, of(model, c02 + ":", c03 + ":"));
            holds(ours + "&theme=" + root, asOf, of(model, c01 + ":", c02 + ":"));
        }
    }

    private static Map<String, String> of(Map<String, String> model, String... parts) {
        Map<String, String> some = new HashMap<>(model);
        some.keySet().removeIf(key -> Stream.of(parts).noneMatch(key::contains));
        return some;
    }

    /** One report answers one day: of those not before its period the first that is open, if it has passed or is next. */
    private static Map<LocalDate, String> states(List<LocalDate> days, List<Report> made, LocalDate asOf) {
        Map<LocalDate, String> states = new HashMap<>();
        days.forEach(day -> states.put(day, "missing"));
        for (Report report : made) {
            for (int i = 0; i < days.size(); i++) {
                LocalDate day = days.get(i);
                if (!day.isBefore(report.periodFrom()) && states.get(day).equals("missing")) {
                    if (i == 0 || report.last(asOf).isAfter(days.get(i - 1))) {
                        states.put(day, report.steps().get(0).isAfter(day) ? "late" : "onTime");
                    }
                    break;
                }
            }
        }
        return states;
    }

    private static void holds(String query, LocalDate asOf, Map<String, String> model) {
        JsonPath whole = discipline(query);
        for (String state : WORST) {
            assertThat(whole.getLong(state))
                    .as("%s of %s", state, query)
                    .isEqualTo(model.values().stream().filter(state::equals).count());
        }
        addsUp(whole.getMap(""), query);
        // Each is of one party, of one of its commitments, of one statement; themes overlap.
        for (String groupBy : List.of("party", "commitment,party", "statement", "organization,kind", "yearDue")) {
            List<Map<String, Object>> rows =
                    discipline(query + "&groupBy=" + groupBy).getList("rows");
            rows.forEach(row -> addsUp(row, query));
            for (String figure : List.of("expected", "onTime", "late", "missing")) {
                assertThat(rows.stream().mapToLong(row -> number(row, figure)).sum())
                        .as("%s by %s of %s", figure, groupBy, query)
                        .isEqualTo(whole.getLong(figure));
            }
        }
        List<Map<String, Object>> byTheme = discipline(query + "&groupBy=theme").getList("rows");
        byTheme.forEach(row -> addsUp(row, query));
        assertThat(byTheme)
                .allSatisfy(row -> assertThat(number(row, "expected")).isLessThanOrEqualTo(model.size()));
        assertThat(api().get("/api/scoreboard/overdue?what=REPORT&limit=1&includeTotal=true&" + query)
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath()
                        .getLong("total"))
                .as("overdue, of %s", query)
                .isEqualTo(whole.getLong("missing"));
        assertThat(expected(query, asOf)).as("expected, of %s", query).isEqualTo(model);
    }

    private static void addsUp(Map<String, Object> row, String query) {
        assertThat(number(row, "onTime") + number(row, "late") + number(row, "missing"))
                .as("%s of %s", row, query)
                .isEqualTo(number(row, "expected"));
        for (String figure : WORST) {
            double share = number(row, "expected") == 0 ? 0 : (double) number(row, figure) / number(row, "expected");
            assertThat(((Number) row.get(figure + "Share")).doubleValue()).isCloseTo(share, within(0.00005001));
        }
    }

    private static long number(Map<String, Object> row, String figure) {
        return ((Number) row.get(figure)).longValue();
    }

    private static JsonPath discipline(String query) {
        return api().get("/api/scoreboard/discipline?" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** The states in the list of expected reports, by assignment and day: the worst, where two schedules ask. */
    private static Map<String, String> expected(String query, LocalDate asOf) {
        List<Map<String, Object>> items = api().get(
                        "/api/expected-reports?limit=500&dueTo=" + asOf.minusDays(1) + "&" + query)
                .then()
                .statusCode(200)
                .extract()
                .path("items");
        Map<String, String> states = new HashMap<>();
        items.forEach(item -> states.merge(
                item.get("assignment") + " " + item.get("dueOn"),
                Map.of("overdue", "missing", "late", "late", "reported", "onTime")
                        .get(item.get("state")),
                (one, other) -> WORST.indexOf(one) < WORST.indexOf(other) ? one : other));
        return states;
    }

    private Report report(Random random, String assignment) {
        LocalDate day = FIRST.minusDays(20).plusDays(random.nextInt(450));
        LocalDate effectiveOn = day.isBefore(today) ? day : today;
        String id = Chain.submitted(assignment, "LIMITED", effectiveOn);
        List<LocalDate> steps = new ArrayList<>(List.of(day));
        while (random.nextInt(3) == 0) {
            step(id, "return", "{\"reason\": \"Which courts?\"}");
            day = day.plusDays(1 + random.nextInt(40));
            steps.add(day);
            step(id, "submission", "{}");
            day = day.plusDays(1 + random.nextInt(40));
            steps.add(day);
        }
        int decisions = random.nextInt(3);
        if (decisions > 0) {
            step(id, "acceptance", "{}");
            day = day.plusDays(1 + random.nextInt(40));
            steps.add(day);
        }
        if (decisions > 1) {
            step(id, "revocation", "{\"reason\": \"It was another commitment.\"}");
            day = day.plusDays(1 + random.nextInt(40));
            steps.add(day);
        }
        new Backdating(session).steps(id, steps);
        return new Report(assignment, effectiveOn.minusMonths(6), steps, decisions);
    }

    private static void step(String report, String step, String body) {
        api().body(body)
                .post("/api/progress-reports/" + report + "/" + step)
                .then()
                .statusCode(200);
    }

    private static void schedule(String noun, String slug, LocalDate first, int months) {
        api().body("""
                {"%s": "%s", "firstDueOn": "%s", "everyMonths": %d}"""
                        .formatted(noun, slug, first, months))
                .post("/api/reporting-schedules")
                .then()
                .statusCode(201);
    }

    private static void leave(String organization, String party, LocalDate last) {
        String id = api().get("/api/memberships?organization=" + organization + "&party=" + party)
                .then()
                .extract()
                .path("items[0].id");
        patch("{\"to\": \"%s\"}".formatted(last))
                .patch("/api/memberships/" + id)
                .then()
                .statusCode(200);
    }
}
