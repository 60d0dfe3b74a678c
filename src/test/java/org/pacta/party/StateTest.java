package org.pacta.party;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.pacta.Api.api;
import static org.pacta.Api.patch;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pacta.AtOnce;

@QuarkusTest
class StateTest {

    @Test
    void a_state_is_registered_by_its_code_and_called_as_cldr_has_it() {
        String created = api().body("""
                        {"slug": "isl"}""")
                .post("/api/states")
                .then()
                .statusCode(201)
                .header("Location", endsWith("/api/states/isl"))
                .extract()
                .asString();

        assertThatJson(created)
                .isEqualTo(
                        """
                {"slug": "isl", "alpha2": "IS",
                 "name": {"original": "en", "texts": {"en": "Iceland", "ru": "Исландия", "zh-Hans": "冰岛"}},
                 "officialName": null, "illustrative": false, "sources": [],
                 "version": 0, "createdAt": "${json-unit.any-string}", "updatedAt": "${json-unit.any-string}"}""");
        assertThatJson(read("isl")).isEqualTo(created);
    }

    @Test
    void a_state_may_be_called_otherwise_than_cldr_has_it() {
        api().body(
                        """
                        {"name": {"original": "ga", "texts": {"en": "Ireland", "ga": "Éire"}},
                         "officialName": {"texts": {"en": "Republic of Ireland"}},
                         "illustrative": true, "sources": ["https://example.org/names"]}""")
                .put("/api/states/irl")
                .then()
                .statusCode(201)
                .header("Location", endsWith("/api/states/irl"));

        assertThatJson(read("irl"))
                .isEqualTo(
                        """
                {"slug": "irl", "alpha2": "IE",
                 "name": {"original": "ga", "texts": {"ga": "Éire", "en": "Ireland"}},
                 "officialName": {"original": "en", "texts": {"en": "Republic of Ireland"}},
                 "illustrative": true, "sources": ["https://example.org/names"],
                 "version": 0, "createdAt": "${json-unit.any-string}", "updatedAt": "${json-unit.any-string}"}""");
    }

    @Test
    void replacing_a_state_forgets_what_is_not_said_again() {
        api().body(
                        """
                        {"name": {"texts": {"en": "Suomi"}}, "officialName": {"texts": {"en": "Republic of Finland"}}}""")
                .put("/api/states/fin")
                .then()
                .statusCode(201);

        api().body("{}")
                .put("/api/states/fin")
                .then()
                .statusCode(200)
                .body("name.texts.en", equalTo("Finland"))
                .body("officialName", equalTo(null))
                .body("version", equalTo(1));
    }

    @Test
    void replacing_a_state_by_the_same_changes_nothing() {
        Parties.state("swe");
        String before = read("swe");

        api().body("{}").put("/api/states/swe").then().statusCode(200);

        assertThat(read("swe")).isEqualTo(before);
    }

    @Test
    void a_patch_changes_what_it_names_and_null_deletes() {
        api().body(
                        """
                        {"name": {"texts": {"en": "Danmark"}}, "officialName": {"texts": {"en": "Kingdom of Denmark"}}}""")
                .put("/api/states/dnk")
                .then()
                .statusCode(201);

        patch("""
                        {"officialName": {"texts": {"da": "Kongeriget Danmark"}}}""")
                .patch("/api/states/dnk")
                .then()
                .statusCode(200)
                .body("name.texts.en", equalTo("Danmark"))
                .body("officialName.original", equalTo("en"))
                .body("officialName.texts.en", equalTo("Kingdom of Denmark"))
                .body("officialName.texts.da", equalTo("Kongeriget Danmark"));
        patch("""
                        {"name": null, "officialName": null}""")
                .patch("/api/states/dnk")
                .then()
                .statusCode(200)
                .body("name.texts.en", equalTo("Denmark"))
                .body("officialName", equalTo(null))
                .body("version", equalTo(2));
    }

    @Test
    void what_is_not_a_code_of_iso_3166_is_refused() {
        for (String slug : List.of("xqx", "EST", "e", "estonia", "")) {
            api().body("""
                            {"slug": "%s"}""".formatted(slug))
                    .post("/api/states")
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", contains("/slug"));
        }
        api().body("{}").post("/api/states").then().statusCode(422).body("errors.pointer", contains("/slug"));
        api().body("{}").put("/api/states/xqx").then().statusCode(422).body("errors.pointer", contains("/slug"));
    }

    @Test
    void all_that_is_not_valid_is_said_at_once() {
        String problem = api().body(
                        """
                        {"slug": "Estonia", "name": {"texts": {"en": "%s"}}, "sources": [""]}"""
                                .formatted("e".repeat(301)))
                .post("/api/states")
                .then()
                .statusCode(422)
                .extract()
                .asString();

        assertThatJson(problem)
                .isEqualTo(
                        """
                {"type": "/problems/validation-failed", "title": "The values are not valid", "status": 422,
                 "detail": "3 values are not valid.", "instance": "/api/states",
                 "errors": [
                   {"pointer": "/name", "detail": "must have 300 characters at most in each language"},
                   {"pointer": "/slug", "detail": "must match \\"^[a-z]{3}$\\""},
                   {"pointer": "/sources/0", "detail": "size must be between 1 and 500"}]}""");
    }

    @Test
    void all_that_cannot_be_read_is_said_at_once() {
        String problem = api().body(
                        """
                        {"slug": 1, "name": {"texts": {}}, "illustrative": "yes", "capital": "Tallinn"}""")
                .post("/api/states")
                .then()
                .statusCode(400)
                .extract()
                .asString();

        assertThatJson(problem)
                .isEqualTo(
                        """
                {"type": "/problems/malformed-body", "title": "The body cannot be read", "status": 400,
                 "detail": "4 values are not valid.", "instance": "/api/states",
                 "errors": [
                   {"pointer": "/slug", "detail": "This should be a text without control characters."},
                   {"pointer": "/illustrative", "detail": "This should be true or false."},
                   {"pointer": "/capital",
                    "detail": "This property is not known or cannot be written. Known: illustrative, name, officialName, slug, sources."},
                   {"pointer": "/name", "detail": "At least one text is needed, by its language tag."}]}""");
    }

    @Test
    void the_slug_never_changes() {
        Parties.state("lva");

        api().body("""
                        {"slug": "ltu"}""")
                .put("/api/states/lva")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/slug"));
        patch("""
                        {"slug": "ltu"}""")
                .patch("/api/states/lva")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/slug"));
    }

    @Test
    void a_state_is_registered_once() {
        Parties.state("mlt");

        api().body("""
                        {"slug": "mlt"}""")
                .post("/api/states")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/rule-broken"))
                .body("detail", equalTo("There is a party 'mlt' already."));
    }

    @Test
    void of_many_who_register_it_at_once_one_succeeds() {
        List<String> answers = AtOnce.times(8, i -> {
            Response response = api().body("""
                            {"slug": "cyp"}""")
                    .post("/api/states");
            return response.statusCode() == 201 ? "created" : response.statusCode() + " " + response.path("detail");
        });

        assertThat(answers)
                .containsOnlyOnce("created")
                .isSubsetOf("created", "409 There is a party 'cyp' already.", "409 It exists already.");
    }

    @Test
    void what_is_not_there_is_not_found() {
        String problem =
                api().get("/api/states/aut").then().statusCode(404).extract().asString();

        assertThatJson(problem)
                .isEqualTo(
                        """
                {"type": "/problems/not-found", "title": "Not found", "status": 404,
                 "detail": "There is no state 'aut'.", "instance": "/api/states/aut", "errors": []}""");
        patch("{}").patch("/api/states/aut").then().statusCode(404);
        api().delete("/api/states/aut").then().statusCode(404);
    }

    @Test
    void an_organization_is_not_found_among_the_states() {
        Parties.organization("state-test-organization");

        api().get("/api/states/state-test-organization").then().statusCode(404);
        api().delete("/api/states/state-test-organization").then().statusCode(404);
    }

    @Test
    void states_are_found_by_their_other_code() {
        Parties.state("che");
        Parties.state("lie");

        api().queryParam("alpha2", "LI", "CH", "XX")
                .get("/api/states")
                .then()
                .statusCode(200)
                .body("items.slug", contains("che", "lie"));
        api().queryParam("alpha2", "LI", "CH")
                .queryParam("sort", "-alpha2")
                .get("/api/states")
                .then()
                .statusCode(200)
                .body("items.slug", contains("lie", "che"));
    }

    @Test
    void a_state_is_deleted_unless_something_rests_on_it() {
        Parties.state("lux");
        Parties.organization("state-test-benelux");
        String membership = Parties.membership("state-test-benelux", "lux", "member", "1958-02-03");

        api().delete("/api/states/lux")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/in-use"))
                .body("errors.detail", hasItem("1 membership by party: " + membership));
        api().get("/api/states/lux").then().statusCode(200);

        api().delete("/api/memberships/" + membership).then().statusCode(204);
        api().delete("/api/states/lux").then().statusCode(204);
        api().get("/api/states/lux").then().statusCode(404);
    }

    private static String read(String slug) {
        return api().get("/api/states/" + slug).then().statusCode(200).extract().asString();
    }
}
