package org.pacta.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.pacta.Api.api;
import static org.pacta.account.Accounts.PASSWORD;
import static org.pacta.account.Accounts.csrfToken;
import static org.pacta.account.Accounts.form;
import static org.pacta.account.Accounts.open;
import static org.pacta.account.Accounts.page;
import static org.pacta.account.Accounts.session;
import static org.pacta.account.Accounts.setPassword;
import static org.pacta.account.Accounts.signIn;
import static org.pacta.account.Accounts.within;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.Cookie;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

/** Signing in with a browser, and what others could make of it. */
@QuarkusTest
class SessionTest {

    @Inject
    SignIn signIn;

    @Inject
    Session session;

    @Inject
    Leaks leaks;

    @Test
    void signing_in_begins_a_session_of_which_the_secret_is_in_the_cookie_alone() throws Exception {
        open("session-new");

        Response answer = signIn("session-new", PASSWORD);

        answer.then().statusCode(303).header("Location", org.hamcrest.Matchers.endsWith("/work"));
        Cookie cookie = answer.detailedCookie(SessionCookie.NAME);
        assertThat(cookie.getValue()).matches("[A-Za-z0-9_-]{43}");
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getSameSite()).isEqualTo("Lax");
        assertThat(cookie.getPath()).isEqualTo("/");
        assertThat(cookie.getDomain()).isNull();
        assertThat(cookie.getMaxAge()).as("gone with the browser").isEqualTo(-1);
        assertThat(answer.getHeader("Cache-Control")).contains("no-store");
        within(cookie.getValue())
                .get("/api/me")
                .then()
                .body("account", equalTo("session-new"))
                .body("means", equalTo("SESSION"));
        within(cookie.getValue()).get("/sign-in").then().header("Cache-Control", "no-store");
        assertThat(leaks.of(cookie.getValue())).isEmpty();
        assertThat(leaks.of(SecretText.hash(cookie.getValue()))).hasSize(1);
        assertThat(leaks.of(PASSWORD)).isEmpty();
    }

    @Test
    void whoever_does_not_get_in_is_not_told_why() {
        open("session-off");
        Accounts.turn("session-off", true).then().statusCode(200);
        open("session-wrong");
        Accounts.describe("session-none", null);

        Response wrong = signIn("session-wrong", "not " + PASSWORD);
        List<Response> others = List.of(
                signIn("session-off", PASSWORD),
                signIn("session-nobody", PASSWORD),
                signIn("session-none", PASSWORD),
                signIn("session-none", ""),
                signIn("", ""));

        wrong.then().statusCode(401);
        assertThat(wrong.cookies()).isEmpty();
        assertThat(others).allSatisfy(other -> {
            assertThat(other.statusCode()).isEqualTo(401);
            assertThat(withoutName(other)).isEqualTo(withoutName(wrong));
            assertThat(other.cookies()).isEmpty();
            assertThat(other.headers().asList().stream()
                            .map(header -> header.getName())
                            .toList())
                    .isEqualTo(wrong.headers().asList().stream()
                            .map(header -> header.getName())
                            .toList());
        });
    }

    /** But for the account, which nobody has to type again. */
    private static String withoutName(Response page) {
        return page.asString().replaceFirst("name=\"name\" value=\"[^\"]*\"", "");
    }

    @Test
    void the_account_that_was_typed_is_kept_as_it_was_typed() {
        assertThat(signIn("\"><script>a</script>", PASSWORD).asString())
                .contains("value=\"&quot;&gt;&lt;script&gt;a&lt;/script&gt;\"")
                .doesNotContain("<script>a");
    }

    @Test
    void each_sign_in_is_a_session_of_its_own_and_ends_the_one_before() {
        open("session-again");
        String first = session("session-again");

        Response second = form().cookie(SessionCookie.NAME, first)
                .formParam("name", "session-again")
                .formParam("password", PASSWORD)
                .post("/sign-in");

        second.then().statusCode(303);
        assertThat(second.cookie(SessionCookie.NAME)).isNotEqualTo(first);
        over(first);
        within(second.cookie(SessionCookie.NAME)).get("/api/me").then().statusCode(200);
    }

    @Test
    void a_cookie_that_nobody_gave_out_is_not_taken_over() {
        open("session-fixed");
        String chosen = SecretText.next();

        Response answer = form().cookie(SessionCookie.NAME, chosen)
                .formParam("name", "session-fixed")
                .formParam("password", PASSWORD)
                .post("/sign-in");

        assertThat(answer.cookie(SessionCookie.NAME)).isNotBlank().isNotEqualTo(chosen);
        over(chosen);
    }

    @Test
    void nothing_is_changed_without_the_token_of_the_page_however_the_address_is_written() throws Exception {
        open("session-csrf", "secretariat of everything");
        String cookie = session("session-csrf");
        String other = csrfToken(session("session-csrf"));
        String target = "/api/meeting-series/session-csrf";
        String body = """
                {"organization": "sco", "name": {"texts": {"en": "Meeting"}}}""";

        within(cookie)
                .body(body)
                .put(target)
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/csrf-token-required"));
        within(cookie)
                .header(AccessFilter.CSRF_HEADER, other)
                .body(body)
                .put(target)
                .then()
                .statusCode(403);
        within(cookie)
                .header(AccessFilter.CSRF_HEADER, "")
                .body(body)
                .put(target)
                .then()
                .statusCode(403);
        for (String spelling : List.of(
                "/api;x=1/meeting-series/session-csrf",
                "//api/meeting-series/session-csrf",
                "/%61pi/meeting-series/session-csrf",
                "/x/../api/meeting-series/session-csrf")) {
            int status = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + spelling))
                                    .PUT(HttpRequest.BodyPublishers.ofString(body))
                                    .header("Content-Type", "application/json")
                                    .header("Cookie", SessionCookie.NAME + "=" + cookie)
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
            assertThat(status).as(spelling).isBetween(400, 499);
        }
        api().get(target).then().statusCode(404);
        page(cookie).body(body).put(target).then().statusCode(201);
        api().delete(target).then().statusCode(204);
    }

    @Test
    void a_page_of_others_signs_nobody_in_or_out() {
        open("session-foreign");
        String cookie = session("session-foreign");
        String csrf = csrfToken(cookie);

        for (String site : List.of("cross-site", "same-site", "")) {
            refusedAsForeign("Sec-Fetch-Site", site, cookie, csrf);
        }
        for (String origin : List.of("https://evil.example", "null", "http://localhost")) {
            refusedAsForeign("Origin", origin, cookie, csrf);
        }
        within(cookie).get("/api/me").then().statusCode(200);
    }

    @Test
    void signing_out_takes_the_token_of_the_page_and_ends_the_session() {
        open("session-out");
        String cookie = session("session-out");
        String another = session("session-out");

        form().cookie(SessionCookie.NAME, cookie).post("/sign-out").then().statusCode(403);
        form().cookie(SessionCookie.NAME, cookie)
                .formParam("csrfToken", csrfToken(another))
                .post("/sign-out")
                .then()
                .statusCode(403);
        within(cookie).get("/api/me").then().statusCode(200);

        Response out = form().cookie(SessionCookie.NAME, cookie)
                .formParam("csrfToken", csrfToken(cookie))
                .post("/sign-out");
        out.then().statusCode(303);
        assertThat(out.detailedCookie(SessionCookie.NAME).getMaxAge()).isZero();
        over(cookie);
        within(another).get("/api/me").then().statusCode(200);
        form().post("/sign-out").then().statusCode(303);
    }

    @Test
    void a_session_that_is_not_used_ends_and_so_does_one_that_lasts_too_long() {
        open("session-time");
        String idle = session("session-time");
        String busy = session("session-time");
        String lively = session("session-time");
        move(idle, "lastUsedAt", Duration.ofMinutes(121));
        move(busy, "createdAt", Duration.ofHours(12).plusMinutes(1));
        move(lively, "createdAt", Duration.ofHours(11));
        move(lively, "lastUsedAt", Duration.ofMinutes(110));

        over(idle);
        over(busy);
        within(lively).get("/api/me").then().statusCode(200);
        move(lively, "createdAt", Duration.ofHours(11).plusMinutes(50));
        within(lively).get("/api/me").then().statusCode(200);
        assertThat(QuarkusTransaction.requiringNew()
                        .call(() -> session.find(SignInSession.class, SecretText.hash(lively))
                                .lastUsedAt()))
                .as("its use is noted")
                .isAfter(Instant.now().minus(Duration.ofMinutes(2)));
    }

    @Test
    void a_new_password_of_ones_own_ends_the_other_sessions() {
        open("session-change");
        String one = session("session-change");
        String other = session("session-change");
        String body = """
                {"current": "%s", "password": "%s"}""";
        String next = "quarry violin sandal meteor";

        page(one)
                .body(body.formatted("not " + PASSWORD, next))
                .post("/api/me/password")
                .then()
                .statusCode(422);
        page(one)
                .body(body.formatted(PASSWORD, "session-change"))
                .post("/api/me/password")
                .then()
                .statusCode(422);
        within(one)
                .body(body.formatted(PASSWORD, next))
                .post("/api/me/password")
                .then()
                .statusCode(403);
        within(other).get("/api/me").then().statusCode(200);

        page(one)
                .body(body.formatted(PASSWORD, next))
                .post("/api/me/password")
                .then()
                .statusCode(200);

        within(one).get("/api/me").then().statusCode(200);
        over(other);
        signIn("session-change", PASSWORD).then().statusCode(401);
        signIn("session-change", next).then().statusCode(303);
    }

    @Test
    void whoever_has_got_hold_of_a_session_cannot_go_on_guessing_the_password() {
        open("session-guess");
        String cookie = session("session-guess");
        String csrf = csrfToken(cookie);
        int refused = 0;
        for (int i = 0; i < 12; i++) {
            int status = within(cookie)
                    .header(AccessFilter.CSRF_HEADER, csrf)
                    .body(
                            """
                            {"current": "guess %s", "password": "quarry violin sandal meteor"}"""
                                    .formatted(i))
                    .post("/api/me/password")
                    .statusCode();
            assertThat(status).isIn(422, 429);
            refused += status == 429 ? 1 : 0;
        }
        assertThat(refused).isPositive();
    }

    @Test
    void an_administrator_ends_all_sessions_with_a_new_password_or_by_turning_off() {
        open("session-ended");
        String reset = session("session-ended");
        Accounts.setPassword("session-ended", PASSWORD).then().statusCode(200);
        over(reset);

        String off = session("session-ended");
        Accounts.turn("session-ended", true).then().statusCode(200);
        over(off);
        Accounts.turn("session-ended", false).then().statusCode(200);
        over(off);
    }

    /** What everybody may read goes on; what takes somebody does not. */
    private static void over(String cookie) {
        within(cookie).get("/api/states").then().statusCode(200);
        within(cookie).get("/api/me").then().statusCode(401);
        within(cookie)
                .body("""
                {"name": "Late"}""")
                .post("/api/tokens")
                .then()
                .statusCode(401);
    }

    private static void refusedAsForeign(String header, String value, String cookie, String csrf) {
        var sent = RestAssured.given()
                .redirects()
                .follow(false)
                .header(header, value)
                .contentType("application/x-www-form-urlencoded");
        Response in = sent.formParam("name", "session-foreign")
                .formParam("password", PASSWORD)
                .post("/sign-in");
        assertThat(in.statusCode()).as(header + ": " + value).isEqualTo(403);
        assertThat(in.cookies()).isEmpty();
        Response out = RestAssured.given()
                .redirects()
                .follow(false)
                .header(header, value)
                .contentType("application/x-www-form-urlencoded")
                .cookie(SessionCookie.NAME, cookie)
                .formParam("csrfToken", csrf)
                .post("/sign-out");
        assertThat(out.statusCode()).as(header + ": " + value).isEqualTo(403);
    }

    private void move(String cookie, String attribute, Duration back) {
        QuarkusTransaction.requiringNew().run(() -> session.createMutationQuery(
                        "update SignInSession s set s." + attribute + " = :when where s.hash = :hash")
                .setParameter("when", Instant.now().minus(back))
                .setParameter("hash", SecretText.hash(cookie))
                .executeUpdate());
    }

    @Test
    void a_session_that_is_begun_with_what_has_changed_meanwhile_does_not_begin() {
        open("session-meanwhile");
        Account before = entered("session-meanwhile", PASSWORD);

        setPassword("session-meanwhile", "another " + PASSWORD).then().statusCode(200);

        assertThat(signIn.begin(before)).isEmpty();
        Account after = entered("session-meanwhile", "another " + PASSWORD);
        assertThat(signIn.begin(after)).isPresent();
        Accounts.turn("session-meanwhile", true).then().statusCode(200);
        Accounts.turn("session-meanwhile", false).then().statusCode(200);
        assertThat(signIn.begin(after)).isEmpty();
    }

    private Account entered(String name, String password) {
        return QuarkusTransaction.requiringNew()
                .call(() -> signIn.account(name, password, "10.1.1.1").orElseThrow());
    }

    @Test
    void with_one_more_than_fifty_the_oldest_session_of_an_account_ends() {
        open("session-many");
        Account account = signIn.account("session-many", PASSWORD, "10.1.1.2").orElseThrow();
        String first = signIn.begin(account).orElseThrow().secret();
        String second = signIn.begin(account).orElseThrow().secret();
        for (int i = 2; i < 51; i++) {
            assertThat(signIn.begin(account)).isPresent();
        }

        over(first);
        within(second).get("/api/me").then().statusCode(200);
    }
}
