package org.pacta.scoreboard;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.pacta.Api.api;
import static org.pacta.Api.patch;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import org.pacta.Chain;
import org.pacta.progress.Backdating;

@QuarkusTest
class DisciplineTest {

    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);
    private final LocalDate due = today.minusDays(100);

    @Inject
    Session session;

    @Test
    void it_is_told_of_each_party_how_it_reported() {
        Chain chain = Chain.of("discipline-whole", "a", "b", "c");
        String commitment = chain.commitment("c01", null, chain.theme("cyber"));
        expect(chain.statement(), due, 3, false);
        reported(commitment + ":" + chain.party("a"), due.minusDays(1));
        reported(commitment + ":" + chain.party("a"), due.plusMonths(3));
        reported(commitment + ":" + chain.party("b"), due.plusDays(1));

        assertThatJson(discipline("organization=discipline-whole").extract().asString())
                .isEqualTo(
                        """
                {"asOf": "%s", "knownBy": "${json-unit.any-string}", "groupBy": ["party"],
                 "expected": 6, "onTime": 2, "late": 1, "missing": 3,
                 "onTimeShare": 0.3333, "lateShare": 0.1667, "missingShare": 0.5, "illustrative": 0, "links": "${json-unit.ignore}",
                 "rows": [
                   {"party": "discipline-whole-a", "expected": 2, "onTime": 2, "late": 0, "missing": 0,
                    "onTimeShare": 1, "lateShare": 0, "missingShare": 0, "illustrative": 0, "links": "${json-unit.ignore}"},
                   {"party": "discipline-whole-b", "expected": 2, "onTime": 0, "late": 1, "missing": 1,
                    "onTimeShare": 0, "lateShare": 0.5, "missingShare": 0.5, "illustrative": 0, "links": "${json-unit.ignore}"},
                   {"party": "discipline-whole-c", "expected": 2, "onTime": 0, "late": 0, "missing": 2,
                    "onTimeShare": 0, "lateShare": 0, "missingShare": 1, "illustrative": 0, "links": "${json-unit.ignore}"}]}"""
                                .formatted(today));
    }

    @Test
    void what_is_due_today_is_not_counted_yet() {
        Chain chain = Chain.of("discipline-today", "a");
        String commitment = chain.commitment("c01", null, chain.theme("cyber"));
        expect(chain.statement(), today, 6, false);
        discipline("organization=discipline-today")
                .body("expected", equalTo(0))
                .body("onTimeShare", equalTo(0))
                .body("rows", empty());
        reported(commitment + ":" + chain.party("a"), today);

        discipline("organization=discipline-today").body("expected", equalTo(0));
        discipline("organization=discipline-today&asOf=" + today.plusDays(1))
                .body("expected", equalTo(1))
                .body("onTime", equalTo(1));
    }

    @Test
    void as_of_an_earlier_day_it_is_as_it_was_then() {
        Chain chain = Chain.of("discipline-then", "a");
        String commitment = chain.commitment("c01", null, chain.theme("cyber"));
        expect(chain.statement(), due, 12, false);
        reported(commitment + ":" + chain.party("a"), due.plusDays(10));

        discipline("organization=discipline-then&asOf=" + due).body("expected", equalTo(0));
        discipline("organization=discipline-then&asOf=" + due.plusDays(9)).body("missing", equalTo(1));
        discipline("organization=discipline-then&asOf=" + due.plusDays(10)).body("late", equalTo(1));
        discipline("organization=discipline-then&knownBy=" + Backdating.noon(due.plusDays(9)))
                .body("expected", equalTo(0));
    }

    @Test
    void it_can_be_broken_down_by_any_two_dimensions() {
        Chain chain = Chain.of("discipline-groups", "a");
        String root = chain.theme("root");
        String one = chain.commitment("c01", "2027-06-30", chain.theme("below", root), chain.theme("other"));
        String two = chain.commitment("c02", null, root);
        expect(chain.statement(), due, 12, false);

        discipline("organization=discipline-groups&groupBy=theme")
                .body("expected", equalTo(2))
                .body("rows.theme", contains("discipline-groups-other", root))
                .body("rows.expected", contains(1, 2));
        discipline("organization=discipline-groups&groupBy=theme,commitment&themeDepth=2")
                .body("rows.theme", contains("discipline-groups-below", "discipline-groups-other", root))
                .body("rows.commitment", contains(one, one, two));
        discipline("organization=discipline-groups&groupBy=theme&theme=" + root).body("rows.theme", contains(root));
        discipline("organization=discipline-groups&theme=discipline-groups-below&groupBy=yearDue,kind")
                .body("expected", equalTo(1))
                .body("rows.yearDue", contains(2027))
                .body("rows.kind", contains("EXCHANGE"));
        discipline("organization=discipline-groups&groupBy=meeting,series")
                .body("rows.meeting", contains(chain.meeting()))
                .body("rows.series", contains(chain.series()));
        discipline("organization=discipline-groups&groupBy=statement,organization")
                .body("rows.statement", contains(chain.statement()))
                .body("rows.organization", contains(chain.organization()));
        discipline("commitment=" + two + "&groupBy=yearDue").body("rows[0].yearDue", nullValue());
        for (String wrong :
                List.of("groupBy=theme,party,kind", "groupBy=party,party", "themeDepth=4", "groupBy=status")) {
            api().get("/api/scoreboard/discipline?" + wrong).then().statusCode(400);
        }
    }

    @Test
    void a_day_on_which_two_schedules_ask_is_one_and_is_missed_if_one_of_them_is() {
        Chain chain = Chain.of("discipline-two", "a");
        String commitment = chain.commitment("c01", null, chain.theme("cyber"));
        expect(chain.statement(), due, 12, true);
        expect(chain.statement(), due.minusMonths(1), 1, false);
        // By the one schedule it answers the day that the two have in common, by the other the one before.
        reported(commitment + ":" + chain.party("a"), due);

        discipline("organization=discipline-two&asOf=" + due.plusDays(1))
                .body("expected", equalTo(2))
                .body("late", equalTo(1))
                .body("missing", equalTo(1))
                .body("illustrative", equalTo(0));
        api().get("/api/scoreboard/overdue?what=REPORT&organization=discipline-two&asOf=" + due.plusDays(1))
                .then()
                .body("items.dueOn", contains(due.toString()));
    }

    @Test
    void what_rests_on_something_made_up_is_counted() {
        Chain chain = Chain.of("discipline-made-up", "a", "b");
        String commitment = chain.commitment("c01", null, chain.theme("cyber"));
        expect(chain.statement(), due, 12, false);
        patch("""
                {"illustrative": true}""")
                .patch("/api/assignments/" + commitment + ":" + chain.party("b"))
                .then()
                .statusCode(200);

        discipline("organization=discipline-made-up")
                .body("illustrative", equalTo(1))
                .body("rows.illustrative", contains(0, 1));
    }

    private static ValidatableResponse discipline(String query) {
        return api().get("/api/scoreboard/discipline?" + query).then().statusCode(200);
    }

    /** A report of which the period begins early enough for anything, submitted on a day. */
    private void reported(String assignment, LocalDate on) {
        new Backdating(session).steps(Chain.submitted(assignment, "LIMITED", on), List.of(on));
    }

    private static void expect(String statement, LocalDate firstDueOn, int everyMonths, boolean illustrative) {
        api().body(
                        """
                        {"statement": "%s", "firstDueOn": "%s", "everyMonths": %d, "illustrative": %s}"""
                                .formatted(statement, firstDueOn, everyMonths, illustrative))
                .post("/api/reporting-schedules")
                .then()
                .statusCode(201);
    }
}
