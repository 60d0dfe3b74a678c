package org.pacta.scoreboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.pacta.Api.api;
import static org.pacta.Api.patch;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pacta.Chain;
import org.pacta.Sql;
import org.pacta.account.TestAccounts;

@QuarkusTest
class OverdueTest {

    @Inject
    DueReports reports;

    @Inject
    TestAccounts accounts;

    @Inject
    DataSource database;

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
                .body("items[0].status", nullValue())
                .body("items[0].illustrative", equalTo(false));
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
    void what_is_expected_is_marked_if_the_assignment_or_the_schedule_is_made_up() {
        Chain chain = Chain.of("overdue-i", "a", "b");
        String commitment = chain.commitment("c01", null, chain.theme("cyber"));
        expect(chain.statement(), today.plusDays(1));
        patch("""
                        {"illustrative": true}""")
                .patch("/api/assignments/" + commitment + ":" + chain.party("b"))
                .then()
                .statusCode(200);
        String path = "/api/expected-reports?sort=party&dueTo=" + today.plusDays(9) + "&commitment=" + commitment;

        api().get(path).then().statusCode(200).body("items.illustrative", contains(false, true));
        String schedule = api().get("/api/reporting-schedules?statement=" + chain.statement())
                .path("items[0].id");
        patch("""
                        {"illustrative": true}""")
                .patch("/api/reporting-schedules/" + schedule)
                .then()
                .statusCode(200);
        api().get(path).then().statusCode(200).body("items.illustrative", contains(true, true));
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

    @Test
    void pages_of_what_is_overdue_hold_each_once_though_two_schedules_ask_for_it() {
        Chain chain = Chain.of("overdue-t", "a", "b", "c");
        chain.commitment("c01", null, chain.theme("cyber"));
        expect(chain.statement(), today.minusDays(1), 12, true);
        overdue("organization=overdue-t").body("items.illustrative", contains(true, true, true));
        expect(chain.statement(), today.minusDays(1));
        overdue("organization=overdue-t").body("items.illustrative", contains(false, false, false));

        for (int limit = 1; limit <= 3; limit++) {
            List<String> parties = new ArrayList<>();
            String cursor = "";
            do {
                JsonPath page = overdue("organization=overdue-t&includeTotal=true&limit=" + limit + "&cursor=" + cursor)
                        .body("total", equalTo(3))
                        .extract()
                        .jsonPath();
                parties.addAll(page.getList("items.party"));
                cursor = page.getString("nextCursor");
            } while (!cursor.isEmpty());
            assertThat(parties).containsExactly(chain.party("a"), chain.party("b"), chain.party("c"));
        }
    }

    @Test
    void where_too_many_assignments_are_overdue_they_are_asked_for_in_parts() throws SQLException {
        Chain chain = Chain.of("overdue-m", "a");
        String commitment = chain.commitment("c01", today.minusDays(1).toString(), chain.theme("cyber"));
        String numbers =
                IntStream.range(0, 28).mapToObj("(%d)"::formatted).collect(Collectors.joining(", ", "(values ", ")"));
        // 28 times 28 times 28, of parties that nobody knows.
        Sql.run(
                database,
                """
                insert into standing
                  (assignment, track, commitment, party, status, due_on, illustrative, effective_from, known_from)
                select 'overdue-m-' || a.n || '-' || b.n || '-' || c.n, 'REPORTED', '%1$s', 'overdue-m', 'NOT_REPORTED',
                       date '2026-01-01', false, date '2026-01-01', timestamp with time zone '2026-01-01 00:00:00Z'
                from %2$s as a(n), %2$s as b(n), %2$s as c(n)"""
                        .formatted(commitment, numbers));
        try {
            api().get("/api/scoreboard/overdue?organization=overdue-m")
                    .then()
                    .statusCode(400)
                    .body("detail", startsWith("More than 20000 assignments"));
            overdue("organization=overdue-m&party=" + chain.party("a")).body("items", hasSize(1));
            overdue("organization=overdue-m&what=REPORT").body("items", hasSize(0));
            for (String page : List.of("/overdue", "/overdue?organization=overdue-m")) {
                api().accept("text/html")
                        .get(page)
                        .then()
                        .statusCode(200)
                        .body(containsString(
                                "The assignments of overdue-m that are overdue are too many to be listed"));
            }
            // Those of the commitment, and those that nobody knows: they are counted, though not listed.
            api().accept("text/html")
                    .get("/overdue?what=COMMITMENT&organization=overdue-m")
                    .then()
                    .body(containsString("21,953 assignments are past the day and not complete."));
        } finally {
            Sql.run(database, "delete from standing where party = 'overdue-m'");
        }
    }

    @Test
    void schedules_from_the_year_1_do_not_exhaust_the_memory() {
        Chain chain = Chain.of("overdue-y", "a", "b", "c");
        long overdueOfOthers = reports.course(new ScoreboardFilter(), 0).overdue();
        String commitment = chain.commitment("c01", null, chain.theme("cyber"));
        for (String party : List.of("a", "b", "c")) {
            patch("""
                            {"bindingFrom": "0001-01-31"}""")
                    .patch("/api/assignments/" + commitment + ":" + chain.party(party))
                    .then()
                    .statusCode(200);
        }
        try {
            for (int i = 1; i <= 7; i++) {
                api().body(
                                """
                                {"statement": "%s", "firstDueOn": "0001-01-%02d", "everyMonths": 1}"""
                                        .formatted(chain.statement(), i))
                        .post("/api/reporting-schedules")
                        .then()
                        .statusCode(201);
            }

            for (String list : List.of("expected-reports", "scoreboard/overdue")) {
                api().get("/api/" + list + "?statement=" + chain.statement())
                        .then()
                        .statusCode(400)
                        .body("detail", startsWith("More than 500000 reports"));
            }
            String focalPoint = accounts.token(
                    "overdue-y",
                    chain.members().stream()
                            .map(member -> "focal-point of party:" + member)
                            .toArray(String[]::new));
            for (String page : List.of(
                    "/", "/statements/" + chain.statement(), "/overdue?statement=" + chain.statement(), "/work")) {
                RestAssured.given()
                        .header("Authorization", "Bearer " + focalPoint)
                        .accept("text/html")
                        .get(page)
                        .then()
                        .statusCode(200)
                        .body(containsString("The reports that are expected by overdue-y are too many to be counted;"
                                + " this page leaves them out."));
            }
            assertThat(reports.course(new ScoreboardFilter(), 0).overdue()).isEqualTo(overdueOfOthers);
            api().get("/api/expected-reports?limit=1&party=" + chain.party("a"))
                    .then()
                    .statusCode(200);
        } finally {
            // What was due stays due, but not for those whom it does not bind yet.
            for (String party : List.of("a", "b", "c")) {
                patch("""
                                {"bindingFrom": null}""")
                        .patch("/api/assignments/" + commitment + ":" + chain.party(party))
                        .then()
                        .statusCode(200);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {",", "due,", ",due", "due,,overdue"})
    void a_value_that_is_left_out_between_commas_is_a_mistake(String states) {
        for (String query : List.of("expected-reports?state=" + states, "scoreboard?groupBy=,")) {
            api().get("/api/" + query).then().statusCode(400).body("errors.detail", contains("The value is empty."));
        }
    }

    private ValidatableResponse expected(String assignment, String query) {
        return api().get("/api/expected-reports?assignment=" + assignment + "&dueTo=" + today.plusMonths(7) + query)
                .then()
                .statusCode(200);
    }

    private static void expect(String statement, LocalDate firstDueOn) {
        expect(statement, firstDueOn, 6, false);
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

    private static ValidatableResponse overdue(String query) {
        return api().get("/api/scoreboard/overdue?" + query).then().statusCode(200);
    }
}
