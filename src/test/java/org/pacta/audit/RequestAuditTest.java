package org.pacta.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pacta.Api.api;
import static org.pacta.Api.nobody;
import static org.pacta.Api.unseen;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pacta.account.TestAccounts;

/** What is noted of requests over HTTP, and what is not. */
@QuarkusTest
class RequestAuditTest {

    private static final String STATE = "{\"name\": {\"texts\": {\"en\": \"Name\"}}, \"alpha2\": \"ZZ\"}";

    @Inject
    Audit audit;

    @Test
    void who_changed_something_by_which_operation_and_from_where() {
        put("/api/organizations/audit-http", "{\"name\": {\"texts\": {\"en\": \"Name\"}}}", 201);

        Happening created = audit.of("organization", "audit-http").get(0).happening();
        assertThat(created.actor()).isEqualTo(Actor.ACCOUNT);
        assertThat(created.account()).isEqualTo(TestAccounts.EDITOR);
        assertThat(created.token()).isNotNull();
        assertThat(created.client()).isIn("127.0.0.1", "0:0:0:0:0:0:0:1");
        assertThat(created.operation()).isEqualTo("putOrganization");
        assertThat(created.path()).isEqualTo("/api/organizations/audit-http");
        assertThat(created.outcome()).isEqualTo(AuditOutcome.DONE);
    }

    @Test
    void whatever_is_refused_to_change_something_is_noted_once_with_its_status() {
        String path = "/api/organizations/audit-refused";
        String body = "{\"name\": {\"texts\": {\"en\": \"Name\"}}}";
        nobody().body(body).put(path).then().statusCode(401);
        put(path, body, 201);
        unseen().body(body).put(path).then().statusCode(428);
        unseen().header("If-Match", "\"stale\"").body(body).put(path).then().statusCode(412);
        api().body("{").put(path).then().statusCode(400);
        api().body("{\"name\": null}").put(path).then().statusCode(422);

        List<AuditEntry> noted =
                audit.awaited("e.happening.path = ?1", path, entries -> entries.size() >= 6 && isQuiet(entries));
        assertThat(noted)
                .extracting(entry -> entry.happening().status() + " "
                        + entry.happening().outcome() + " " + entry.happening().account())
                .containsExactlyInAnyOrder(
                        "401 REFUSED null",
                        "null DONE test-editor",
                        "428 REFUSED test-editor",
                        "412 REFUSED test-editor",
                        "400 REFUSED test-editor",
                        "422 REFUSED test-editor");
        assertThat(noted)
                .allSatisfy(entry -> assertThat(entry.happening().operation()).isEqualTo("putOrganization"));
    }

    @Test
    void what_no_operation_ever_sees_is_noted_too() {
        raw().post("/api/audit-nowhere").then().statusCode(404);
        raw().delete("/api/states").then().statusCode(405);
        raw().post("/api/states/" + "a".repeat(17_000)).then().statusCode(414);

        assertThat(audit.awaited("e.happening.path = ?1", "/api/audit-nowhere", entries -> !entries.isEmpty()))
                .extracting(entry ->
                        entry.happening().operation() + " " + entry.happening().status())
                .containsExactly("POST 404");
        audit.awaited("e.happening.status = ?1", 405, entries -> !entries.isEmpty());
        audit.awaited("e.happening.status = ?1", 414, entries -> !entries.isEmpty());
    }

    @Test
    void reading_is_not_noted_whether_refused_or_not_nor_is_a_query() {
        nobody().get("/api/grants/01966ab0-0000-7000-8000-00000000a0d1").then().statusCode(401);
        api().get("/api/states/audit-absent").then().statusCode(404);
        api().queryParam("lang", "ru").delete("/api/states/audit-absent").then().statusCode(404);

        List<AuditEntry> noted = audit.awaited(
                "e.happening.path in ?1",
                List.of("/api/states/audit-absent", "/api/grants/01966ab0-0000-7000-8000-00000000a0d1"),
                entries -> !entries.isEmpty());
        assertThat(noted)
                .extracting(entry ->
                        entry.happening().operation() + " " + entry.happening().path())
                .containsExactly("deleteState /api/states/audit-absent");
    }

    @Test
    void what_changes_no_row_is_noted_when_it_was_answered() {
        String body = "{\"name\": {\"texts\": {\"en\": \"Same\"}}}";
        put("/api/organizations/audit-unchanged", body, 201);
        put("/api/organizations/audit-unchanged", body, 200);

        assertThat(audit.awaited(
                        "e.happening.path = ?1", "/api/organizations/audit-unchanged", entries -> entries.size() == 2))
                .extracting(entry ->
                        entry.happening().change() + " " + entry.happening().status())
                .containsExactly("CREATED null", "null 200");
    }

    @Test
    void whoever_fails_to_sign_in_is_noted_with_the_account_and_with_nothing_else_that_they_typed() {
        String secret = "Wrong-password-4711";
        String mistaken = "Password-as-a-name-4711";
        tryToSignIn("sco-assessor", secret);
        tryToSignIn(mistaken, secret);

        Happening failed = audit.awaited("e.happening.tried = ?1", "sco-assessor", entries -> !entries.isEmpty())
                .get(0)
                .happening();
        assertThat(failed.outcome()).isEqualTo(AuditOutcome.REFUSED);
        assertThat(failed.status()).isEqualTo(401);
        assertThat(failed.operation()).isEqualTo("createToken");
        assertThat(failed.account()).isNull();
        for (String typed : List.of(secret, mistaken)) {
            assertThat(audit.where(
                            """
                            concat(coalesce(e.happening.path, ''), coalesce(e.happening.stateAfter, ''),
                                   coalesce(e.happening.tried, '')) like ?1""",
                            "%" + typed + "%"))
                    .isEmpty();
        }
    }

    private static void tryToSignIn(String name, String password) {
        raw().header("Authorization", basic(name, password))
                .body("{\"name\": \"Of a test\"}")
                .post("/api/tokens")
                .then()
                .statusCode(401);
    }

    private static boolean isQuiet(List<AuditEntry> entries) {
        return entries.stream()
                .anyMatch(entry -> Integer.valueOf(422).equals(entry.happening().status()));
    }

    private static void put(String path, String body, int status) {
        api().body(body).put(path).then().statusCode(status);
    }

    /** What the contract does not know of. */
    private static io.restassured.specification.RequestSpecification raw() {
        return RestAssured.given().contentType(ContentType.JSON).body(STATE);
    }

    private static String basic(String name, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((name + ":" + password).getBytes());
    }
}
