package org.pacta.scoreboard;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.pacta.Api.api;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.pacta.Chain;

@QuarkusTest
class OverdueTest {

    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    @Test
    void a_commitment_whose_day_has_passed_is_overdue_until_it_is_complete() {
        Chain chain = Chain.of("overdue-c", "a", "b");
        String commitment = chain.commitment("c01", today.minusDays(1).toString(), chain.theme("cyber"));
        chain.commitment("c02", today.toString(), chain.theme("cyber"));
        chain.commitment("c03", null, chain.theme("cyber"));
        Chain.accepted(commitment + ":" + chain.party("a"), "COMPLETE", today.minusDays(2));

        overdue("organization=overdue-c&what=COMMITMENT")
                .body("items.assignment", contains(commitment + ":" + chain.party("b")))
                .body("items[0].daysOverdue", equalTo(1))
                .body("items[0].status", equalTo("NOT_REPORTED"));
        overdue("organization=overdue-c&asOf=" + today.minusDays(1)).body("items", hasSize(0));
    }

    @Test
    void a_report_that_is_expected_is_overdue_until_it_is_submitted() {
        Chain chain = Chain.of("overdue-r", "a", "b");
        String commitment = chain.commitment("c01", null, chain.theme("cyber"));
        expect(chain.statement(), today.minusDays(10));
        Chain.submitted(commitment + ":" + chain.party("b"), "LIMITED", today.minusDays(20));

        overdue("organization=overdue-r&what=REPORT")
                .body("items.party", contains(chain.party("a")))
                .body("items[0].dueOn", equalTo(today.minusDays(10).toString()))
                .body("items[0].daysOverdue", equalTo(10))
                .body("items[0].status", nullValue());
    }

    @Test
    void what_is_expected_is_listed_with_its_state() {
        Chain chain = Chain.of("overdue-e", "a");
        String assignment = chain.commitment("c01", null, chain.theme("cyber")) + ":" + chain.party("a");
        expect(chain.statement(), today.minusMonths(6).plusDays(20));

        expected(assignment, "").body("items.state", contains("overdue", "due", "upcoming"));
        expected(assignment, "&state=due,overdue").body("items.state", contains("overdue", "due"));
        expected(assignment, "&state=due&state=overdue&sort=-dueOn").body("items.state", contains("due", "overdue"));
        String report = Chain.draft(assignment, "LIMITED", today);
        expected(assignment, "&state=due,overdue").body("items.state", contains("overdue", "due"));
        api().post("/api/progress-reports/" + report + "/submission").then().statusCode(200);
        expected(assignment, "")
                .body("items.state", contains("late", "due", "upcoming"))
                .body("items[0].report", equalTo(report))
                .body("items[0].submittedOn", equalTo(today.toString()));
        api().body("""
                        {"reason": "No evidence."}""")
                .post("/api/progress-reports/" + report + "/return")
                .then()
                .statusCode(200);
        expected(assignment, "").body("items.state", contains("overdue", "due", "upcoming"));
    }

    @Test
    void pages_of_expected_reports_hold_each_once() {
        Chain chain = Chain.of("overdue-p", "a", "b", "c");
        chain.commitment("c01", null, chain.theme("cyber"));
        expect(chain.statement(), today.minusDays(1));

        ValidatableResponse first = api().get(
                        "/api/expected-reports?statement=" + chain.statement() + "&limit=4&includeTotal=true")
                .then()
                .statusCode(200)
                .body("items", hasSize(4))
                .body("total", equalTo(9));
        String cursor = first.extract().path("nextCursor");
        api().get("/api/expected-reports?statement=" + chain.statement() + "&limit=500&cursor=" + cursor)
                .then()
                .statusCode(200)
                .body("items", hasSize(5))
                .body("next", equalTo(""))
                .body("items[0].party", equalTo(chain.party("b")));
    }

    private ValidatableResponse expected(String assignment, String query) {
        return api().get("/api/expected-reports?assignment=" + assignment + "&dueTo=" + today.plusMonths(7) + query)
                .then()
                .statusCode(200);
    }

    private static void expect(String statement, LocalDate firstDueOn) {
        api().body("""
                        {"statement": "%s", "firstDueOn": "%s", "everyMonths": 6}"""
                        .formatted(statement, firstDueOn))
                .post("/api/reporting-schedules")
                .then()
                .statusCode(201);
    }

    private static ValidatableResponse overdue(String query) {
        return api().get("/api/scoreboard/overdue?" + query).then().statusCode(200);
    }
}
