package org.pacta.progress;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.oneOf;
import static org.pacta.Api.as;
import static org.pacta.Api.patch;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.pacta.account.TestAccounts;

/** Whoever has had a hand in a report does not decide on it, whatever they have been granted and however they come. */
@QuarkusTest
class FourEyesTest {

    private static final String RETURN = """
            {"reason": "Which courts took part?"}""";

    @Inject
    TestAccounts accounts;

    @Test
    void nobody_decides_on_what_they_wrote_with_both_grants() {
        String assignment = Reports.assignment("eyes-both");
        String both = both("eyes-both-anna", "eyes-both");
        String report = Reports.draft(both, assignment);
        submit(both, report).statusCode(200);

        step(both, report, "acceptance", "{}").statusCode(403);
        step(both, report, "return", RETURN).statusCode(403);
        Reports.get(report).body("state", equalTo("SUBMITTED"));

        step(both("eyes-both-boris", "eyes-both"), report, "acceptance", "{}").statusCode(200);
        step(both, report, "revocation", RETURN).statusCode(403);
        Reports.get(report).body("state", equalTo("ACCEPTED"));
    }

    @Test
    void nor_with_another_account_of_the_same_person() {
        String assignment = Reports.assignment("eyes-person");
        String one = both("eyes-person-1", "eyes-person");
        String two = both("eyes-person-2", "eyes-person");
        mail("eyes-person-1", "anna.k@example.org");
        mail("eyes-person-2", "Ａnna.K@Example.ORG");
        String other = both("eyes-person-3", "eyes-person");
        mail("eyes-person-3", "anna.l@example.org");
        String report = Reports.draft(one, assignment);
        submit(one, report).statusCode(200);

        step(two, report, "acceptance", "{}").statusCode(403);
        Reports.get(report).body("state", equalTo("SUBMITTED"));
        step(other, report, "acceptance", "{}").statusCode(200);
    }

    @Test
    void nor_whoever_has_only_attached_evidence_or_only_submitted_or_only_edited() {
        String assignment = Reports.assignment("eyes-hands");
        String writer = accounts.token("eyes-hands-writer", "focal-point of party:eyes-hands-kaz");
        String attached = both("eyes-hands-attached", "eyes-hands");
        String edited = both("eyes-hands-edited", "eyes-hands");
        String submitted = both("eyes-hands-submitted", "eyes-hands");
        String report = Reports.draft(writer, assignment);
        as(attached)
                .body(
                        """
                        {"title": {"texts": {"en": "Programme"}}, "address": "https://example.org/programme"}""")
                .post("/api/progress-reports/" + report + "/evidence")
                .then()
                .statusCode(201);
        as(edited)
                .contentType("application/merge-patch+json")
                .body("""
                        {"narrative": {"texts": {"en": "Edited."}}}""")
                .patch("/api/progress-reports/" + report)
                .then()
                .statusCode(200);
        submit(submitted, report).statusCode(200);

        for (String hand : new String[] {attached, edited, submitted}) {
            step(hand, report, "acceptance", "{}").statusCode(403);
            step(hand, report, "return", RETURN).statusCode(403);
        }
        Reports.get(report).body("state", equalTo("SUBMITTED"));
        step(both("eyes-hands-none", "eyes-hands"), report, "acceptance", "{}").statusCode(200);
    }

    @Test
    void nor_a_reviewer_of_another_organization() {
        String assignment = Reports.assignment("eyes-other");
        Reports.assignment("eyes-elsewhere");
        String report = Reports.submitted(assignment);
        String other = accounts.token("eyes-other-reviewer", "reviewer of organization:eyes-elsewhere");

        step(other, report, "acceptance", "{}").statusCode(is(oneOf(403, 404)));
        step(other, report, "return", RETURN).statusCode(is(oneOf(403, 404)));
        Reports.get(report).body("state", equalTo("SUBMITTED"));
    }

    private String both(String name, String organization) {
        return accounts.token(
                name, "focal-point of party:" + organization + "-kaz", "reviewer of organization:" + organization);
    }

    private static void mail(String account, String email) {
        patch("""
                {"email": "%s"}""".formatted(email))
                .patch("/api/accounts/" + account)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse submit(String token, String report) {
        return step(token, report, "submission", "{}");
    }

    private static ValidatableResponse step(String token, String report, String step, String body) {
        return as(token)
                .body(body)
                .post("/api/progress-reports/" + report + "/" + step)
                .then();
    }
}
