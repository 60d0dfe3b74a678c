package org.pacta.progress;

import static org.pacta.Api.api;
import static org.pacta.Api.as;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.pacta.Chain;

/** Progress reports for tests, made and moved as a client would. */
final class Reports {

    static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    private Reports() {}

    /** An assignment of its own: {@code {name}-c01:{name}-kaz}, on a theme {@code {name}-cyber}. */
    static String assignment(String name) {
        Chain chain = Chain.of(name, "kaz");
        return chain.commitment("c01", null, chain.theme("cyber")) + ":" + chain.party("kaz");
    }

    /** @return the id of a draft for the second half of 2025 */
    static String draft(String assignment) {
        return draft(api(), assignment);
    }

    /** By somebody in particular. */
    static String draft(String token, String assignment) {
        return draft(as(token), assignment);
    }

    private static String draft(RequestSpecification by, String assignment) {
        return by.body(body(assignment))
                .post("/api/progress-reports")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    static String body(String assignment) {
        return """
                {"assignment": "%s", "periodFrom": "2025-07-01", "periodTo": "2025-12-31", "claimedStatus": "LIMITED",
                 "narrative": {"texts": {"en": "A working group has met."}}}"""
                .formatted(assignment);
    }

    static String submitted(String assignment) {
        String report = draft(assignment);
        submit(report).statusCode(200);
        return report;
    }

    static ValidatableResponse submit(String report) {
        return step(report, "submission", "{}");
    }

    static ValidatableResponse accept(String report) {
        return step(report, "acceptance", "{}");
    }

    static ValidatableResponse giveBack(String report) {
        return step(report, "return", """
                {"reason": "Which courts took part?"}""");
    }

    static ValidatableResponse revoke(String report) {
        return step(report, "revocation", """
                {"reason": "It was another commitment."}""");
    }

    static ValidatableResponse step(String report, String step, String body) {
        return api().body(body)
                .post("/api/progress-reports/" + report + "/" + step)
                .then();
    }

    static ValidatableResponse get(String report) {
        return api().get("/api/progress-reports/" + report).then();
    }

    static ValidatableResponse history(String assignment) {
        return api().get("/api/assignments/" + assignment + "/history").then().statusCode(200);
    }
}
