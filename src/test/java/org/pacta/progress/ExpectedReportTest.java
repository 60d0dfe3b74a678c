package org.pacta.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.pacta.Api.api;
import static org.pacta.Api.patch;
import static org.pacta.progress.Reports.today;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import org.pacta.Chain;
import org.pacta.party.Parties;

/** What was expected, and how it stood with it: on any day, whatever happened since. */
@QuarkusTest
class ExpectedReportTest {

    private static final LocalDate DUE = today().minusDays(100);

    @Inject
    Session session;

    @Test
    void a_report_that_is_returned_later_had_been_made_until_then() {
        String assignment = expected("expected-returned", DUE);
        String report = Chain.submitted(assignment, "LIMITED", today());
        Reports.giveBack(report).statusCode(200);
        at(report, DUE.minusDays(5), DUE.plusDays(10));

        asOf(assignment, DUE.minusDays(6)).body("items.state", contains("due"));
        asOf(assignment, DUE.minusDays(5))
                .body("items.state", contains("reported"))
                .body("items[0].daysLeft", equalTo(5))
                .body("items[0].report", equalTo(report))
                .body("items[0].submittedOn", equalTo(DUE.minusDays(5).toString()));
        asOf(assignment, DUE.plusDays(9)).body("items.state", contains("reported"));
        asOf(assignment, DUE.plusDays(10))
                .body("items.state", contains("overdue"))
                .body("items[0].report", nullValue());
    }

    @Test
    void a_report_that_is_mended_and_submitted_after_the_day_is_as_timely_as_it_was_at_first() {
        String assignment = expected("expected-mended", DUE);
        String report = Chain.submitted(assignment, "LIMITED", today());
        Reports.giveBack(report).statusCode(200);
        Reports.submit(report).statusCode(200);
        Reports.accept(report).statusCode(200);
        at(report, DUE, DUE.plusDays(3), DUE.plusDays(20), DUE.plusDays(30));

        asOf(assignment, DUE.plusDays(19)).body("items.state", contains("overdue"));
        asOf(assignment, DUE.plusDays(20)).body("items.state", contains("reported"));
        asOf(assignment, today())
                .body("items.state", contains("reported"))
                .body("items[0].submittedOn", equalTo(DUE.toString()));
    }

    @Test
    void a_report_that_is_revoked_leaves_its_day_open_from_then_on() {
        String assignment = expected("expected-revoked", DUE);
        String report = Chain.accepted(assignment, "LIMITED", today());
        Reports.revoke(report).statusCode(200);
        at(report, DUE.plusDays(1), DUE.plusDays(2), DUE.plusDays(50));

        asOf(assignment, DUE.plusDays(49)).body("items.state", contains("late"));
        asOf(assignment, DUE.plusDays(50)).body("items.state", contains("overdue"));
        String second = Chain.submitted(assignment, "LIMITED", today());
        at(second, DUE.plusDays(60));
        asOf(assignment, today()).body("items.state", contains("late")).body("items[0].report", equalTo(second));
    }

    @Test
    void what_was_submitted_after_an_instant_was_not_known_by_it() {
        String assignment = expected("expected-known", DUE);
        String report = Chain.submitted(assignment, "LIMITED", today());
        at(report, DUE.plusDays(10));

        String path = "/api/expected-reports?assignment=" + assignment + "&dueTo=" + DUE + "&asOf=" + today();
        // Nothing was known by then of the schedule, which was set just now.
        api().get(path + "&knownBy=" + Backdating.noon(DUE))
                .then()
                .statusCode(200)
                .body("items", empty());
        api().get(path).then().statusCode(200).body("items.state", contains("late"));
    }

    @Test
    void a_report_is_owed_on_the_days_on_which_the_assignment_applied() {
        String assignment = expected("expected-applies", DUE, 1);
        patch("""
                {"applicable": false, "notApplicableBecause": "It has no such courts."}""")
                .patch("/api/assignments/" + assignment)
                .then()
                .statusCode(200);
        assertThat(days(assignment)).containsExactly(DUE, DUE.plusMonths(1), DUE.plusMonths(2), DUE.plusMonths(3));

        new Backdating(session).term(assignment, "NOT_APPLICABLE", DUE.plusMonths(1));
        assertThat(days(assignment)).containsExactly(DUE);
        patch("""
                {"applicable": true, "notApplicableBecause": null}""")
                .patch("/api/assignments/" + assignment)
                .then()
                .statusCode(200);
        assertThat(days(assignment)).containsExactly(DUE);
    }

    @Test
    void a_report_is_owed_on_the_days_before_the_commitment_was_withdrawn() {
        String assignment = expected("expected-withdrawn", DUE, 1);
        api().body("""
                {"reason": "It was done by a treaty.", "withdrawnOn": "%s"}"""
                        .formatted(DUE.plusMonths(1)))
                .post("/api/commitments/expected-withdrawn-c01/withdrawal")
                .then()
                .statusCode(200);

        assertThat(days(assignment)).containsExactly(DUE);
        asOf(assignment, today()).body("items.state", contains("overdue"));
        // What it owed then, it owes still.
        api().get("/api/scoreboard/overdue?what=REPORT&commitment=expected-withdrawn-c01")
                .then()
                .statusCode(200)
                .body("items.dueOn", contains(DUE.toString()));
    }

    @Test
    void who_has_left_owes_nothing_for_the_days_after() {
        Chain chain = Chain.of("expected-left", "stays", "leaves");
        String commitment = chain.commitment("c01", null, chain.theme("cyber"));
        expect(chain.statement(), DUE, 1);
        leave(chain.organization(), chain.party("leaves"), DUE.plusMonths(1));

        assertThat(days(commitment + ":" + chain.party("leaves"))).containsExactly(DUE, DUE.plusMonths(1));
        assertThat(days(commitment + ":" + chain.party("stays"))).hasSize(4);
    }

    @Test
    void who_never_was_a_member_owes_what_it_has_signed() {
        Chain chain = Chain.of("expected-outside", "a");
        String commitment = chain.commitment("c01", null, chain.theme("cyber"));
        String outside = Parties.organization("expected-outside-signatory");
        api().body("""
                {"commitment": "%s", "party": "%s"}""".formatted(commitment, outside))
                .post("/api/assignments")
                .then()
                .statusCode(201);
        expect(chain.statement(), DUE, 6);

        assertThat(days(commitment + ":" + outside)).containsExactly(DUE);
    }

    @Test
    void an_edit_of_the_schedule_leaves_what_was_reported_early_and_asks_those_who_had_not() {
        Chain chain = Chain.of("expected-edited", "early", "other");
        String commitment = chain.commitment("c01", null, chain.theme("cyber"));
        LocalDate first = today().plusDays(20);
        LocalDate later = today().plusDays(40);
        String schedule = expect(chain.statement(), first, 6);
        String report = Chain.submitted(commitment + ":" + chain.party("early"), "LIMITED", today());

        patch("""
                {"firstDueOn": "%s"}""".formatted(later))
                .patch("/api/reporting-schedules/" + schedule)
                .then()
                .statusCode(200);

        upcoming(commitment + ":" + chain.party("early"))
                .body(
                        "items.dueOn",
                        contains(first.toString(), later.plusMonths(6).toString()))
                .body("items.state", contains("reported", "upcoming"))
                .body("items[0].report", equalTo(report));
        upcoming(commitment + ":" + chain.party("other"))
                .body(
                        "items.dueOn",
                        contains(later.toString(), later.plusMonths(6).toString()));
        api().delete("/api/reporting-schedules/" + schedule).then().statusCode(409);
        patch("""
                {"firstDueOn": "%s"}""".formatted(first))
                .patch("/api/reporting-schedules/" + schedule)
                .then()
                .statusCode(200);
        upcoming(commitment + ":" + chain.party("early"))
                .body(
                        "items.dueOn",
                        contains(first.toString(), first.plusMonths(6).toString()))
                .body("items.state", contains("reported", "upcoming"));
    }

    @Test
    void a_commitments_own_schedule_stands_in_place_of_its_statements() {
        Chain chain = Chain.of("expected-own", "a");
        String theme = chain.theme("cyber");
        String own = chain.commitment("c01", null, theme) + ":" + chain.party("a");
        String other = chain.commitment("c02", null, theme) + ":" + chain.party("a");
        expect(chain.statement(), DUE, 12);
        api().body("""
                {"commitment": "expected-own-c01", "firstDueOn": "%s", "everyMonths": 12}"""
                        .formatted(DUE.plusDays(7)))
                .post("/api/reporting-schedules")
                .then()
                .statusCode(201);

        assertThat(days(own)).containsExactly(DUE.plusDays(7));
        assertThat(days(other)).containsExactly(DUE);
    }

    @Test
    void the_filters_of_the_scoreboard_narrow_what_is_expected() {
        Chain chain = Chain.of("expected-filter", "a", "b");
        String root = chain.theme("root");
        String below = chain.theme("below", root);
        String c01 = chain.commitment("c01", "2027-06-30", below);
        String c02 = chain.commitment("c02", null, chain.theme("other"));
        expect(chain.statement(), DUE, 12);

        String ours = "organization=" + chain.organization() + "&dueTo=" + DUE + "&";
        assertThat(commitments(ours)).containsExactly(c01, c01, c02, c02);
        assertThat(commitments(ours + "theme=" + root)).containsExactly(c01, c01);
        assertThat(commitments(ours + "theme=" + below + ",expected-filter-other&party=" + chain.party("a")))
                .containsExactly(c01, c02);
        assertThat(commitments(ours + "series=" + chain.series())).hasSize(4);
        assertThat(commitments(ours + "series=no-such-series")).isEmpty();
        assertThat(commitments(ours + "kind=EXCHANGE")).hasSize(4);
        assertThat(commitments(ours + "kind=POLICY,LEGISLATION")).isEmpty();
        assertThat(commitments(ours + "yearDue=2027")).containsExactly(c01, c01);
        assertThat(commitments(ours + "yearDue=2026&yearDue=2028")).isEmpty();
    }

    @Test
    void days_more_than_ten_years_ahead_are_not_foreseen() {
        for (String parameter : List.of("asOf", "dueTo")) {
            api().get("/api/expected-reports?" + parameter + "="
                            + today().plusYears(10).plusDays(1))
                    .then()
                    .statusCode(400)
                    .body("errors.parameter", contains(parameter))
                    .body("errors.detail", contains("Days up to ten years from now can be asked for."));
        }
        api().get("/api/expected-reports?party=no-such-party&asOf=" + today().plusYears(10))
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    private static List<String> commitments(String query) {
        return api().get("/api/expected-reports?sort=assignment&" + query)
                .then()
                .statusCode(200)
                .extract()
                .path("items.commitment");
    }

    /** An assignment of its own, on which a report was due on a day, and then every so many months. */
    private static String expected(String name, LocalDate due, int everyMonths) {
        String assignment = Reports.assignment(name);
        expect(name + "-20-statement", due, everyMonths);
        return assignment;
    }

    private static String expected(String name, LocalDate due) {
        return expected(name, due, 12);
    }

    private static String expect(String statement, LocalDate firstDueOn, int everyMonths) {
        return api().body("""
                {"statement": "%s", "firstDueOn": "%s", "everyMonths": %d}"""
                        .formatted(statement, firstDueOn, everyMonths))
                .post("/api/reporting-schedules")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void leave(String organization, String party, LocalDate last) {
        String id = api().get("/api/memberships?organization=" + organization + "&party=" + party)
                .then()
                .extract()
                .path("items[0].id");
        patch("""
                {"to": "%s"}""".formatted(last))
                .patch("/api/memberships/" + id)
                .then()
                .statusCode(200);
    }

    private void at(String report, LocalDate... days) {
        new Backdating(session).steps(report, List.of(days));
    }

    private static ValidatableResponse asOf(String assignment, LocalDate day) {
        return api().get("/api/expected-reports?assignment=" + assignment + "&dueTo=" + DUE + "&asOf=" + day)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse upcoming(String assignment) {
        return api().get("/api/expected-reports?limit=2&assignment=" + assignment + "&dueTo=" + today().plusYears(2))
                .then()
                .statusCode(200);
    }

    private static List<LocalDate> days(String assignment) {
        List<String> days = api().get("/api/expected-reports?assignment=" + assignment + "&dueTo=" + today())
                .then()
                .statusCode(200)
                .extract()
                .path("items.dueOn");
        return days.stream().map(LocalDate::parse).toList();
    }
}
