package org.pacta.scoreboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.pacta.Api.api;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pacta.Chain;

/** Every figure can be followed: to as many assignments as it counts, and from each of them along the chain. */
@QuarkusTest
class LinksTest {

    private static final LocalDate JUNE = LocalDate.of(2026, 6, 30);

    /** What the links of assignments lead to, each address once. */
    private final Set<String> along = new HashSet<>();

    @Test
    void all_links_of_the_sample_data_lead_to_as_many_assignments_as_are_counted() {
        String sample = "organization=sco";
        for (String track : List.of("&track=reported", "&track=assessed")) {
            walkScoreboard(sample + track);
            for (Dimension dimension : Dimension.values()) {
                walkScoreboard(sample + track + "&groupBy=" + dimension);
            }
        }
        for (int depth = 2; depth <= 3; depth++) {
            walkScoreboard(sample + "&groupBy=theme,kind&themeDepth=" + depth);
        }
        walkScoreboard(sample + "&groupBy=theme,party&theme=cyber,minors&asOf=2026-06-30");
        walkTrend(sample + "&by=quarter&track=reported,assessed&from=2025-01-01");
        walkTrend(sample + "&groupBy=theme&from=2026-03-31&to=2026-06-15");
        for (String scale : List.of("g20-compliance", "implementation")) {
            for (Dimension dimension : Dimension.values()) {
                walkScores(sample + "&scale=" + scale + "&groupBy=" + dimension);
            }
            walkScores(sample + "&scale=" + scale);
        }

        assertThat(along).hasSizeGreaterThan(100);
        along.parallelStream().forEach(LinksTest::isThere);
    }

    @Test
    void all_links_of_a_generated_history_lead_to_as_many_assignments_as_were_counted() {
        History history = History.of("links-history", 11, 30);
        commitmentOutsideOfMeetings(history.organization());
        String asked = "organization=" + history.organization();
        Dimension[] dimensions = Dimension.values();
        for (int i = 1; i < dimensions.length; i++) {
            walkScoreboard(asked + "&groupBy=" + dimensions[i] + "," + dimensions[i - 1]);
            walkScoreboard(asked + "&track=assessed&groupBy=theme," + dimensions[i]);
        }
        for (int depth = 1; depth <= 3; depth++) {
            String deep = asked + "&themeDepth=" + depth + "&groupBy=theme";
            walkScoreboard(deep + "&theme=links-history-crime");
            walkScoreboard(
                    deep + ",yearDue&track=assessed&asOf=" + history.boundDay() + "&knownBy=" + history.instant());
            walkScores(deep + "&scale=links-history");
        }
        walkScores(asked + "&scale=links-history&groupBy=party,meeting&asOf=" + history.boundDay());
        walkTrend(asked + "&groupBy=meeting&track=assessed,reported&by=quarter&knownBy=" + history.instant());
        walkTrend(asked + "&groupBy=yearDue&by=year&kind=EXCHANGE,POLICY&yearDue=2026");
        ValidatableResponse none =
                api().get("/api/scoreboard?groupBy=meeting&" + asked).then();
        assertThat(none.extract().<List<String>>path("rows.meeting")).contains((String) null);

        assertThat(along).isNotEmpty();
        along.parallelStream().forEach(LinksTest::isThere);
    }

    @Test
    void all_links_of_the_discipline_lead_to_as_many_reports_as_are_counted() {
        for (String groupBy : List.of(
                "party", "commitment", "theme,kind", "theme&themeDepth=2", "meeting,series", "yearDue,organization")) {
            for (String on : List.of("", "&asOf=2026-05-15")) {
                String query = "organization=sco&groupBy=" + groupBy + on;
                JsonPath answer = api().get("/api/scoreboard/discipline?" + query)
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath();
                List<Map<String, Object>> rows = new ArrayList<>(answer.getList("rows"));
                assertThat(rows).as(query).isNotEmpty();
                rows.add(answer.getMap(""));
                for (Map<String, Object> row : rows) {
                    leadToReports(row, query);
                }
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static void leadToReports(Map<String, Object> row, String query) {
        Map<String, String> links = (Map<String, String>) row.get("links");
        assertThat(links).containsOnlyKeys("expected", "onTime", "late", "missing");
        links.forEach((figure, link) -> assertThat(follow(link).extract().<Integer>path("total"))
                .as("%s of %s: %s", figure, query, link)
                .isEqualTo(row.get(figure)));
    }

    @Test
    void a_link_leads_to_the_same_figure_whatever_is_learnt_since() {
        Chain chain = Chain.of("links-ever", "a", "b");
        String commitment = chain.commitment("c01", null, chain.theme("cyber"));
        String link = scoreboard("organization=links-ever&asOf=2026-06-30")
                .body("rows.count", contains(2))
                .extract()
                .path("rows[0].links.assignments");

        Chain.accepted(commitment + ":" + chain.party("a"), "COMPLETE", JUNE);

        scoreboard("organization=links-ever&asOf=2026-06-30").body("rows.count", contains(1, 1));
        follow(link).body("total", equalTo(2)).body("items.status", contains("NOT_REPORTED"));
    }

    @Test
    void what_is_asked_for_is_written_into_the_links_so_that_it_can_be_read_again() {
        Chain chain = Chain.of("links-asked", "a");
        chain.commitment("c01", null, chain.theme("cyber"));
        String odd = "%D0%AF%20%26%20%D0%BC%D1%8B%3D%23%25%2B";

        JsonPath answer = api().urlEncodingEnabled(false)
                .get("/api/scoreboard?organization=links-asked," + odd + "&statement=" + chain.statement()
                        + "&groupBy=party,yearDue")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(answer.getString("rows[0].links.assignments"))
                .startsWith("http://localhost:")
                .contains("/api/scoreboard/assignments?organization=links-asked," + odd
                        + "&statement=links-asked-20-statement")
                .contains("&track=reported&asOf=")
                .contains("&groupBy=party,yearDue&group=links-asked-a,-&status=NOT_REPORTED")
                .doesNotContain("themeDepth");
        follow(answer.getString("rows[0].links.assignments")).body("total", equalTo(1));
    }

    @Test
    void from_an_assignment_the_links_lead_along_the_chain() {
        Chain chain = Chain.of("links-chain", "a", "b");
        String commitment = chain.commitment("c01", "2026-07-01", chain.theme("cyber"));
        String report = Chain.accepted(commitment + ":" + chain.party("a"), "LIMITED", JUNE);

        Map<String, String> links = api().get("/api/scoreboard/assignments?organization=links-chain")
                .then()
                .statusCode(200)
                .body("items[1].links.report", nullValue())
                .body("items[1].links.evidence", nullValue())
                .body("items[1].links.history", notNullValue())
                .extract()
                .path("items[0].links");
        Map<String, String> paths = new LinkedHashMap<>();
        links.forEach((name, link) -> paths.put(name, link == null ? null : link.replaceFirst("^http://[^/]+", "")));

        String assignment = "/api/assignments/links-chain-c01:links-chain-a";
        Map<String, String> expected = new LinkedHashMap<>();
        expected.put("assignment", assignment);
        expected.put("history", assignment + "/history");
        expected.put("report", "/api/progress-reports/" + report);
        expected.put("evidence", "/api/progress-reports/" + report + "/evidence");
        expected.put("assessment", null);
        expected.put("commitment", "/api/commitments/links-chain-c01");
        expected.put("paragraph", "/api/statements/links-chain-20-statement/paragraphs/1");
        expected.put("statement", "/api/statements/links-chain-20-statement");
        expected.put("meeting", "/api/meetings/links-chain-20");
        assertThat(paths).isEqualTo(expected);
        assertThat(links.values()).filteredOn(link -> link != null).allSatisfy(LinksTest::isThere);
        for (String list : List.of("diff?from=2026-06-29&", "overdue?")) {
            List<Map<String, String>> others = api().get("/api/scoreboard/" + list + "organization=links-chain")
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("items.links");
            assertThat(others).as(list).first().isEqualTo(links);
        }
    }

    @Test
    void what_is_not_there_any_more_is_not_linked_to() {
        Chain chain = Chain.of("links-gone", "a", "b");
        String commitment = chain.commitment("c01", null, chain.theme("cyber"));
        String link = scoreboard("organization=links-gone").extract().path("links.assignments");
        api().delete("/api/assignments/" + commitment + ":" + chain.party("a"))
                .then()
                .statusCode(204);

        JsonPath before = api().urlEncodingEnabled(false)
                .get(link)
                .then()
                .statusCode(200)
                .body("items.party", contains(chain.party("a"), chain.party("b")))
                .body("items[0].links.assignment", nullValue())
                .body("items[0].links.history", nullValue())
                .extract()
                .jsonPath();
        List<Map<String, String>> links = before.getList("items.links");
        assertThat(links)
                .flatExtracting(Map::values)
                .filteredOn(address -> address != null)
                .hasSize(2 * 4 + 2)
                .allSatisfy(address -> isThere((String) address));
    }

    private void walkScoreboard(String query) {
        JsonPath answer = scoreboard(query).extract().jsonPath();
        lead(answer.getMap(""), "assignments", query);
        walk(answer.getList("rows"), "count", query);
    }

    private void walkTrend(String query) {
        JsonPath answer = api().get("/api/scoreboard/trend?" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        walk(answer.getList("periods"), "assignments", query);
        walk(answer.getList("rows"), "count", query);
    }

    private void walkScores(String query) {
        JsonPath answer = api().get("/api/scoreboard/scores?" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        lead(answer.getMap(""), "assessed", query);
        walk(answer.getList("rows"), "assessed", query);
    }

    private void walk(List<Map<String, Object>> rows, String figure, String query) {
        assertThat(rows).as(query).isNotEmpty();
        rows.forEach(row -> lead(row, figure, query));
    }

    /** The link leads to as many as the figure says. */
    @SuppressWarnings("unchecked")
    private void lead(Map<String, Object> row, String figure, String query) {
        String link = ((Map<String, String>) row.get("links")).get("assignments");
        JsonPath behind = follow(link).extract().jsonPath();
        assertThat(behind.getInt("total")).as("%s: %s", query, link).isEqualTo(row.get(figure));
        List<Map<String, String>> links = new ArrayList<>(behind.getList("items.links"));
        links.forEach(of -> of.values().stream().filter(to -> to != null).forEach(along::add));
    }

    private static ValidatableResponse follow(String link) {
        return api().urlEncodingEnabled(false)
                .get(link + "&limit=1&includeTotal=true")
                .then()
                .statusCode(200);
    }

    private static void isThere(String link) {
        assertThat(api().urlEncodingEnabled(false).get(link).statusCode())
                .as(link)
                .isEqualTo(200);
    }

    private static ValidatableResponse scoreboard(String query) {
        return api().get("/api/scoreboard?" + query).then().statusCode(200);
    }

    /** So that there is a group without a meeting, and without a series. */
    private static void commitmentOutsideOfMeetings(String organization) {
        String statement = organization + "-apart";
        put(
                "/api/statements/" + statement,
                """
                {"organization": "%s", "kind": "declaration", "title": {"texts": {"en": "Declaration"}}}"""
                        .formatted(organization));
        put(
                "/api/statements/" + statement + "/paragraphs/1",
                """
                {"text": {"texts": {"en": "They will go on."}}}""");
        api().body("""
                        {"adoptedOn": "2026-01-31"}""")
                .post("/api/statements/" + statement + "/adoption")
                .then()
                .statusCode(200);
        put(
                "/api/commitments/" + statement + "-c01",
                """
                {"statement": "%s", "title": {"texts": {"en": "Go on"}}, "kind": "POLICY", "themes": ["%s-minors"]}"""
                        .formatted(statement, organization));
        api().body("""
                        {"assignTo": {"standings": ["member"]}}""")
                .post("/api/commitments/" + statement + "-c01/confirmation")
                .then()
                .statusCode(200);
    }

    private static void put(String path, String body) {
        api().body(body).put(path).then().statusCode(anyOf(is(200), is(201)));
    }
}
