package org.pacta.statement;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.pacta.Api.api;
import static org.pacta.Api.patch;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pacta.AtOnce;
import org.pacta.party.Parties;

@QuarkusTest
class SignatoryTest {

    @BeforeEach
    void there_are_parties() {
        Parties.organization("signatory-a");
        Parties.organization("signatory-b");
    }

    @Test
    void a_signatory_is_recorded_and_read_as_it_was_said() {
        String path = "/api/statements/" + Statements.draft("signatory-test") + "/signatories";
        String created = api().body(
                        """
                        {"party": "signatory-a", "signedOn": "2025-04-23", "sources": ["a protocol"],
                         "reservation": {"texts": {"en": "As far as its law allows."}}}""")
                .post(path)
                .then()
                .statusCode(201)
                .header("Location", endsWith(path + "/signatory-a"))
                .extract()
                .asString();

        assertThatJson(created)
                .isEqualTo(
                        """
                {"statement": "signatory-test", "party": "signatory-a", "signedOn": "2025-04-23",
                 "reservation": {"original": "en", "texts": {"en": "As far as its law allows."}},
                 "illustrative": false, "sources": ["a protocol"],
                 "version": 0, "createdAt": "${json-unit.any-string}", "updatedAt": "${json-unit.any-string}"}""");
        String read = api().get(path + "/signatory-a")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThatJson(read).isEqualTo(created);
    }

    @Test
    void a_party_accedes_to_an_adopted_statement_and_withdraws_its_reservation() {
        String path = "/api/statements/" + Statements.adopted("signatory-test-accedes") + "/signatories/signatory-a";
        api().body("{\"reservation\": {\"texts\": {\"en\": \"But\"}}}")
                .put(path)
                .then()
                .statusCode(201)
                .header("Location", endsWith(path))
                .body("signedOn", equalTo(null));
        patch("{\"reservation\": null, \"signedOn\": \"2025-06-01\"}")
                .patch(path)
                .then()
                .statusCode(200)
                .body("reservation", equalTo(null))
                .body("signedOn", equalTo("2025-06-01"));
        api().body("{\"party\": \"signatory-a\", \"illustrative\": true}")
                .put(path)
                .then()
                .statusCode(200)
                .body("signedOn", equalTo(null))
                .body("illustrative", equalTo(true));
    }

    @Test
    void all_that_does_not_fit_is_said_at_once() {
        String path = "/api/statements/" + Statements.draft("signatory-test-wrong") + "/signatories";
        String tomorrow = LocalDate.now(ZoneOffset.UTC).plusDays(1).toString();
        api().body("{\"party\": \"no-such-party\", \"signedOn\": \"" + tomorrow + "\"}")
                .post(path)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/signedOn", "/party"));
        api().body("{}").post(path).then().statusCode(422).body("errors.pointer", contains("/party"));
        api().body("{\"party\": \"signatory-b\", \"signedOn\": \"" + tomorrow + "\"}")
                .put(path + "/signatory-a")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/signedOn", "/party"));
        api().body("{}").put(path + "/no-such-party").then().statusCode(404);
    }

    @Test
    void a_party_signs_once() {
        String slug = Statements.draft("signatory-test-once");
        sign(slug, "signatory-a").then().statusCode(201);
        sign(slug, "signatory-a").then().statusCode(409);
        List<Integer> statuses = AtOnce.times(4, i -> sign(slug, "signatory-b").statusCode());
        assertThat(statuses).containsOnly(201, 409).containsOnlyOnce(201);
    }

    @Test
    void signatories_are_listed_by_party() {
        String slug = Statements.draft("signatory-test-list");
        String path = "/api/statements/" + slug + "/signatories";
        sign(slug, "signatory-b").then().statusCode(201);
        api().body("{\"party\": \"signatory-a\", \"signedOn\": \"2025-04-23\"}")
                .post(path)
                .then()
                .statusCode(201);

        String cursor = api().queryParam("limit", 1)
                .get(path)
                .then()
                .statusCode(200)
                .body("items.party", contains("signatory-a"))
                .extract()
                .path("nextCursor");
        api().queryParam("limit", 1)
                .queryParam("cursor", cursor)
                .get(path)
                .then()
                .statusCode(200)
                .body("items.party", contains("signatory-b"))
                .body("next", equalTo(""));
        api().queryParam("sort", "signedOn,-party")
                .get(path)
                .then()
                .statusCode(200)
                .body("items.party", contains("signatory-a", "signatory-b"));
    }

    @Test
    void a_signatory_is_deleted_and_what_is_not_there_is_not_found() {
        String slug = Statements.draft("signatory-test-delete");
        String path = "/api/statements/" + slug + "/signatories/signatory-a";
        sign(slug, "signatory-a").then().statusCode(201);
        api().delete(path).then().statusCode(204);
        api().get(path).then().statusCode(404);
        api().delete(path).then().statusCode(404);
        patch("{}").patch(path).then().statusCode(404);
        api().get("/api/statements/no-such-statement/signatories").then().statusCode(404);
        sign("no-such-statement", "signatory-a").then().statusCode(404);
    }

    @Test
    void a_party_that_signed_something_is_not_deleted() {
        String slug = Statements.draft("signatory-test-party");
        Parties.organization("signatory-test-kept");
        sign(slug, "signatory-test-kept").then().statusCode(201);
        api().delete("/api/organizations/signatory-test-kept")
                .then()
                .statusCode(409)
                .body("errors.detail", contains("1 signatory by party: signatory-test-party"));
    }

    private static Response sign(String statement, String party) {
        return api().body("{\"party\": \"" + party + "\"}").post("/api/statements/" + statement + "/signatories");
    }
}
