package org.pacta.audit;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.pacta.Api.api;
import static org.pacta.Api.as;
import static org.pacta.Api.nobody;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.pacta.account.TestAccounts;

/** The audit as admins read it, and nobody else. */
@QuarkusTest
class AuditResourceTest {

    @Test
    void admins_read_what_became_of_a_row_and_by_whom() {
        Instant before = Instant.now();
        put("audit-read", "One", 201);
        put("audit-read", "Two", 200);

        String items = api().get("/api/audit?noun=organization&key=audit-read&sort=-at&from=" + before)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .extract()
                .asString();
        assertThatJson(items).node("items").isArray().hasSize(2);
        assertThatJson(items)
                .whenIgnoringPaths(
                        "items[0].id",
                        "items[0].at",
                        "items[0].act",
                        "items[0].hash",
                        "items[0].token",
                        "items[0].client",
                        "items[0].before.updatedAt",
                        "items[0].after.updatedAt")
                .node("items[0]")
                .isEqualTo(
                        """
                        {"actor": "ACCOUNT", "account": "test-editor", "tried": null, "operation": "putOrganization",
                         "path": "/api/organizations/audit-read", "outcome": "DONE", "status": null,
                         "noun": "organization", "key": "audit-read", "change": "UPDATED",
                         "before": {"version": 0, "name": {"original": "en", "texts": {"en": "One"}}},
                         "after": {"version": 1, "name": {"original": "en", "texts": {"en": "Two"}}},
                         "occurrences": 1}""");
        String id = api().get("/api/audit?noun=organization&key=audit-read").path("items[0].id");
        api().get("/api/audit/" + id)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("change", equalTo("CREATED"))
                .body("hash.length()", equalTo(64));
        api().get("/api/audit/01966ab0-0000-7000-8000-00000000dead").then().statusCode(404);
    }

    @Test
    void it_is_narrowed_sorted_and_paged() {
        put("audit-page-1", "Name", 201);
        put("audit-page-2", "Name", 201);
        put("audit-page-3", "Name", 201);

        String keys = "key=audit-page-1,audit-page-2,audit-page-3";
        Response first = api().get("/api/audit?noun=organization&limit=2&" + keys);
        first.then().body("items.key", contains("audit-page-1", "audit-page-2"));
        api().queryParam("cursor", first.<String>path("nextCursor"))
                .get("/api/audit?noun=organization&limit=2&" + keys)
                .then()
                .body("items.key", contains("audit-page-3"))
                .body("next", equalTo(""));
        api().get("/api/audit?noun=organization&sort=-at&includeTotal=true&" + keys)
                .then()
                .body("items.key", contains("audit-page-3", "audit-page-2", "audit-page-1"))
                .body("total", equalTo(3));
        for (String narrower : new String[] {
            "account=nobody",
            "operation=deleteState",
            "outcome=REFUSED",
            "actor=SERVICE",
            "change=DELETED",
            "until=2020-01-01T00:00:00Z",
            "from=2999-01-01T00:00:00Z"
        }) {
            api().get("/api/audit?noun=organization&" + keys + "&" + narrower)
                    .then()
                    .body("items", hasSize(0));
        }
        api().get("/api/audit?format=csv&noun=organization&" + keys)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body(containsString("audit-page-3"));
    }

    @Test
    void nobody_else_reads_it_not_even_by_the_tag_of_an_answer() {
        put("audit-tag", "Name", 201);
        String path = "/api/audit?noun=organization&key=audit-tag";
        String tag = api().get(path).header("ETag");

        nobody().header("If-None-Match", tag == null ? "*" : tag)
                .get(path)
                .then()
                .statusCode(401);
        as(TestAccounts.REVIEWERS_TOKEN)
                .header("If-None-Match", tag == null ? "*" : tag)
                .get(path)
                .then()
                .statusCode(403);
        String id = api().get(path).path("items[0].id");
        nobody().get("/api/audit/" + id).then().statusCode(401);
        as(TestAccounts.REVIEWERS_TOKEN).get("/api/audit/" + id).then().statusCode(403);
        as(TestAccounts.REVIEWERS_TOKEN).get("/api/audit?format=csv").then().statusCode(403);
        assertThat(tag).isNotNull();
    }

    private static void put(String slug, String name, int status) {
        api().body("{\"name\": {\"texts\": {\"en\": \"" + name + "\"}}}")
                .put("/api/organizations/" + slug)
                .then()
                .statusCode(status);
    }
}
