package org.pacta.http;

import static io.restassured.config.DecoderConfig.decoderConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;
import static org.pacta.Api.api;
import static org.pacta.Api.nobody;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.Header;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.List;
import java.util.PrimitiveIterator;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.hibernate.Session;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pacta.AtOnce;

/** What somebody is told who has not signed in, is told again from memory, until something changes. */
@QuarkusTest
class KeptAnswersTest {

    @Inject
    Session session;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/commitments/sco-cj-20-c01",
                "/api/scoreboard?groupBy=theme",
                "/api/commitments?theme=cyber&expand=standing&limit=50",
                "/api/scoreboard?groupBy=party&format=csv",
                "/matrix",
                "/pictures/trend.svg"
            })
    void whatIsAskedAgainIsTheSameAndAsksNothingOfTheDatabase(String address) {
        Response first = plain().get(address);
        Response again = plain().get(address);

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(headers(again)).containsExactlyInAnyOrderElementsOf(headers(first));
        assertThat(statements(() -> plain().get(address).then().statusCode(200)))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/commitments/sco-cj-20-c01", "/matrix", "/api/scoreboard?groupBy=party&format=csv"})
    void compressedOrNotItIsTheSame(String address) {
        String plain = plain().get(address).asString();

        for (int i = 0; i < 2; i++) {
            Response compressed =
                    RestAssured.given().header("Accept-Encoding", "gzip").get(address);

            assertThat(compressed.header("Content-Encoding")).isEqualTo("gzip");
            assertThat(compressed.asString()).isEqualTo(plain);
            assertThat(plain().get(address).header("Content-Encoding")).isNotEqualTo("gzip");
        }
    }

    /** So that nobody can tell by it whether anything was written meanwhile. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/commitments/sco-cj-20-c01",
                "/matrix",
                "/api/scoreboard?groupBy=party&format=csv",
                // More than is compressed at a time.
                "/api/expected-reports?limit=500"
            })
    void compressedOrNotItComesAsItCameAtFirst(String address) {
        api().body("{\"name\": {\"texts\": {\"en\": \"%s\"}}}".formatted(UUID.randomUUID()))
                .put("/api/themes/kept-at-first");

        assertThat(headers(RestAssured.get(address))).isEqualTo(headers(RestAssured.get(address)));
        assertThat(headers(plain().get(address))).isEqualTo(headers(plain().get(address)));
    }

    @Test
    void whoHasItAlreadyIsToldSoFromMemory() {
        String address = "/api/commitments/sco-cj-20-c02";
        String tag = plain().get(address).header("ETag");

        assertThat(statements(() -> {
                    Response unchanged = plain().header("If-None-Match", tag).get(address);
                    assertThat(unchanged.statusCode()).isEqualTo(304);
                    assertThat(unchanged.header("ETag")).isEqualTo(tag);
                    assertThat(unchanged.asString()).isEmpty();
                }))
                .isZero();
        plain().header("If-None-Match", "\"another\"").get(address).then().statusCode(200);
    }

    /** As a dashboard does that has polled since before the service was started anew. */
    @Test
    void whoHasItAlreadyIsToldSoFromMemoryAlsoIfNobodyHasAskedForAllOfIt() {
        String address = "/api/commitments/sco-cj-20-c02?lang=ru";
        String tag = plain().get(address).header("ETag");
        api().body("{\"name\": {\"texts\": {\"en\": \"%s\"}}}".formatted(UUID.randomUUID()))
                .put("/api/themes/kept-unchanged");

        for (int i = 0; i < 2; i++) {
            Response unchanged = plain().header("If-None-Match", tag).get(address);
            assertThat(unchanged.statusCode()).isEqualTo(304);
            assertThat(unchanged.header("ETag")).isEqualTo(tag);
        }
        assertThat(statements(() ->
                        plain().header("If-None-Match", tag).get(address).then().statusCode(304)))
                .isZero();
        plain().header("If-None-Match", "\"another\"").get(address).then().statusCode(200);
        plain().get(address).then().statusCode(200);
    }

    @Test
    void whatManyAskAtOnceIsFoundOutOnce() {
        PrimitiveIterator.OfInt limit = IntStream.rangeClosed(1, 100).iterator();
        Supplier<String> notYetAsked = () -> "/api/commitments?expand=standing&party=kgz&limit=" + limit.nextInt();
        long once = statements(() -> plain().get(notYetAsked.get()).then().statusCode(200));

        long ofMany = statements(() -> {
            String address = notYetAsked.get();
            AtOnce.times(16, caller -> plain().get(address).then().statusCode(200));
        });

        assertThat(once).isPositive();
        // Some may come so late that it is asked of them whether anything has changed.
        assertThat(ofMany).isLessThanOrEqualTo(3 * once);
    }

    /** More than goes out at once. */
    @Test
    void whatIsLargeIsAllThereHoweverSlowlyItIsRead() throws Exception {
        List<String> themes =
                IntStream.range(0, 250).mapToObj(i -> "kept-large-" + i).toList();
        String name = """
                {"name": {"texts": {"en": "%s", "ru": "%s", "zh-Hans": "%s"}}}"""
                .formatted("a".repeat(200), "\u0430".repeat(200), "\u6cd5".repeat(200));
        themes.forEach(
                theme -> api().body(name).put("/api/themes/" + theme).then().statusCode(201));
        String address = "/api/themes?format=ndjson";
        byte[] first = slowly(address);

        assertThat(first.length).isGreaterThan(300_000);
        assertThat(slowly(address)).isEqualTo(first);
        assertThat(statements(() -> assertThat(slowly(address)).isEqualTo(first)))
                .isZero();
        themes.forEach(theme -> api().delete("/api/themes/" + theme).then().statusCode(204));
    }

    private static byte[] slowly(String address) {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        byte[] some = new byte[16 << 10];
        try (InputStream from = new URL("http://localhost:" + RestAssured.port + address).openStream()) {
            for (int n = from.read(some); n >= 0; n = from.read(some)) {
                read.write(some, 0, n);
                LockSupport.parkNanos(2_000_000);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return read.toByteArray();
    }

    private long statementsOf(Runnable work) {
        Statistics statistics = session.getSessionFactory().getStatistics();
        statistics.setStatisticsEnabled(true);
        try {
            long before = statistics.getPrepareStatementCount();
            work.run();
            return statistics.getPrepareStatementCount() - before;
        } finally {
            statistics.setStatisticsEnabled(false);
        }
    }

    @Test
    void whatWasWrittenIsInTheNextAnswer() {
        api().body("{\"name\": {\"texts\": {\"en\": \"Kept\"}}}")
                .put("/api/themes/kept-answers")
                .then()
                .statusCode(201);
        for (int i = 1; i <= 20; i++) {
            nobody().get("/api/themes/kept-answers").then().statusCode(200);
            plain().get("/api/themes?limit=500").then().statusCode(200);

            api().body("{\"name\": {\"texts\": {\"en\": \"Kept %d\"}}}".formatted(i))
                    .put("/api/themes/kept-answers")
                    .then()
                    .statusCode(200);

            plain().get("/api/themes/kept-answers").then().body(containsString("\"Kept " + i + "\""));
            plain().get("/api/themes?limit=500").then().body(containsString("\"Kept " + i + "\""));
        }
        api().delete("/api/themes/kept-answers").then().statusCode(204);
        plain().get("/api/themes/kept-answers").then().statusCode(404);
    }

    @Test
    void eachLanguageAndEachHostHasAnAnswerOfItsOwn() {
        for (int i = 0; i < 2; i++) {
            plain().header("Accept-Language", "ru")
                    .get("/api/states/kaz")
                    .then()
                    .header("Content-Language", "ru");
            plain().header("Accept-Language", "zh-Hans")
                    .get("/api/states/kaz")
                    .then()
                    .header("Content-Language", "zh-Hans");
            plain().header("Host", "pacta.example.org")
                    .get("/api/scoreboard")
                    .then()
                    .body("links.assignments", startsWith("http://pacta.example.org/"));
            plain().get("/api/scoreboard").then().body("links.assignments", startsWith("http://localhost"));
        }
    }

    @Test
    void whoShowsWhoTheyAreIsNotToldWhatWasKeptForAll() {
        String address = "/api/commitments/sco-cj-20-c03";
        plain().get(address);

        assertThat(plain().get(address).header("Cache-Control")).isEqualTo("no-cache");
        assertThat(api().get(address).header("Cache-Control")).isEqualTo("private, no-cache");
        plain().header("Authorization", "Bearer nonsense").get(address).then().statusCode(401);
    }

    @Test
    void pagesOfOthersMayReadItAndOthersAreNotToldThatTheyMay() {
        for (int i = 0; i < 2; i++) {
            plain().header("Origin", "https://example.org")
                    .get("/api/states/kgz")
                    .then()
                    .header("Access-Control-Allow-Origin", "*");
            assertThat(plain().get("/api/states/kgz").header("Access-Control-Allow-Origin"))
                    .isNull();
        }
    }

    /** As a program asks that knows nothing of compression, or of tests. */
    private static RequestSpecification plain() {
        return RestAssured.given()
                .config(RestAssured.config().decoderConfig(decoderConfig().noContentDecoders()));
    }

    private static List<String> headers(Response answer) {
        return answer.headers().asList().stream().map(Header::toString).sorted().toList();
    }

    /** The least of several times: what the service does by itself now and then can only add to it. */
    private long statements(Runnable work) {
        return LongStream.range(0, 5).map(once -> statementsOf(work)).min().orElseThrow();
    }
}
