package org.pacta.party;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.pacta.Api.api;
import static org.pacta.Api.patch;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OrganizationTest {

    @Test
    void an_organization_is_registered_and_read_as_it_was_said() {
        String created = api().body(
                        """
                        {"slug": "organization-test-asean",
                         "name": {"texts": {"en": "Association of Southeast Asian Nations", "ru": "Ассоциация"}},
                         "acronym": {"texts": {"en": "ASEAN"}}, "foundedOn": "1967-08-08",
                         "officialLanguages": ["en"], "webAddress": "https://asean.org",
                         "illustrative": false, "sources": ["Bangkok Declaration"]}""")
                .post("/api/organizations")
                .then()
                .statusCode(201)
                .header("Location", endsWith("/api/organizations/organization-test-asean"))
                .extract()
                .asString();

        assertThatJson(created)
                .isEqualTo(
                        """
                {"slug": "organization-test-asean",
                 "name": {"original": "en",
                          "texts": {"en": "Association of Southeast Asian Nations", "ru": "Ассоциация"}},
                 "acronym": {"original": "en", "texts": {"en": "ASEAN"}}, "foundedOn": "1967-08-08",
                 "officialLanguages": ["en"], "webAddress": "https://asean.org",
                 "illustrative": false, "sources": ["Bangkok Declaration"],
                 "version": 0, "createdAt": "${json-unit.any-string}", "updatedAt": "${json-unit.any-string}"}""");
        assertThatJson(read("organization-test-asean")).isEqualTo(created);
    }

    @Test
    void without_a_slug_it_gets_one_from_its_acronym_or_else_its_name() {
        api().body(
                        """
                        {"name": {"texts": {"en": "Organization Test of Acronyms"}}, "acronym": {"texts": {"en": "OTA 1"}}}""")
                .post("/api/organizations")
                .then()
                .statusCode(201)
                .body("slug", equalTo("ota-1"));
        api().body("""
                        {"name": {"texts": {"fr": "L'Organisation Éprouvée"}}}""")
                .post("/api/organizations")
                .then()
                .statusCode(201)
                .body("slug", equalTo("l-organisation-eprouvee"));
    }

    @Test
    void a_name_of_which_no_slug_can_be_made_needs_one() {
        api().body("""
                        {"name": {"texts": {"zh-Hans": "上海合作组织"}}}""")
                .post("/api/organizations")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/slug"));
    }

    @Test
    void it_is_put_where_nothing_was_and_replaced_where_it_was() {
        String path = "/api/organizations/organization-test-put";
        api().body(
                        """
                        {"name": {"texts": {"en": "First"}}, "acronym": {"texts": {"en": "F"}},
                         "officialLanguages": ["en", "zh-Hans"]}""")
                .put(path)
                .then()
                .statusCode(201)
                .header("Location", endsWith(path));

        api().body(
                        """
                        {"slug": "organization-test-put", "name": {"texts": {"en": "Second"}}}""")
                .put(path)
                .then()
                .statusCode(200);

        assertThatJson(read("organization-test-put"))
                .isEqualTo(
                        """
                {"slug": "organization-test-put", "name": {"original": "en", "texts": {"en": "Second"}},
                 "acronym": null, "foundedOn": null, "officialLanguages": [], "webAddress": null,
                 "illustrative": false, "sources": [],
                 "version": 1, "createdAt": "${json-unit.any-string}", "updatedAt": "${json-unit.any-string}"}""");
    }

    @Test
    void a_slug_in_the_address_that_is_none_is_refused() {
        api().body("""
                        {"name": {"texts": {"en": "Shouting"}}}""")
                .put("/api/organizations/SHOUTING")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/slug"));
    }

    @Test
    void a_patch_changes_what_it_names_and_null_deletes() {
        String path = "/api/organizations/organization-test-patch";
        api().body(
                        """
                        {"name": {"texts": {"en": "Name", "ru": "Имя"}}, "foundedOn": "2001-06-15",
                         "officialLanguages": ["en", "ru"], "sources": ["a"]}""")
                .put(path)
                .then()
                .statusCode(201);

        patch(
                        """
                        {"name": {"texts": {"ru": null, "fr": "Nom"}}, "foundedOn": null, "officialLanguages": ["fr"]}""")
                .patch(path)
                .then()
                .statusCode(200);

        assertThatJson(read("organization-test-patch"))
                .isEqualTo(
                        """
                {"slug": "organization-test-patch",
                 "name": {"original": "en", "texts": {"en": "Name", "fr": "Nom"}},
                 "acronym": null, "foundedOn": null, "officialLanguages": ["fr"], "webAddress": null,
                 "illustrative": false, "sources": ["a"],
                 "version": 1, "createdAt": "${json-unit.any-string}", "updatedAt": "${json-unit.any-string}"}""");
    }

    @Test
    void a_patch_may_not_delete_what_is_needed() {
        Parties.organization("organization-test-needed");

        patch("""
                        {"name": null}""")
                .patch("/api/organizations/organization-test-needed")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/name"));
    }

    @Test
    void all_that_is_not_valid_is_said_at_once() {
        api().body(
                        """
                        {"slug": "Not a slug", "officialLanguages": ["en", "not a tag"], "webAddress": "ftp://example.org"}""")
                .post("/api/organizations")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/name", "/officialLanguages/1", "/slug", "/webAddress"));
    }

    @Test
    void states_and_organizations_share_one_space_of_names() {
        Parties.state("bel");

        String said = """
                {"name": {"texts": {"en": "Belgians abroad"}}}""";
        api().body(said)
                .put("/api/organizations/bel")
                .then()
                .statusCode(409)
                .body("detail", equalTo("There is a party 'bel' already."));
        api().get("/api/organizations/bel").then().statusCode(404);
    }

    @Test
    void what_is_not_there_is_not_found() {
        String path = "/api/organizations/organization-test-absent";

        api().get(path).then().statusCode(404);
        api().delete(path).then().statusCode(404);
        patch("{}").patch(path).then().statusCode(404);
        api().get(path + "/members").then().statusCode(404);
    }

    @Test
    void organizations_are_sorted_by_the_day_they_were_founded_and_those_without_come_last() {
        founded("organization-test-sorted-a", "\"0001-01-01\"");
        founded("organization-test-sorted-b", "null");
        founded("organization-test-sorted-c", "\"9999-12-31\"");

        assertThat(api().queryParam("sort", "foundedOn")
                        .queryParam("limit", 500)
                        .get("/api/organizations")
                        .then()
                        .statusCode(200)
                        .extract()
                        .<String>path("items[0].slug"))
                .isEqualTo("organization-test-sorted-a");
        assertThat(api().queryParam("sort", "-foundedOn")
                        .queryParam("limit", 500)
                        .get("/api/organizations")
                        .then()
                        .statusCode(200)
                        .extract()
                        .<String>path("items[0].slug"))
                .isEqualTo("organization-test-sorted-c");
    }

    @Test
    void an_organization_is_deleted_unless_something_rests_on_it() {
        Parties.organization("organization-test-delete");
        Parties.organization("organization-test-delete-party");
        String membership = Parties.membership(
                "organization-test-delete", "organization-test-delete-party", "observer", "2020-01-01");

        api().delete("/api/organizations/organization-test-delete")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/in-use"))
                .body("errors.detail", contains("1 membership by organization: " + membership));
        api().delete("/api/organizations/organization-test-delete-party")
                .then()
                .statusCode(409)
                .body("errors.detail", contains("1 membership by party: " + membership));

        api().delete("/api/memberships/" + membership).then().statusCode(204);
        api().delete("/api/organizations/organization-test-delete").then().statusCode(204);
        api().get("/api/organizations/organization-test-delete").then().statusCode(404);
    }

    @Test
    void the_members_of_a_day_are_those_whose_standing_held_on_it() {
        String organization = Parties.organization("organization-test-members");
        Parties.state("hun");
        Parties.state("pol");
        Parties.membership(organization, "hun", "observer", "2005-07-05", "2025-08-31");
        Parties.membership(organization, "hun", "partner", "2025-09-01");
        Parties.membership(organization, "pol", "member", "2001-06-15");

        assertThat(standings(organization, "2005-07-04")).isEqualTo("pol member");
        assertThat(standings(organization, "2005-07-05")).isEqualTo("hun observer, pol member");
        assertThat(standings(organization, "2025-08-31")).isEqualTo("hun observer, pol member");
        assertThat(standings(organization, "2025-09-01")).isEqualTo("hun partner, pol member");
        assertThat(standings(organization, "2001-06-14")).isEmpty();
        api().queryParam("on", "2025-04-23")
                .queryParam("standing", "observer", "partner")
                .get("/api/organizations/organization-test-members/members")
                .then()
                .statusCode(200)
                .body("items.party", contains("hun"));
    }

    @Test
    void without_a_day_the_members_are_those_of_today() {
        String organization = Parties.organization("organization-test-today");
        Parties.state("rou");
        Parties.state("bgr");
        Parties.membership(organization, "rou", "member", "2000-01-01", "2000-12-31");
        Parties.membership(organization, "bgr", "member", "2000-01-01");

        api().get("/api/organizations/organization-test-today/members")
                .then()
                .statusCode(200)
                .body("items.party", contains("bgr"));
        api().queryParam("on", "2000-12-31")
                .queryParam("standing", "guest")
                .get("/api/organizations/organization-test-today/members")
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    private static String standings(String organization, String day) {
        List<Map<String, String>> members = api().queryParam("on", day)
                .get("/api/organizations/" + organization + "/members")
                .then()
                .statusCode(200)
                .extract()
                .path("items");
        return members.stream()
                .map(member -> member.get("party") + " " + member.get("standing"))
                .collect(Collectors.joining(", "));
    }

    private static void founded(String slug, String day) {
        api().body("""
                        {"name": {"texts": {"en": "Sorted"}}, "foundedOn": %s}""".formatted(day))
                .put("/api/organizations/" + slug)
                .then()
                .statusCode(201);
    }

    private static String read(String slug) {
        return api().get("/api/organizations/" + slug)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
