package org.pacta.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.pacta.Api.api;
import static org.pacta.Api.patch;
import static org.pacta.progress.Reports.today;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pacta.Chain;
import org.pacta.party.Parties;

/**
 * What cannot be so is refused with the rule that it breaks, and changes nothing. The cases share one chain: a member that
 * stays, one that left on 31 March 2026, and one that had left before the adoption.
 */
@QuarkusTest
class BadInputTest {

    private static final String STAYS = "bad-input-c01:bad-input-stays";
    private static final String LEFT = "bad-input-c01:bad-input-left";
    private static final String WITHDRAWN = "bad-input-c02:bad-input-stays";
    private static final String NOT_APPLICABLE = "bad-input-c03:bad-input-stays";
    private static final String BINDS_LATER = "bad-input-c04:bad-input-stays";
    private static final LocalDate LAST = LocalDate.of(2026, 3, 31);
    private static final String HAD_LEFT = "'bad-input-left' left 'bad-input', its last day there was 2026-03-31; ";

    private static final List<String> OF_ASSIGNMENTS =
            List.of("progress_report", "assessment", "status_change", "assignment_term");

    /** Names, in the addresses below, of reports that were made while they still could be. */
    private static final Map<String, String> REPORTS = new TreeMap<>();

    @Inject
    Session session;

    /** Once: all of the cases leave it as it is. */
    @BeforeEach
    void everything_is_as_it_should_be_and_then_changes() {
        if (!REPORTS.isEmpty()) {
            return;
        }
        Chain chain = Chain.of("bad-input", "stays", "left");
        Parties.membership("bad-input", Parties.organization("bad-input-gone"), "member", "2001-06-15", "2020-12-31");
        String theme = chain.theme("cyber");
        for (String commitment : List.of("c01", "c02", "c03", "c04")) {
            chain.commitment(commitment, null, theme);
        }
        chain.proposal("c05", null, theme);
        LocalDate after = LAST.plusDays(1);
        REPORTS.put("{stays-draft}", Chain.draft(STAYS, "LIMITED", LAST));
        REPORTS.put("{left-draft}", Chain.draft(LEFT, "LIMITED", after));
        REPORTS.put("{left-submitted}", Chain.submitted(LEFT, "LIMITED", after));
        REPORTS.put("{left-in-time}", Chain.submitted(LEFT, "LIMITED", LAST));
        REPORTS.put("{withdrawn-draft}", Chain.draft(WITHDRAWN, "LIMITED", LAST));
        REPORTS.put("{withdrawn-returned}", Chain.submitted(WITHDRAWN, "LIMITED", LAST));
        Reports.giveBack(REPORTS.get("{withdrawn-returned}")).statusCode(200);
        REPORTS.put("{not-applicable-returned}", Chain.submitted(NOT_APPLICABLE, "LIMITED", LAST));
        Reports.giveBack(REPORTS.get("{not-applicable-returned}")).statusCode(200);
        REPORTS.put("{binds-later-submitted}", Chain.submitted(BINDS_LATER, "LIMITED", LAST));
        schedule(chain.statement());

        String membership = api().get("/api/memberships?organization=bad-input&party=bad-input-left")
                .path("items[0].id");
        done(patch("{\"to\": \"%s\"}".formatted(LAST)).patch("/api/memberships/" + membership));
        done(api().body(
                        """
                        {"reason": "It was done by a treaty.", "withdrawnOn": "2026-04-01"}""")
                .post("/api/commitments/bad-input-c02/withdrawal"));
        done(patch(
                        """
                        {"applicable": false, "notApplicableBecause": "It has no such courts."}""")
                .patch("/api/assignments/" + NOT_APPLICABLE));
        done(patch("""
                        {"bindingFrom": "2026-04-01"}""")
                .patch("/api/assignments/" + BINDS_LATER));
    }

    /**
     * A request that is refused.
     *
     * @param said with 422 the pointer and the detail, with 409 the detail
     */
    private record Case(String what, String method, String path, String body, int status, String... said) {

        @Override
        public String toString() {
            return what;
        }
    }

    private static Stream<Case> cases() {
        String reports = "/api/progress-reports";
        String assessments = "/api/assessments";
        String before = "The assignment binds from 2025-04-23 on; a report cannot take effect before.";
        String tooSoon = "The assignment '" + STAYS + "' binds from 2025-04-23 on; how it stood before that, on "
                + "2025-04-22, is not recorded.";
        String leftAfter =
                HAD_LEFT + "how the assignment '" + LEFT + "' stood after that, on 2026-04-01, is not recorded.";
        String bindsNoMore = "nothing begins to bind it after that, on %s.";
        return Stream.of(
                post("a period that ends before it starts", reports, report(STAYS, "2026-03-01", "2026-02-28", ""), 422)
                        .saying("/periodTo", "A period cannot end before it starts."),
                new Case(
                        "a draft whose period is made to end before it starts",
                        "PATCH",
                        reports + "/{stays-draft}",
                        "{\"periodTo\": \"2025-06-01\", \"effectiveOn\": null}",
                        422,
                        "/periodTo",
                        "A period cannot end before it starts."),
                post(
                                "a report that takes effect tomorrow",
                                reports,
                                report(
                                        STAYS,
                                        "2026-03-01",
                                        "2026-06-30",
                                        ", \"effectiveOn\": \"" + today().plusDays(1) + "\""),
                                422)
                        .saying("/effectiveOn", "A report cannot take effect after today, " + today() + "."),
                post(
                                "a period that is not over, without a day of effect",
                                reports,
                                report(STAYS, "2026-03-01", today().plusDays(1).toString(), ""),
                                422)
                        .saying(
                                "/effectiveOn",
                                "The period ends after today, " + today() + ": say since when it stands as claimed."),
                post("a percent of 101", reports, report(STAYS, "2026-03-01", "2026-06-30", ", \"percent\": 101"), 422)
                        .saying("/percent", "must be less than or equal to 100"),
                post("a percent of -1", reports, report(STAYS, "2026-03-01", "2026-06-30", ", \"percent\": -1"), 422)
                        .saying("/percent", "must be greater than or equal to 0"),
                post(
                                "a report that takes effect before the assignment binds",
                                reports,
                                report(STAYS, "2025-03-01", "2025-04-22", ""),
                                422)
                        .saying("/effectiveOn", before),
                post("a raw value that is not on the scale", assessments, assessment(STAYS, "7", "2026-03-31"), 422)
                        .saying("/raw", "The scale has no value '7' in version 1; it has 0, 1, 2, 3."),
                post(
                                "an assessment that takes effect tomorrow",
                                assessments,
                                assessment(STAYS, "2", today().plusDays(1).toString()),
                                422)
                        .saying("/effectiveOn", "It cannot be judged today how something will stand later."),
                post(
                                "an assessment that takes effect before the assignment binds",
                                assessments,
                                assessment(STAYS, "2", "2025-04-22"),
                                409)
                        .saying(tooSoon),
                post(
                                "a report on a commitment that was withdrawn",
                                reports,
                                report(WITHDRAWN, "2025-10-01", "2026-03-31", ""),
                                409)
                        .saying("The commitment 'bad-input-c02' is withdrawn; it is not reported on."),
                post("a draft on a commitment that was withdrawn", reports + "/{withdrawn-draft}/submission", "{}", 409)
                        .saying("The commitment 'bad-input-c02' is withdrawn; it is not reported on."),
                post(
                                "a returned report on a commitment that was withdrawn",
                                reports + "/{withdrawn-returned}/submission",
                                "{}",
                                409)
                        .saying("The commitment 'bad-input-c02' is withdrawn; it is not reported on."),
                post(
                                "a judgement of how a withdrawn commitment stood after its end",
                                assessments,
                                assessment(WITHDRAWN, "2", "2026-04-01"),
                                409)
                        .saying("The commitment ended on 2026-04-01; only how it stood before that can be judged."),
                post(
                                "a report on an assignment that does not apply",
                                reports,
                                report(NOT_APPLICABLE, "2025-10-01", "2026-03-31", ""),
                                409)
                        .saying("The assignment '" + NOT_APPLICABLE + "' is not applicable; it is not reported on."),
                post(
                                "a returned report on an assignment that does not apply any more",
                                reports + "/{not-applicable-returned}/submission",
                                "{}",
                                409)
                        .saying("The assignment '" + NOT_APPLICABLE + "' is not applicable; it is not reported on."),
                post("a report of a party that had left", reports, report(LEFT, "2025-10-01", "2026-04-01", ""), 409)
                        .saying(leftAfter),
                new Case(
                        "a draft of a party that left, for another day after that",
                        "PATCH",
                        reports + "/{left-draft}",
                        "{\"percent\": 10}",
                        409,
                        leftAfter),
                post("a draft of a party that has left since", reports + "/{left-draft}/submission", "{}", 409)
                        .saying(leftAfter),
                post("a report of a party that has left since", reports + "/{left-submitted}/acceptance", "{}", 409)
                        .saying(leftAfter),
                post(
                                "a judgement of how a party did after it left",
                                assessments,
                                assessment(LEFT, "2", "2026-04-01"),
                                409)
                        .saying(HAD_LEFT + "only how it stood until then can be judged."),
                post(
                                "a report that takes effect before the assignment binds, as is known now",
                                reports + "/{binds-later-submitted}/acceptance",
                                "{}",
                                409)
                        .saying("The assignment '" + BINDS_LATER
                                + "' binds from 2026-04-01 on; how it stood before that, "
                                + "on 2026-03-31, is not recorded."),
                post(
                                "an assignment to a party that had left before it was to bind",
                                "/api/assignments",
                                "{\"commitment\": \"bad-input-c01\", \"party\": \"bad-input-gone\"}",
                                409)
                        .saying("'bad-input-gone' left 'bad-input', its last day there was 2020-12-31; "
                                + bindsNoMore.formatted("2025-04-23")),
                new Case(
                        "an assignment that is to bind a party only after it left",
                        "PATCH",
                        "/api/assignments/" + LEFT,
                        "{\"bindingFrom\": \"2026-04-01\"}",
                        409,
                        HAD_LEFT + bindsNoMore.formatted("2026-04-01")),
                post(
                                "a commitment that is to bind those who were members long ago",
                                "/api/commitments/bad-input-c05/confirmation",
                                "{\"assignTo\": {\"standings\": [\"member\"], \"on\": \"2015-01-01\"}}",
                                409)
                        .saying("'bad-input-gone' left 'bad-input', its last day there was 2020-12-31; "
                                + bindsNoMore.formatted("2025-04-23")),
                post(
                                "a schedule that ends before it begins",
                                "/api/reporting-schedules",
                                """
                                {"statement": "bad-input-20-statement", "firstDueOn": "2026-10-31", "everyMonths": 6,
                                 "lastDueOn": "2026-10-30"}""",
                                422)
                        .saying("/lastDueOn", "The last report cannot be due before the first."));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void it_is_refused_with_the_rule_that_it_breaks_and_changes_nothing(Case bad) {
        Map<String, Object> rows = rows();
        String path = bad.path;
        for (Map.Entry<String, String> report : REPORTS.entrySet()) {
            path = path.replace(report.getKey(), report.getValue());
        }

        Response refused = bad.method.equals("PATCH")
                ? patch(bad.body).patch(path)
                : api().body(bad.body).post(path);

        refused.then().statusCode(bad.status);
        if (bad.status == 422) {
            refused.then()
                    .body("errors.pointer", equalTo(List.of(bad.said[0])))
                    .body("errors.detail", equalTo(List.of(bad.said[1])));
        } else {
            refused.then().body("type", equalTo("/problems/rule-broken")).body("detail", equalTo(bad.said[0]));
        }
        assertThat(rows()).isEqualTo(rows);
    }

    @Test
    void what_a_party_did_while_it_was_there_is_reported_and_judged_later() {
        Reports.accept(REPORTS.get("{left-in-time}")).statusCode(200);
        api().body(report(LEFT, "2025-10-01", LAST.toString(), ""))
                .post("/api/progress-reports")
                .then()
                .statusCode(201);
        api().body(assessment(LEFT, "2", LAST.toString()))
                .post("/api/assessments")
                .then()
                .statusCode(201);
    }

    @Test
    void who_never_was_a_member_is_assigned_and_reports_as_anybody() {
        Chain chain = Chain.of("bad-input-outside", "a");
        String assignment = api().body("""
                        {"commitment": "%s", "party": "%s"}"""
                        .formatted(
                                chain.commitment("c01", null, chain.theme("cyber")),
                                Parties.organization("bad-input-outside-signatory")))
                .post("/api/assignments")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        Chain.accepted(assignment, "LIMITED", today());
    }

    /** Of what belongs to the chain: how many rows there are, and how often they were changed. */
    private Map<String, Object> rows() {
        Map<String, Object> rows = new TreeMap<>();
        QuarkusTransaction.requiringNew().run(() -> {
            for (String table : OF_ASSIGNMENTS) {
                rows.put(table, count("count(*)", table + " where assignment like 'bad-input-%'"));
            }
            String ofReports = " where report in (select id from progress_report where assignment like 'bad-input-%')";
            rows.put("submission", count("count(*)", "submission" + ofReports));
            rows.put("review", count("count(*)", "review" + ofReports));
            rows.put("assignment", count("count(*)", "assignment where id like 'bad-input-%'"));
            rows.put("schedule", count("count(*)", "reporting_schedule where statement like 'bad-input-%'"));
            rows.put("commitments changed", count("sum(version)", "commitment where slug like 'bad-input-%'"));
            rows.put("assignments changed", count("sum(version)", "assignment where id like 'bad-input-%'"));
            rows.put("reports changed", count("sum(version)", "progress_report where assignment like 'bad-input-%'"));
        });
        return rows;
    }

    private Object count(String what, String from) {
        return session.createNativeQuery("select " + what + " from " + from, Long.class)
                .getSingleResult();
    }

    private static String report(String assignment, String from, String to, String more) {
        return """
                {"assignment": "%s", "periodFrom": "%s", "periodTo": "%s", "claimedStatus": "LIMITED",
                 "narrative": {"texts": {"en": "A working group has met."}}%s}"""
                .formatted(assignment, from, to, more);
    }

    private static String assessment(String assignment, String raw, String effectiveOn) {
        return """
                {"assignment": "%s", "scale": "implementation", "raw": "%s", "effectiveOn": "%s"}"""
                .formatted(assignment, raw, effectiveOn);
    }

    private static Unsaid post(String what, String path, String body, int status) {
        return said -> new Case(what, "POST", path, body, status, said);
    }

    private interface Unsaid {
        Case saying(String... said);
    }

    private static void schedule(String statement) {
        api().body("""
                        {"statement": "%s", "firstDueOn": "2026-10-31", "everyMonths": 6}"""
                        .formatted(statement))
                .post("/api/reporting-schedules")
                .then()
                .statusCode(201);
    }

    private static void done(Response response) {
        response.then().statusCode(200);
    }
}
