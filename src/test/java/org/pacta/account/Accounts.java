package org.pacta.account;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.pacta.Api.api;
import static org.pacta.Api.nobody;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Base64;

/** Accounts of tests, opened as an administrator opens them, and ways in which their owners sign in. */
final class Accounts {

    static final String PASSWORD = "lantern ferry oatmeal tundra";

    private Accounts() {}

    /**
     * One with {@link #PASSWORD}.
     *
     * @param rights as in {@code secretariat of organization:sco}
     */
    static void open(String name, String... rights) {
        describe(name, null);
        setPassword(name, PASSWORD).then().statusCode(200);
        for (String right : rights) {
            String[] parts = right.split(" of ");
            grant(name, parts[0], parts[1]).then().statusCode(201);
        }
    }

    /** One without a password. */
    static void describe(String name, String email) {
        api().body("""
                        {"name": "%s", "displayName": "Of the tests", "email": %s}"""
                        .formatted(name, email == null ? "null" : '"' + email + '"'))
                .post("/api/accounts")
                .then()
                .statusCode(201);
    }

    static Response setPassword(String name, String password) {
        return api().body("""
                        {"password": "%s"}""".formatted(password))
                .post("/api/accounts/" + name + "/password");
    }

    static Response grant(String name, String role, String scope) {
        return api().body("""
                        {"account": "%s", "role": "%s", "scope": "%s"}"""
                        .formatted(name, role, scope))
                .post("/api/grants");
    }

    /** Takes back all that it has been granted. */
    static void takeBack(String name) {
        for (String id : api().get("/api/grants?account=" + name).<java.util.List<String>>path("items.id")) {
            api().delete("/api/grants/" + id).then().statusCode(204);
        }
    }

    static Response turn(String name, boolean off) {
        return org.pacta.Api.patch("""
                {"off": %s}""".formatted(off))
                .patch("/api/accounts/" + name);
    }

    /** With HTTP Basic. */
    static RequestSpecification basic(String name, String password) {
        return api().header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString((name + ":" + password).getBytes(UTF_8)));
    }

    static Response makeToken(String name) {
        return basic(name, PASSWORD)
                .body("""
                {"name": "A test"}""")
                .post("/api/tokens");
    }

    /** The form of the page, as a browser sends it. */
    static RequestSpecification form() {
        return RestAssured.given()
                .redirects()
                .follow(false)
                .header("Sec-Fetch-Site", "same-origin")
                .contentType("application/x-www-form-urlencoded; charset=UTF-8");
    }

    static Response signIn(String name, String password) {
        return form().formParam("name", name).formParam("password", password).post("/sign-in");
    }

    /** Signs in, and has the cookie. */
    static String session(String name) {
        Response answer = signIn(name, PASSWORD);
        answer.then().statusCode(303);
        return answer.cookie(SessionCookie.NAME);
    }

    /** A request within a session, which does not say that a page of ours has sent it. */
    static RequestSpecification within(String session) {
        return nobody().cookie(SessionCookie.NAME, session);
    }

    static String csrfToken(String session) {
        return within(session).get("/api/me").then().statusCode(200).extract().path("csrfToken");
    }

    /** A request of one of our pages. */
    static RequestSpecification page(String session) {
        return within(session).header(AccessFilter.CSRF_HEADER, csrfToken(session));
    }
}
