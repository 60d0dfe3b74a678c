package org.pacta.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.pacta.Api.api;
import static org.pacta.Api.as;
import static org.pacta.Api.nobody;
import static org.pacta.account.Accounts.PASSWORD;
import static org.pacta.account.Accounts.basic;
import static org.pacta.account.Accounts.makeToken;
import static org.pacta.account.Accounts.open;
import static org.pacta.account.Accounts.page;
import static org.pacta.account.Accounts.session;
import static org.pacta.account.Accounts.within;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

/** Tokens, as those who have them use them and as others would like to. */
@QuarkusTest
class TokenTest {

    @Inject
    Session session;

    @Inject
    Leaks leaks;

    @Test
    void a_password_makes_a_token_whose_secret_is_answered_once_and_kept_nowhere() throws Exception {
        open("token-made");

        Response made = makeToken("token-made");

        made.then().statusCode(201).body("account", equalTo("token-made")).header("Cache-Control", "no-store");
        String secret = made.path("token");
        assertThat(secret).matches("pacta_[A-Za-z0-9_-]{43}");
        as(secret).get("/api/me").then().statusCode(200).body("means", equalTo("TOKEN"));
        assertThat(as(secret).get("/api/tokens/" + made.path("id")).asString()).doesNotContain(secret);
        assertThat(as(secret).get("/api/tokens").asString()).contains("A test").doesNotContain(secret);
        assertThat(api().get("/api/tokens?account=token-made").asString()).doesNotContain(secret);
        assertThat(leaks.of("token-made")).as("what is there is found").isNotEmpty();
        assertThat(leaks.of(SecretText.hash(secret)))
                .singleElement()
                .asString()
                .isEqualToIgnoringCase("api_token.hash");
        assertThat(leaks.of(secret)).isEmpty();
        assertThat(leaks.of(secret.substring(TokenService.PREFIX.length()))).isEmpty();
        assertThat(leaks.of(PASSWORD)).isEmpty();
    }

    @Test
    void a_session_makes_a_token_if_it_is_one_of_our_pages_that_asks() {
        open("token-session");
        String cookie = session("token-session");
        String body = """
                {"name": "By a page"}""";

        within(cookie).body(body).post("/api/tokens").then().statusCode(403);
        within(cookie)
                .header(AccessFilter.CSRF_HEADER, "guessed")
                .body(body)
                .post("/api/tokens")
                .then()
                .statusCode(403);
        assertThat(tokensOf("token-session")).isZero();
        page(cookie).body(body).post("/api/tokens").then().statusCode(201);
        assertThat(tokensOf("token-session")).isEqualTo(1);
    }

    @Test
    void a_token_makes_none() {
        open("token-breeds");
        String secret = makeToken("token-breeds").path("token");

        as(secret)
                .body("""
                {"name": "Child"}""")
                .post("/api/tokens")
                .then()
                .statusCode(409);
        nobody().body("""
                {"name": "Child"}""")
                .post("/api/tokens")
                .then()
                .statusCode(401);

        assertThat(tokensOf("token-breeds")).isEqualTo(1);
    }

    @Test
    void a_limited_token_may_a_part_of_what_its_owner_may_and_loses_what_they_lose() {
        open("token-limits", "secretariat of organization:sco", "focal-point of party:kaz");
        Response limited = basic("token-limits", PASSWORD)
                .body(
                        """
                        {"name": "Limited", "grants": [{"role": "focal-point", "scope": "party:kaz"}]}""")
                .post("/api/tokens");
        limited.then().statusCode(201);
        String secret = limited.path("token");
        String whole = makeToken("token-limits").path("token");

        as(secret).get("/api/me").then().body("grants.scope", contains("party:kaz"));
        as(whole).get("/api/me").then().body("grants", hasSize(2));
        String membership = "/api/meeting-series/token-limits";
        String body = """
                {"organization": "sco", "name": {"texts": {"en": "Meeting"}}}""";
        as(secret).body(body).put(membership).then().statusCode(403);
        nobody().get(membership).then().statusCode(404);
        as(whole).body(body).put(membership).then().statusCode(201);

        Accounts.takeBack("token-limits");

        as(secret).get("/api/me").then().statusCode(200).body("grants", empty());
        as(whole).get("/api/me").then().statusCode(200).body("grants", empty());
        as(whole).delete(membership).then().statusCode(403);
        nobody().get(membership).then().statusCode(200);
    }

    @Test
    void a_limited_token_revokes_itself_and_no_other_one() {
        open("token-revokes", "focal-point of party:kaz");
        Response whole = makeToken("token-revokes");
        Response limited = basic("token-revokes", PASSWORD)
                .body(
                        """
                        {"name": "Limited", "grants": [{"role": "focal-point", "scope": "party:kaz"}]}""")
                .post("/api/tokens");

        revoke(limited.path("token"), whole.path("id")).then().statusCode(403);
        as(whole.path("token")).get("/api/me").then().statusCode(200);
        revoke(limited.path("token"), limited.path("id")).then().statusCode(204);
        refused("Bearer " + limited.path("token"));

        Response another = makeToken("token-revokes");
        revoke(whole.path("token"), another.path("id")).then().statusCode(204);
        refused("Bearer " + another.path("token"));
    }

    private static Response revoke(String with, String token) {
        return as(with).header("If-Match", "*").delete("/api/tokens/" + token);
    }

    @Test
    void a_token_is_not_limited_to_more_than_its_owner_has() {
        open("token-more", "secretariat of organization:sco");

        for (String right : List.of(
                "{\"role\": \"secretariat\", \"scope\": \"everything\"}",
                "{\"role\": \"secretariat\", \"scope\": \"organization:eaeu\"}",
                "{\"role\": \"admin\", \"scope\": \"everything\"}",
                "{\"role\": \"admin\", \"scope\": \"organization:sco\"}")) {
            basic("token-more", PASSWORD)
                    .body(
                            """
                            {"name": "More", "grants": [{"role": "secretariat", "scope": "organization:sco"}, %s]}"""
                                    .formatted(right))
                    .post("/api/tokens")
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", contains("/grants/1"));
        }
        basic("token-more", PASSWORD)
                .body("""
                {"name": "None", "grants": []}""")
                .post("/api/tokens")
                .then()
                .statusCode(422);

        assertThat(tokensOf("token-more")).isZero();
    }

    @Test
    void a_token_is_not_limited_to_what_cannot_be_granted() {
        open("token-odd", "admin of everything", "secretariat of everything");

        for (String right : List.of(
                "{\"role\": \"admin\", \"scope\": \"organization:sco\"}",
                "{\"role\": \"admin\", \"scope\": \"party:kaz\"}",
                "{\"role\": \"secretariat\", \"scope\": \"party:kaz\"}")) {
            limited("token-odd", right).then().statusCode(422).body("errors.pointer", contains("/grants/0"));
        }
        assertThat(tokensOf("token-odd")).isZero();
        limited("token-odd", "{\"role\": \"admin\", \"scope\": \"everything\"}")
                .then()
                .statusCode(201);
    }

    @Test
    void one_that_was_limited_to_that_before_may_nothing() {
        open("token-odd-before", "admin of everything");
        Response made = limited("token-odd-before", "{\"role\": \"admin\", \"scope\": \"everything\"}");
        String token = made.path("token");
        as(token).get("/api/accounts").then().statusCode(200);

        QuarkusTransaction.requiringNew()
                .run(() -> session.createNativeMutationQuery("update api_token set rights = :rights where id = :id")
                        .setParameter("rights", "admin organization:sco")
                        .setParameter("id", UUID.fromString(made.path("id")))
                        .executeUpdate());

        as(token).get("/api/me").then().statusCode(200).body("grants", empty());
        as(token).get("/api/accounts").then().statusCode(403);
        as(token)
                .body("""
                {"password": "quarry violin sandal meteor"}""")
                .post("/api/accounts/token-odd-before/password")
                .then()
                .statusCode(403);
        Accounts.signIn("token-odd-before", PASSWORD).then().statusCode(303);
    }

    private static Response limited(String account, String right) {
        return basic(account, PASSWORD)
                .body("""
                        {"name": "Limited", "grants": [%s]}""".formatted(right))
                .post("/api/tokens");
    }

    @Test
    void a_token_that_is_no_good_changes_nothing_and_reads_nothing() {
        open("token-bad", "secretariat of everything");
        String expired = made("token-bad", "update Token t set t.expiresAt = :when where t.id = :id");
        String revoked = made("token-bad", "update Token t set t.revokedAt = :when where t.id = :id");
        String good = makeToken("token-bad").path("token");
        String changed = good.substring(0, good.length() - 1) + (good.endsWith("A") ? "B" : "A");

        for (String token : List.of(
                expired,
                revoked,
                changed,
                good + "x",
                good.toUpperCase(java.util.Locale.ROOT),
                "pacta_",
                SecretText.hash(good),
                "eyJhbGciOiJub25lIn0.eyJzdWIiOiJhZG1pbiJ9.",
                "pacta_" + "x".repeat(5_000),
                "pacta_' or '1'='1")) {
            refused("Bearer " + token);
        }
        for (String header : List.of(
                "Bearer",
                "Bearer ",
                good,
                "Token " + good,
                "Basic " + good,
                "Digest username=\"admin\"",
                "Basic ????")) {
            refused(header);
        }
        as(good).get("/api/me").then().statusCode(200);

        Accounts.turn("token-bad", true).then().statusCode(200);
        refused("Bearer " + good);
        makeToken("token-bad").then().statusCode(401);
        Accounts.turn("token-bad", false).then().statusCode(200);
        as(good).get("/api/me").then().statusCode(200);
    }

    @Test
    void the_token_of_somebody_else_is_not_there_but_for_an_admin() {
        open("token-mine");
        open("token-other");
        Response made = makeToken("token-mine");
        String mine = made.path("token");
        String other = makeToken("token-other").path("token");
        String address = "/api/tokens/" + made.path("id");

        as(other).get(address).then().statusCode(404);
        as(other).header("If-Match", "*").delete(address).then().statusCode(404);
        nobody().get(address).then().statusCode(401);
        as(other).get("/api/tokens?account=token-mine").then().statusCode(200).body("items", empty());
        assertThat(as(other)
                        .get("/api/tokens?includeTotal=true&account=token-mine")
                        .asString())
                .doesNotContain(made.<String>path("id"));
        as(mine).get(address).then().statusCode(200).body("revokedAt", nullValue());

        api().get(address).then().statusCode(200).body("account", equalTo("token-mine"));
        api().delete(address).then().statusCode(204);
        refused("Bearer " + mine);
        api().get(address).then().body("revokedAt", notNullValue());
    }

    @Test
    void when_it_was_used_last_is_shown() {
        open("token-used");
        Response made = makeToken("token-used");
        String address = "/api/tokens/" + made.path("id");

        api().get(address).then().body("lastUsedAt", nullValue());
        Instant before = Instant.now();
        as(made.path("token")).get("/api/states").then().statusCode(200);

        Instant used = Instant.parse(api().get(address).path("lastUsedAt"));
        assertThat(used).isBetween(before.minusMillis(1), Instant.now());
        assertThat(api().get(address).<Integer>path("version")).isZero();
    }

    @Test
    void an_account_has_a_hundred_that_are_good_at_most() {
        open("token-many");
        String cookie = session("token-many");
        String csrf = Accounts.csrfToken(cookie);
        String last = null;
        for (int i = 0; i < 100; i++) {
            Response made = another(cookie, csrf);
            made.then().statusCode(201);
            last = made.path("id");
        }

        another(cookie, csrf).then().statusCode(409);
        assertThat(tokensOf("token-many")).isEqualTo(100);

        api().delete("/api/tokens/" + last).then().statusCode(204);
        another(cookie, csrf).then().statusCode(201);
    }

    @Test
    void until_when_it_is_good() {
        open("token-until");
        Instant now = Instant.now();

        for (Instant when : List.of(now.minusSeconds(1), now.plus(Duration.ofDays(367)), Instant.EPOCH)) {
            until(when.toString()).then().statusCode(422).body("errors.pointer", contains("/expiresAt"));
        }
        for (String when : List.of("tomorrow", "+1000000000-01-01T00:00:00Z", "2027-02-30T00:00:00Z")) {
            assertThat(until(when).statusCode()).isIn(400, 422);
        }
        assertThat(tokensOf("token-until")).isZero();
        until(now.plus(Duration.ofDays(365)).toString()).then().statusCode(201);
        assertThat(Instant.parse(makeToken("token-until").path("expiresAt")))
                .isBetween(now.plus(Duration.ofDays(90)), Instant.now().plus(Duration.ofDays(90)));
    }

    @Test
    void a_password_is_taken_nowhere_else() {
        open("token-password", "admin of everything");

        basic("token-password", PASSWORD).get("/api/me").then().statusCode(401);
        basic("token-password", PASSWORD).get("/api/states").then().statusCode(401);
        basic("token-password", PASSWORD).get("/api/tokens").then().statusCode(401);
        basic("token-password", PASSWORD)
                .body("""
                {"name": "token-password-2", "displayName": "Two"}""")
                .post("/api/accounts")
                .then()
                .statusCode(401);
        basic("token-password", "not " + PASSWORD)
                .body("""
                {"name": "A test"}""")
                .post("/api/tokens")
                .then()
                .statusCode(401);
        api().get("/api/accounts/token-password-2").then().statusCode(404);
        assertThat(tokensOf("token-password")).isZero();
    }

    @Test
    void nobody_shows_who_they_are_twice_in_one_request() {
        open("token-twice", "admin of everything");
        String password = "Basic "
                + Base64.getEncoder().encodeToString(("token-twice:" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        String token = "Bearer " + makeToken("token-twice").path("token");

        for (List<String> headers : List.of(
                List.of("Digest username=\"token-twice\"", password),
                List.of(token, password),
                List.of(password, token),
                List.of(token, token),
                List.of("", password))) {
            for (String address : List.of("/api/me", "/api/accounts", "/api/states")) {
                twice(headers).get(address).then().statusCode(401);
            }
            twice(headers)
                    .body("""
                    {"name": "A test"}""")
                    .post("/api/tokens")
                    .then()
                    .statusCode(401);
        }
        assertThat(tokensOf("token-twice")).isEqualTo(1);
    }

    private static RequestSpecification twice(List<String> headers) {
        return nobody().header("Authorization", headers.get(0)).header("Authorization", headers.get(1));
    }

    private static Response until(String when) {
        return basic("token-until", PASSWORD)
                .body("""
                {"name": "Until", "expiresAt": "%s"}""".formatted(when))
                .post("/api/tokens");
    }

    private static Response another(String cookie, String csrf) {
        return within(cookie)
                .header(AccessFilter.CSRF_HEADER, csrf)
                .body("""
                {"name": "One of many"}""")
                .post("/api/tokens");
    }

    /** Whether it is about to write, or to read what everybody may. */
    private static void refused(String authorization) {
        nobody().header("Authorization", authorization)
                .get("/api/states")
                .then()
                .statusCode(401);
        nobody().header("Authorization", authorization)
                .body("{}")
                .put("/api/states/abw")
                .then()
                .statusCode(401);
        nobody().get("/api/states/abw").then().statusCode(404);
    }

    /** A token with something changed an hour ago. */
    private String made(String account, String update) {
        Response made = makeToken(account);
        QuarkusTransaction.requiringNew().run(() -> session.createMutationQuery(update)
                .setParameter("when", Instant.now().minus(Duration.ofHours(1)))
                .setParameter("id", UUID.fromString(made.path("id")))
                .executeUpdate());
        return made.path("token");
    }

    private long tokensOf(String account) {
        return QuarkusTransaction.requiringNew()
                .call(() -> session.createQuery("select count(*) from Token t where t.account = :account", Long.class)
                        .setParameter("account", account)
                        .getSingleResult());
    }
}
