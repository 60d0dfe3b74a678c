package org.pacta.scoreboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.pacta.Api.api;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pacta.Chain;
import org.pacta.progress.Scales;

@QuarkusTest
class AssignmentStandingTest {

    private static final LocalDate JUNE = LocalDate.of(2026, 6, 30);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-assignment",
                "dueOn",
                "-dueOn,-party",
                "status,-dueOn",
                "-status",
                "party,commitment",
                "commitment"
            })
    void whatever_the_order_the_pages_hold_each_once(String sort) {
        String organization = listed();
        String asked = "/api/scoreboard/assignments?organization=" + organization + "&sort=" + sort;
        List<String> whole =
                api().get(asked + "&limit=500").then().statusCode(200).extract().path("items.assignment");
        List<String> paged = new ArrayList<>();
        String next = asked + "&limit=2&includeTotal=true";
        while (!next.isEmpty()) {
            ValidatableResponse page = api().urlEncodingEnabled(false)
                    .get(next)
                    .then()
                    .statusCode(200)
                    .body("total", equalTo(9));
            paged.addAll(page.extract().path("items.assignment"));
            next = page.extract().path("next");
        }

        assertThat(paged).hasSize(9).doesNotHaveDuplicates().isEqualTo(whole);
    }

    @Test
    void statuses_go_in_the_order_of_the_way_and_what_has_no_due_day_comes_last() {
        String organization = listed();

        standings("organization=" + organization
                        + "&sort=status,assignment&limit=4&status=COMPLETE,LIMITED,NOT_STARTED,REGRESSED")
                .body("items.status", contains("NOT_STARTED", "LIMITED", "COMPLETE", "REGRESSED"));
        standings("organization=" + organization + "&sort=-dueOn&limit=500")
                .body("items.dueOn.unique()", contains("2027-12-31", "2026-06-30", null));
        standings("organization=" + organization + "&sort=dueOn&limit=500")
                .body("items.dueOn.unique()", contains("2026-06-30", "2027-12-31", null));
    }

    /** Made once: the tests that page through it change nothing. */
    private static String listed() {
        String name = "standings-listed";
        if (api().get("/api/organizations/" + name).statusCode() == 404) {
            Chain chain = Chain.of(name, "a", "b", "c");
            String first = chain.commitment("c01", "2027-12-31", chain.theme("cyber"));
            String second = chain.commitment("c02", null, chain.theme("cyber"));
            chain.commitment("c03", "2026-06-30", chain.theme("cyber"));
            Chain.accepted(first + ":" + chain.party("a"), "REGRESSED", JUNE);
            Chain.accepted(first + ":" + chain.party("b"), "COMPLETE", JUNE);
            Chain.accepted(second + ":" + chain.party("a"), "LIMITED", JUNE);
            Chain.accepted(second + ":" + chain.party("c"), "NOT_STARTED", JUNE);
        }
        return name;
    }

    @Test
    void with_a_scale_those_are_listed_that_have_a_score_on_it() {
        Chain chain = Chain.of("standings-scored", "a", "b", "c");
        Scales.scale("standings-scored");
        Scales.scale("standings-scored-other");
        String commitment = chain.commitment("c01", null, chain.theme("cyber"));
        assess(commitment + ":" + chain.party("a"), "standings-scored", "1", "2026-01-31");
        String latest = assess(commitment + ":" + chain.party("a"), "standings-scored", "2", "2026-06-30");
        assess(commitment + ":" + chain.party("b"), "standings-scored", "n/a", "2026-06-30");
        assess(commitment + ":" + chain.party("c"), "standings-scored-other", "3", "2026-06-30");

        standings("organization=standings-scored&scale=standings-scored&track=assessed")
                .body("items.party", contains(chain.party("a")))
                .body("items.raw", contains("2"))
                .body("items.score", contains(2.5f))
                .body("items.status", contains("SUBSTANTIAL"))
                .body("items.assessment", contains(latest));
        standings("organization=standings-scored&scale=standings-scored&version=1&asOf=2026-06-29")
                .body("items.raw", contains("1"));
        standings("organization=standings-scored&scale=standings-scored-other&sort=-score")
                .body("items.party", contains(chain.party("c")));
        standings("organization=standings-scored")
                .body("items.raw", contains(nullValue(), nullValue(), nullValue()))
                .body("items.score", contains(nullValue(), nullValue(), nullValue()));
    }

    @Test
    void a_group_is_named_by_a_value_for_each_dimension_in_order() {
        Chain chain = Chain.of("standings-group", "a", "b");
        String root = chain.theme("cyber");
        String below = chain.theme("crime", root);
        String first = chain.commitment("c01", "2027-12-31", below, chain.theme("data", root));
        String second = chain.commitment("c02", null, root);
        String asked = "organization=standings-group&groupBy=theme,yearDue&group=";

        standings(asked + root + ",2027").body("items.commitment", contains(first, first));
        standings(asked + root + ",-").body("items.commitment", contains(second, second));
        standings(asked + below + ",2027&themeDepth=2").body("items", hasSize(2));
        standings(asked + below + ",2027").body("items", hasSize(0));
        standings(asked + root + ",2027&themeDepth=2").body("items", hasSize(0));
        standings(asked + "nothing,soon").body("items", hasSize(0));
    }

    /** H2 would give its last answer again, did it keep statements. */
    @Test
    void asked_again_with_another_value_it_answers_anew() {
        String name = listed();
        for (String path : List.of("", "/assignments", "/diff", "/trend", "/scores", "/divergence", "/overdue")) {
            String asked = "/api/scoreboard" + path + "?organization=" + name
                    + switch (path) {
                        case "/diff" -> "&from=2025-04-22";
                        case "/scores" -> "&scale=implementation&groupBy=theme";
                        case "" -> "&groupBy=party,theme";
                        default -> "";
                    }
                    + "&knownBy=2999-12-31T00:00:00Z&commitment=" + name;
            List<String> answers = new ArrayList<>();
            for (String commitment : List.of("-c01", "-c02", "-c03", "-c01")) {
                answers.add(api().get(asked + commitment)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString()
                        .replace(commitment, "-c"));
            }
            assertThat(answers.get(3)).as(path).isEqualTo(answers.get(0));
            if (!List.of("/scores", "/divergence").contains(path)) {
                assertThat(answers.get(0)).as(path).isNotEqualTo(answers.get(2));
            }
        }
    }

    @Test
    void what_cannot_be_read_is_refused() {
        refused("groupBy=party", "group");
        refused("group=kaz", "group");
        refused("groupBy=party&group=kaz,cyber", "group");
        refused("groupBy=party,theme&group=kaz", "group");
        refused("groupBy=party,theme,kind&group=kaz,cyber,POLICY", "groupBy");
        refused("groupBy=colour&group=red", "groupBy");
        refused("groupBy=theme&group=cyber&themeDepth=0", "themeDepth");
        refused("scale=no-such-scale", "scale");
        refused("scale=implementation&version=99", "version");
        refused("version=1", "version");
        refused("sort=score", "sort");
        refused("status=GOOD", "status");
    }

    private static String assess(String assignment, String scale, String raw, String effectiveOn) {
        return api().body(
                        """
                        {"assignment": "%s", "scale": "%s", "raw": "%s", "effectiveOn": "%s"}"""
                                .formatted(assignment, scale, raw, effectiveOn))
                .post("/api/assessments")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse standings(String query) {
        return api().get("/api/scoreboard/assignments?" + query).then().statusCode(200);
    }

    private static void refused(String query, String parameter) {
        api().get("/api/scoreboard/assignments?" + query)
                .then()
                .statusCode(400)
                .body("type", containsString("invalid-parameter"))
                .body("errors.parameter", contains(parameter));
    }
}
