package org.pacta.scoreboard;

import static io.restassured.path.json.config.JsonPathConfig.NumberReturnType.BIG_DECIMAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.pacta.Api.api;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.pacta.Chain;

/**
 * That all means of a table of 40 commitments by 8 parties, with gaps, are those which are worked out here from the same
 * values, by schoolbook: a sum, divided once, rounded once.
 */
@QuarkusTest
class ScoresOfATableTest {

    private static final int COMMITMENTS = 40;
    private static final int PARTIES = 8;
    private static final String SCALE = "scores-table-scale";
    private static final String VALUES =
            """
            [{"raw": "-1", "label": {"texts": {"en": "None"}}, "status": "NOT_STARTED", "score": -1%1$s},
             {"raw": "0", "label": {"texts": {"en": "Partial"}}, "status": "LIMITED", "score": 0%2$s},
             {"raw": "+1", "label": {"texts": {"en": "Full"}}, "status": "COMPLETE", "score": 1},
             {"raw": "n/a", "label": {"texts": {"en": "Not scored"}}}]""";

    /** A mean as it should be answered. */
    private record Mean(String of, BigDecimal mean, BigDecimal percent, int assessed, int applicable) {

        static Mean of(String name, List<String> raws) {
            List<BigDecimal> scores = raws.stream()
                    .filter(raw -> raw != null && !raw.equals("n/a"))
                    .map(BigDecimal::new)
                    .toList();
            BigDecimal sum = scores.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            BigDecimal count = BigDecimal.valueOf(scores.size());
            return scores.isEmpty()
                    ? new Mean(name, null, null, 0, raws.size())
                    : new Mean(
                            name,
                            plain(sum.divide(count, 4, RoundingMode.HALF_UP)),
                            plain(sum.add(count)
                                    .multiply(BigDecimal.valueOf(50))
                                    .divide(count, 4, RoundingMode.HALF_UP)),
                            scores.size(),
                            raws.size());
        }
    }

    private final Random random = new Random(20_250_423);

    /** What each assignment was found to be last; null where nobody has judged. */
    private final Map<String, String> latest = new TreeMap<>();

    @Test
    void means_of_a_table_are_exact_and_stay_so_when_it_is_judged_again_revoked_and_mapped() {
        Chain chain = chain();
        Map<String, String> first = new LinkedHashMap<>(latest);
        first.replaceAll((assignment, none) -> random.nextInt(6) == 0 || assignment.startsWith("scores-table-c07:")
                ? null
                : List.of("-1", "0", "+1", "+1", "n/a").get(random.nextInt(5)));
        record(first, 1, "2026-03-31");
        latest.putAll(first);
        assertMeans(chain, "");

        // A second table, in which a third is judged anew and the rest is left out.
        Map<String, String> second = new LinkedHashMap<>();
        latest.forEach((assignment, raw) -> {
            if (random.nextInt(3) == 0) {
                second.put(assignment, List.of("-1", "0", "+1").get(random.nextInt(3)));
            }
        });
        record(second, 1, "2026-06-30");
        assertMeans(chain, "&asOf=2026-06-29");
        Map<String, String> before = new TreeMap<>(latest);
        latest.putAll(second);
        assertMeans(chain, "");

        // Some of those are revoked: what was found before counts again.
        List<String> revoked = second.keySet().stream()
                .filter(assignment -> random.nextInt(4) == 0)
                .toList();
        assertThat(revoked).hasSizeGreaterThan(10);
        revoked.forEach(assignment -> {
            revokeLast(assignment);
            latest.put(assignment, before.get(assignment));
        });
        assertMeans(chain, "");

        // Others are judged on a new version, with which the earlier ones count only if they are mapped.
        api().body("{\"values\": " + VALUES.formatted(", \"replaces\": [\"0\"]", ", \"replaces\": [\"+1\"]") + "}")
                .post("/api/scales/" + SCALE + "/versions")
                .then()
                .statusCode(201);
        Map<String, String> third = new LinkedHashMap<>();
        latest.keySet().stream()
                .filter(assignment -> random.nextInt(5) == 0)
                .forEach(assignment ->
                        third.put(assignment, List.of("-1", "0", "+1").get(random.nextInt(3))));
        record(third, 2, "2026-07-31");
        assertMeans(chain, "&version=1");
        Map<String, String> old = new TreeMap<>(latest);
        latest.replaceAll((assignment, none) -> third.get(assignment));
        assertMeans(chain, "&version=2");
        // 0 has become -1, and +1 has become 0; -1 and n/a have become nothing, so that an earlier judgement counts.
        latest.replaceAll((assignment, none) -> third.containsKey(assignment)
                ? third.get(assignment)
                : mapped(
                        second.containsKey(assignment) && !revoked.contains(assignment) ? second.get(assignment) : null,
                        first.get(assignment)));
        assertThat(latest).isNotEqualTo(old);
        assertMeans(chain, "&version=2&mapped=true");
    }

    private static String mapped(String last, String before) {
        for (String raw : new String[] {last, before}) {
            if ("0".equals(raw)) {
                return "-1";
            }
            if ("+1".equals(raw)) {
                return "0";
            }
        }
        return null;
    }

    private Chain chain() {
        Chain chain = Chain.of(
                "scores-table",
                IntStream.range(0, PARTIES).mapToObj(party -> "p" + party).toArray(String[]::new));
        String root = chain.theme("root");
        List<String> themes = List.of(chain.theme("odd", root), chain.theme("even", root));
        for (int i = 0; i < COMMITMENTS; i++) {
            String commitment = chain.commitment("c%02d".formatted(i), null, themes.get(i % 2));
            chain.members().forEach(party -> latest.put(commitment + ":" + party, null));
        }
        api().body("{\"slug\": \"" + SCALE
                        + "\", \"name\": {\"texts\": {\"en\": \"As the G20 Research Group scores\"}}," + " \"values\": "
                        + VALUES.formatted("", "") + "}")
                .post("/api/scales")
                .then()
                .statusCode(201);
        return chain;
    }

    private static void record(Map<String, String> values, int version, String effectiveOn) {
        Map<String, Map<String, String>> rows = new TreeMap<>();
        values.forEach((assignment, raw) -> rows.computeIfAbsent(assignment.split(":")[0], none -> new TreeMap<>())
                .put(assignment.split(":")[1], raw));
        List<Map<String, Object>> body = new ArrayList<>();
        rows.forEach((commitment, row) -> body.add(Map.of("commitment", commitment, "values", row)));
        int recorded = api().body(
                        Map.of("scale", SCALE, "scaleVersion", version, "effectiveOn", effectiveOn, "rows", body))
                .post("/api/assessments/table")
                .then()
                .statusCode(201)
                .extract()
                .path("assessments");
        assertThat(recorded).isEqualTo((int)
                values.values().stream().filter(raw -> raw != null).count());
    }

    private static void revokeLast(String assignment) {
        String id = api().queryParam("assignment", assignment)
                .queryParam("sort", "-recordedAt")
                .get("/api/assessments")
                .path("items[0].id");
        api().body("""
                        {"reason": "It was of another one."}""")
                .post("/api/assessments/" + id + "/revocation")
                .then()
                .statusCode(200);
    }

    private void assertMeans(Chain chain, String more) {
        String query = "/api/scoreboard/scores?scale=" + SCALE + "&organization=" + chain.organization() + more;
        Map<String, String> counted = latest;
        JsonPath whole = answer(query);
        assertThat(mean(whole.getMap(""), "all")).isEqualTo(Mean.of("all", values(counted, any -> true)));
        assertGroups(query, counted, "party", assignment -> assignment.split(":")[1]);
        assertGroups(query, counted, "commitment", assignment -> assignment.split(":")[0]);
        assertGroups(query, counted, "statement", any -> chain.statement());
        assertGroups(query, counted, "meeting", any -> chain.meeting());
        assertGroups(query, counted, "theme", any -> "scores-table-root");
        assertGroups(
                query + "&themeDepth=2",
                counted,
                "theme",
                assignment -> Integer.parseInt(assignment.substring(14, 16)) % 2 == 0
                        ? "scores-table-odd"
                        : "scores-table-even");
    }

    private static void assertGroups(
            String query, Map<String, String> counted, String dimension, Function<String, String> group) {
        List<Map<String, Object>> rows = answer(query + "&groupBy=" + dimension).getList("rows");
        List<Mean> answered = rows.stream()
                .map(row -> mean(row, row.get(dimension).toString()))
                .toList();
        List<Mean> expected = counted.keySet().stream()
                .collect(Collectors.groupingBy(group, TreeMap::new, Collectors.toList()))
                .keySet()
                .stream()
                .map(name -> Mean.of(name, values(counted, assignment -> group.apply(assignment)
                        .equals(name))))
                .toList();
        assertThat(answered).as(query + " by " + dimension).isEqualTo(expected);
    }

    private static List<String> values(Map<String, String> counted, Predicate<String> which) {
        List<String> values = new ArrayList<>();
        counted.forEach((assignment, raw) -> {
            if (which.test(assignment)) {
                values.add(raw);
            }
        });
        return values;
    }

    private static Mean mean(Map<String, Object> row, String name) {
        return new Mean(
                name,
                plain(number(row.get("mean"))),
                plain(number(row.get("percent"))),
                ((Number) row.get("assessed")).intValue(),
                ((Number) row.get("applicable")).intValue());
    }

    private static BigDecimal number(Object value) {
        return value == null ? null : new BigDecimal(value.toString());
    }

    /** So that 0.5 equals 0.5000. */
    private static BigDecimal plain(BigDecimal number) {
        return number == null ? null : number.setScale(4, RoundingMode.UNNECESSARY);
    }

    private static JsonPath answer(String query) {
        return api().get(query).then().statusCode(200).extract().body().jsonPath(new JsonPathConfig(BIG_DECIMAL));
    }
}
