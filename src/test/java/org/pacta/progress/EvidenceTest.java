package org.pacta.progress;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.pacta.Api.api;
import static org.pacta.Api.patch;
import static org.pacta.progress.Reports.assignment;
import static org.pacta.progress.Reports.draft;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class EvidenceTest {

    private static final String PROGRAMME =
            """
            {"title": {"texts": {"en": "Programme"}}, "address": "https://example.org/programme"}""";

    @Test
    void evidence_is_added_read_and_listed() {
        String report = draft(assignment("evidence-add"));

        Response created = api().body(PROGRAMME).post(of(report));

        created.then().statusCode(201);
        String id = created.path("id");
        assertThat(created.header("Location")).endsWith(of(report) + "/" + id);
        assertThatJson(created.asString())
                .isEqualTo(
                        """
                {"id": "%s", "report": "%s", "title": {"original": "en", "texts": {"en": "Programme"}},
                 "address": "https://example.org/programme", "file": null, "illustrative": false, "sources": [],
                 "version": 0, "createdAt": "${json-unit.any-string}", "updatedAt": "${json-unit.any-string}"}"""
                                .formatted(id, report));
        assertThatJson(api().get(of(report) + "/" + id).asString()).isEqualTo(created.asString());
        assertThatJson(api().get(of(report)).asString())
                .isEqualTo("""
                {"items": [%s], "next": "", "nextCursor": ""}"""
                        .formatted(created.asString()));
    }

    @Test
    void evidence_is_replaced_changed_and_deleted() {
        String report = draft(assignment("evidence-change"));
        String one = of(report) + "/" + add(report);

        api().body(
                        """
                {"title": {"texts": {"en": "Minutes"}}, "address": "https://example.org/minutes"}""")
                .put(one)
                .then()
                .statusCode(200)
                .body("address", equalTo("https://example.org/minutes"));
        patch("""
                {"title": {"texts": {"ru": "Протокол"}}}""")
                .patch(one)
                .then()
                .statusCode(200)
                .body("title.texts.en", equalTo("Minutes"))
                .body("title.texts.ru", equalTo("Протокол"))
                .body("version", equalTo(2));
        api().delete(one).then().statusCode(204);
        api().get(one).then().statusCode(404);
    }

    @Test
    void evidence_changes_only_while_its_report_may() {
        String report = draft(assignment("evidence-fixed"));
        String id = add(report);
        Reports.submit(report).statusCode(200);
        refuses(report, id);
        Reports.giveBack(report).statusCode(200);

        String second = add(report);
        api().delete(of(report) + "/" + second).then().statusCode(204);
        Reports.submit(report).statusCode(200);
        Reports.accept(report).statusCode(200);
        refuses(report, id);
        Reports.revoke(report).statusCode(200);
        refuses(report, id);
        api().get(of(report)).then().body("items.id", equalTo(List.of(id)));
    }

    private static void refuses(String report, String id) {
        api().body(PROGRAMME)
                .post(of(report))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/illegal-transition"));
        api().body(PROGRAMME).put(of(report) + "/" + id).then().statusCode(409);
        patch("{}").patch(of(report) + "/" + id).then().statusCode(409);
        api().delete(of(report) + "/" + id).then().statusCode(409);
    }

    @Test
    void the_evidence_of_a_draft_goes_with_it() {
        String report = draft(assignment("evidence-gone"));
        add(report);

        api().delete("/api/progress-reports/" + report).then().statusCode(204);

        api().get(of(report)).then().statusCode(404);
    }

    @Test
    void evidence_is_found_only_under_its_own_report() {
        String assignment = assignment("evidence-own");
        String report = draft(assignment);
        String other = draft(assignment);
        String id = add(report);

        api().get(of(other) + "/" + id).then().statusCode(404);
        api().body(PROGRAMME).put(of(other) + "/" + id).then().statusCode(404);
        api().delete(of(other) + "/" + id).then().statusCode(404);
        api().get(of(other)).then().statusCode(200).body("items.size()", equalTo(0));
        api().get(of(UUID.randomUUID().toString())).then().statusCode(404);
        api().body(PROGRAMME).post(of(UUID.randomUUID().toString())).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://example.org", "https://", "example.org", "javascript:alert(1)", "https://a b"})
    void evidence_is_at_an_https_address(String address) {
        api().body(PROGRAMME.replace("https://example.org/programme", address))
                .post(of(UUID.randomUUID().toString()))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/address"));
    }

    private static String of(String report) {
        return "/api/progress-reports/" + report + "/evidence";
    }

    private static String add(String report) {
        return api().body(PROGRAMME)
                .post(of(report))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
