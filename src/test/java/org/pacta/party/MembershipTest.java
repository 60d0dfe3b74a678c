package org.pacta.party;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.pacta.Api.api;
import static org.pacta.Api.patch;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pacta.AtOnce;

@QuarkusTest
class MembershipTest {

    private static final String PARTY = "membership-test-party";

    @BeforeEach
    void there_is_a_party() {
        Parties.organization(PARTY);
    }

    @Test
    void a_membership_is_recorded_and_read_as_it_was_said() {
        Parties.organization("membership-test-created");
        Response created = record("membership-test-created", "dialogue-partner", "\"2015-01-01\"", "\"2020-12-31\"");

        created.then().statusCode(201).header("Location", endsWith("/api/memberships/" + created.path("id")));
        assertThatJson(created.asString())
                .isEqualTo(
                        """
                {"id": "${json-unit.any-string}", "organization": "membership-test-created",
                 "party": "membership-test-party", "standing": "dialogue-partner",
                 "from": "2015-01-01", "to": "2020-12-31", "illustrative": false, "sources": [],
                 "version": 0, "createdAt": "${json-unit.any-string}", "updatedAt": "${json-unit.any-string}"}""");
        assertThatJson(read(created.path("id"))).isEqualTo(created.asString());
    }

    @Test
    void a_membership_is_replaced_and_changed() {
        Parties.organization("membership-test-changed");
        String path =
                "/api/memberships/" + Parties.membership("membership-test-changed", PARTY, "observer", "2005-07-05");

        patch("""
                        {"to": "2025-08-31", "sources": ["Tianjin"]}""")
                .patch(path)
                .then()
                .statusCode(200)
                .body("to", equalTo("2025-08-31"))
                .body("standing", equalTo("observer"))
                .body("version", equalTo(1));
        api().body(
                        """
                        {"organization": "membership-test-changed", "party": "membership-test-party",
                         "standing": "member", "from": "2005-07-06"}""")
                .put(path)
                .then()
                .statusCode(200)
                .body("standing", equalTo("member"))
                .body("from", equalTo("2005-07-06"))
                .body("to", equalTo(null))
                .body("sources", hasSize(0))
                .body("version", equalTo(2));
    }

    @Test
    void put_to_an_id_that_is_not_there_does_not_create() {
        api().body(
                        """
                        {"organization": "membership-test-party", "party": "membership-test-party",
                         "standing": "member", "from": "2005-07-06"}""")
                .put("/api/memberships/01966ab0-ffff-7000-8000-00000000ffff")
                .then()
                .statusCode(404);
    }

    @Test
    void all_that_is_missing_is_said_at_once() {
        String problem = api().body("{}")
                .post("/api/memberships")
                .then()
                .statusCode(422)
                .extract()
                .asString();

        assertThatJson(problem)
                .inPath("errors")
                .isEqualTo(
                        """
                [{"pointer": "/from", "detail": "must be given"},
                 {"pointer": "/organization", "detail": "must be given"},
                 {"pointer": "/party", "detail": "must be given"},
                 {"pointer": "/standing", "detail": "must be given"}]""");
    }

    @Test
    void all_that_does_not_fit_what_is_recorded_is_said_at_once() {
        String problem = api().body(
                        """
                        {"organization": "no-such-organization", "party": "no-such-party", "standing": "member",
                         "from": "2020-01-02", "to": "2020-01-01"}""")
                .post("/api/memberships")
                .then()
                .statusCode(422)
                .extract()
                .asString();

        assertThatJson(problem)
                .inPath("errors")
                .isEqualTo(
                        """
                [{"pointer": "/organization", "detail": "There is no organization 'no-such-organization'."},
                 {"pointer": "/party", "detail": "There is no party 'no-such-party'."},
                 {"pointer": "/to", "detail": "A membership cannot end before it begins."}]""");
    }

    @Test
    void a_last_day_before_the_first_is_named_with_what_is_missing() {
        api().body(
                        """
                        {"organization": "sco", "party": "kaz", "from": "2020-01-02", "to": "2020-01-01"}""")
                .post("/api/memberships")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/standing", "/to"));
    }

    @Test
    void a_state_holds_no_memberships_and_an_organization_is_not_a_member_of_itself() {
        Parties.state("grc");
        api().body(
                        """
                        {"organization": "grc", "party": "membership-test-party", "standing": "member", "from": "2020-01-01"}""")
                .post("/api/memberships")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/organization"));
        api().body(
                        """
                        {"organization": "membership-test-party", "party": "membership-test-party",
                         "standing": "member", "from": "2020-01-01"}""")
                .post("/api/memberships")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/party"));
    }

    @Test
    void impossible_dates_are_refused() {
        for (String day : List.of("2025-02-30", "2025-2-3", "0000-01-01", "10000-01-01", "+10000-01-01", "today")) {
            record("membership-test-party", "member", "\"" + day + "\"", "null")
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", contains("/from"))
                    .body("errors.detail", contains("This is not a date like 2025-04-23."));
        }
    }

    @Test
    void two_standings_on_one_day_are_refused_whichever_way_they_overlap() {
        String organization = Parties.organization("membership-test-overlap");
        String id = Parties.membership(organization, PARTY, "observer", "2010-01-01", "2019-12-31");

        overlaps(organization, "\"2019-12-31\"", "null");
        overlaps(organization, "\"2000-01-01\"", "\"2010-01-01\"");
        overlaps(organization, "\"2012-01-01\"", "\"2013-01-01\"");
        overlaps(organization, "\"2000-01-01\"", "null");
        overlaps(organization, "\"2010-01-01\"", "\"2010-01-01\"");
        record(organization, "member", "\"2020-01-01\"", "null").then().statusCode(201);
        record(organization, "guest", "\"2009-01-01\"", "\"2009-12-31\"").then().statusCode(201);

        patch("""
                        {"to": "2020-01-01"}""")
                .patch("/api/memberships/" + id)
                .then()
                .statusCode(409);
        api().get("/api/memberships/" + id).then().statusCode(200).body("to", equalTo("2019-12-31"));
    }

    @Test
    void a_membership_does_not_overlap_with_itself() {
        String organization = Parties.organization("membership-test-itself");
        String id = Parties.membership(organization, PARTY, "observer", "2010-01-01", "2019-12-31");

        patch("""
                        {"from": "2009-01-01"}""")
                .patch("/api/memberships/" + id)
                .then()
                .statusCode(200);
    }

    @Test
    void of_many_overlapping_ones_at_once_one_succeeds() {
        String organization = Parties.organization("membership-test-at-once");

        List<Integer> statuses =
                AtOnce.times(8, i -> record(organization, "member", "\"2020-01-0" + (i + 1) + "\"", "null")
                        .statusCode());

        assertThat(statuses).containsOnly(201, 409).containsOnlyOnce(201);
        api().queryParam("organization", organization)
                .get("/api/memberships")
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
    }

    @Test
    void memberships_are_filtered_by_organization_party_standing_and_day() {
        String first = Parties.organization("membership-test-filter-a");
        String second = Parties.organization("membership-test-filter-b");
        String early = Parties.membership(first, PARTY, "observer", "2001-01-01", "2001-12-31");
        String late = Parties.membership(first, PARTY, "member", "2002-01-01");
        String other = Parties.membership(second, PARTY, "member", "2001-06-01");

        assertThat(found("organization", first)).containsExactly(early, late);
        assertThat(found("organization", first, "standing", "member")).containsExactly(late);
        assertThat(found("organization", first, "organization", second, "on", "2001-12-31"))
                .containsExactly(early, other);
        assertThat(found("organization", first, "organization", second, "sort", "-from"))
                .containsExactly(late, other, early);
        assertThat(found("organization", first, "organization", second, "sort", "to,-organization"))
                .containsExactly(early, other, late);
        assertThat(found("organization", first, "party", "no-such-party")).isEmpty();
    }

    @Test
    void a_membership_is_deleted() {
        Parties.organization("membership-test-deleted");
        String path =
                "/api/memberships/" + Parties.membership("membership-test-deleted", PARTY, "observer", "2005-07-05");

        api().delete(path).then().statusCode(204);

        api().get(path).then().statusCode(404).body("detail", containsString("There is no membership"));
        api().delete(path).then().statusCode(404);
    }

    private static void overlaps(String organization, String from, String to) {
        record(organization, "member", from, to)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/rule-broken"))
                .body("detail", containsString("as observer from 2010-01-01 to 2019-12-31"));
    }

    private static Response record(String organization, String standing, String from, String to) {
        return api().body(
                        """
                        {"organization": "%s", "party": "membership-test-party", "standing": "%s",
                         "from": %s, "to": %s}"""
                                .formatted(organization, standing, from, to))
                .post("/api/memberships");
    }

    private static List<String> found(String... parameters) {
        var request = api();
        for (int i = 0; i < parameters.length; i += 2) {
            request.queryParam(parameters[i], parameters[i + 1]);
        }
        return request.get("/api/memberships").then().statusCode(200).extract().path("items.id");
    }

    private static String read(String id) {
        return api().get("/api/memberships/" + id)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
