package org.pacta.http;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.pacta.Api.api;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;
import org.pacta.Api;

/** What pages from elsewhere may do. */
@QuarkusTest
class CrossOriginTest {

    private static final String ELSEWHERE = "https://dashboard.example";

    @Test
    void theyReadWhatIsPublicAndSeeWhatTheyNeedToAskAgain() {
        api().header("Origin", ELSEWHERE)
                .get("/api/states/kaz")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", equalTo("*"))
                .header("Access-Control-Expose-Headers", containsString("ETag"));
    }

    @Test
    void theyReadWhyTheyWereRefused() {
        api().header("Origin", ELSEWHERE)
                .queryParam("nobody", "knows")
                .get("/api/states")
                .then()
                .statusCode(400)
                .header("Access-Control-Allow-Origin", equalTo("*"));
        Api.bare()
                .header("Origin", ELSEWHERE)
                .urlEncodingEnabled(false)
                .get("/api/states/%ff")
                .then()
                .statusCode(400)
                .header("Access-Control-Allow-Origin", equalTo("*"));
    }

    @Test
    void theirBrowserIsToldThatTheyMayAskWithATagAndNotWrite() {
        Api.bare()
                .header("Origin", ELSEWHERE)
                .header("Access-Control-Request-Method", "GET")
                .header("Access-Control-Request-Headers", "if-none-match")
                .options("/api/scoreboard")
                .then()
                .statusCode(204)
                .header("Access-Control-Allow-Origin", equalTo("*"))
                .header("Access-Control-Allow-Headers", containsString("If-None-Match"))
                .header("Access-Control-Allow-Methods", containsString("GET"))
                .header("Access-Control-Allow-Methods", not(containsString("PUT")))
                .header("Access-Control-Max-Age", equalTo("86400"));
    }

    @Test
    void ourOwnPagesWrite() {
        api().header("Origin", "http://localhost:" + RestAssured.port)
                .body("{}")
                .post("/api/milestones")
                .then()
                .statusCode(422);
    }

    @Test
    void pagesAreNotForThem() {
        Api.bare()
                .header("Origin", ELSEWHERE)
                .get("/")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", nullValue());
    }
}
