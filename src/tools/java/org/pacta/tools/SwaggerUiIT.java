package org.pacta.tools;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pacta.start.PackagedService;

/** Swagger UI in a browser, as a person uses it: the five first calls of the README, each with Execute. */
class SwaggerUiIT {

    @Test
    void whoever_has_authorized_with_a_token_or_signed_in_is_known_to_the_page() throws Exception {
        try (PackagedService service = PackagedService.start(Tool.sample())) {
            String said = Tool.run(
                    "node",
                    "swagger-ui.mjs",
                    service.address(),
                    "{\"authorize\": \"%s\"}".formatted(service.sampleToken("kaz-focal-point")),
                    """
                    {"operation": "getMe"}""",
                    """
                    {"signIn": {"name": "sco-reviewer", "password": "%s"}}"""
                            .formatted(service.samplePassword("sco-reviewer")),
                    """
                    {"operation": "getMe"}""",
                    // Which changes something, so that the page has to send the token of the session.
                    """
                    {"operation": "createToken", "status": "201"}""");

            assertThat(said.lines())
                    .extracting(line -> line.replaceAll(" \\d+$", ""))
                    .containsExactly("getMe 200", "getMe 200", "createToken 201");
        }
    }

    @Test
    void the_five_first_calls_answer_200_and_the_page_does_not_complain() throws Exception {
        try (PackagedService service = PackagedService.start(Tool.sample())) {
            String said = Tool.run(
                    "node",
                    "swagger-ui.mjs",
                    service.address(),
                    """
                    {"operation": "listMembers", "fill": {"on": "2025-04-23", "standing": "member"}}""",
                    """
                    {"operation": "listParagraphs"}""",
                    """
                    {"operation": "listCommitments", "fill": {"statement": "sco-cj-20-statement", "theme": "cyber"}}""",
                    """
                    {"operation": "getScoreboard", "fill": {"groupBy": "theme"}}""",
                    """
                    {"operation": "listExpectedReports", "fill": {"party": "kaz", "state": ["due", "overdue"]}}""");

            assertThat(said.lines())
                    .extracting(line -> line.replaceAll(" \\d+$", ""))
                    .containsExactly(
                            "listMembers 200",
                            "listParagraphs 200",
                            "listCommitments 200",
                            "getScoreboard 200",
                            "listExpectedReports 200");
        }
    }
}
