package org.pacta.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.pacta.Api.api;
import static org.pacta.Api.nobody;
import static org.pacta.Api.unseen;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pacta.Wire;

/** What stands around the answers. */
@QuarkusTest
class HeadersTest {

    @Test
    void whatIsCompressedHasATagOfItsOwnAndIsTheSameThing() {
        Wire.Answer plain = Wire.send("GET", "/api/states/kaz");
        Wire.Answer compressed = Wire.send("GET", "/api/states/kaz", Map.of("Accept-Encoding", "gzip"), new byte[0]);

        assertThat(plain.headers()).doesNotContainKey("content-encoding");
        assertThat(compressed.headers()).containsEntry("content-encoding", "gzip");
        assertThat(compressed.body()).startsWith(0x1f, 0x8b);
        assertThat(compressed.headers().get("etag"))
                .isNotEqualTo(plain.headers().get("etag"));
        for (Wire.Answer known : new Wire.Answer[] {plain, compressed}) {
            for (String encoding : new String[] {"gzip", "identity"}) {
                Wire.Answer again = Wire.send(
                        "GET",
                        "/api/states/kaz",
                        Map.of(
                                "Accept-Encoding",
                                encoding,
                                "If-None-Match",
                                known.headers().get("etag")),
                        new byte[0]);
                assertThat(again.status()).isEqualTo(304);
                assertThat(again.body()).isEmpty();
            }
        }
    }

    @Test
    void answersAreKeptButAskedForAgainAndProblemsAreNotKept() {
        api().get("/api/states/kaz").then().header("Cache-Control", equalTo("private, no-cache"));
        nobody().get("/api/states/kaz")
                .then()
                .header("Cache-Control", equalTo("no-cache"))
                .header("Vary", equalTo("Accept, Accept-Encoding, Accept-Language, Authorization, Cookie"));
        api().get("/api/states/nobody").then().header("Cache-Control", equalTo("no-store"));
    }

    @Test
    void headIsGetWithoutTheBody() {
        Response head = api().head("/api/states");
        Response get = api().get("/api/states");

        assertThat(head.asByteArray()).isEmpty();
        assertThat(head.statusCode()).isEqualTo(200);
        for (String header : new String[] {"ETag", "Content-Type", "Vary", "Cache-Control"}) {
            assertThat(head.header(header)).isEqualTo(get.header(header));
        }
        unseen().header("If-None-Match", get.header("ETag"))
                .head("/api/states")
                .then()
                .statusCode(304);
    }

    @Test
    void aStarNamesWhateverIsThere() {
        unseen().header("If-None-Match", "*").get("/api/states/kaz").then().statusCode(304);
        unseen().header("If-None-Match", "*").get("/api/states/nobody").then().statusCode(404);
    }

    @Test
    void oneOfSeveralTagsIsEnough() {
        String tag = api().get("/api/states/kaz").header("ETag");
        unseen().header("If-None-Match", "\"other\", W/" + tag)
                .get("/api/states/kaz")
                .then()
                .statusCode(304);
    }
}
