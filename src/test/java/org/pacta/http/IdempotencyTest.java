package org.pacta.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.pacta.Api.api;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pacta.AtOnce;
import org.pacta.account.TestAccounts;

/** Posting twice with the same Idempotency-Key. */
@QuarkusTest
class IdempotencyTest {

    @Inject
    Session session;

    @Inject
    UserTransaction transaction;

    @Inject
    Idempotency idempotency;

    @Test
    void theSameKeyAndBodyGiveTheSameAnswerAndDoNothingTwice() {
        String key = newKey();
        Response first = milestone(key, "once");
        Response second = milestone(key, "once");

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(first.header(Idempotency.REPLAYED)).isNull();
        assertThat(second.header(Idempotency.REPLAYED)).isEqualTo("true");
        api().get(first.header("Location").replaceFirst("^https?://[^/]+", ""))
                .then()
                .statusCode(200)
                .header("ETag", equalTo(first.header("ETag")));
    }

    @Test
    void withoutAKeyTheSameIsDoneAgain() {
        assertThat(milestone(null, "twice").path("id").toString())
                .isNotEqualTo(milestone(null, "twice").path("id").toString());
    }

    @Test
    void theSameKeyWithAnotherBodyOrAddressIsRefused() {
        String key = newKey();
        milestone(key, "one thing");

        assertThat(milestone(key, "another thing").statusCode()).isEqualTo(422);
        api().header(Idempotency.HEADER, key)
                .body("{\"slug\": \"idem-elsewhere\", \"name\": {\"original\": \"en\", \"texts\": {\"en\": \"x\"}}}")
                .post("/api/organizations")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/idempotency-key-reused"));
        api().get("/api/organizations/idem-elsewhere").then().statusCode(404);
    }

    @Test
    void whatFailedMayBeTriedAgainWithTheSameKey() {
        String key = newKey();
        String missing = "idem-" + key.substring(0, 8);
        String body =
                """
                {"commitment": "%s", "title": {"original": "en", "texts": {"en": "Later"}}, "dueOn": "2027-01-31", "illustrative": true}"""
                        .formatted(missing);
        api().header(Idempotency.HEADER, key)
                .body(body)
                .post("/api/milestones")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/validation-failed"));

        milestone(key, "now it works").then().statusCode(201);
    }

    @Test
    void atTheSameMomentItIsDoneOnce() {
        String key = newKey();
        List<Response> answers = AtOnce.times(8, i -> milestone(key, "at once"));

        assertThat(answers).extracting(Response::statusCode).containsOnly(201);
        assertThat(answers)
                .extracting(Response::asString)
                .containsOnly(answers.get(0).asString());
        assertThat(answers.stream().filter(answer -> answer.header(Idempotency.REPLAYED) == null))
                .hasSize(1);
    }

    @Test
    void aStepTakenWithAKeyAnswersWithTheVersionThatItMade() {
        String slug = "idem-step-" + newKey().substring(0, 8);
        api().body(
                        """
                        {"slug": "%s", "kind": "declaration", "organization": "sco",
                         "title": {"original": "en", "texts": {"en": "A declaration"}}}"""
                                .formatted(slug))
                .post("/api/statements")
                .then()
                .statusCode(201);
        api().body("{\"number\": \"1\", \"text\": {\"original\": \"en\", \"texts\": {\"en\": \"We agree.\"}}}")
                .post("/api/statements/{slug}/paragraphs", slug)
                .then()
                .statusCode(201);
        String key = newKey();
        String seen = api().get("/api/statements/{slug}", slug).header("ETag");
        Response adopted = adopt(slug, key, seen);

        adopted.then().statusCode(200).header(Idempotency.REPLAYED, nullValue());
        assertThat(api().get("/api/statements/{slug}", slug).asString()).isEqualTo(adopted.asString());
        // What it has seen is not how it is any more, and the step is not possible any more; it was taken all the same.
        assertThat(adopt(slug, key, seen).asString()).isEqualTo(adopted.asString());
        adopt(slug, newKey(), seen).then().statusCode(412);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "\"", "x"})
    void aKeyHasVisibleCharactersOfAscii(String key) {
        boolean good = key.chars().allMatch(c -> c > ' ' && c < 127);
        String unique = good ? key + newKey() : key;
        assertThat(milestone(unique, "key").statusCode()).isEqualTo(good ? 201 : 400);
    }

    @Test
    void aKeyOfMoreThan255CharactersIsRefused() {
        milestone("k".repeat(256), "long")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("Idempotency-Key"));
    }

    @Test
    void afterADayAKeyIsForgotten() throws Exception {
        String old = newKey();
        String swept = newKey();
        milestone(old, "day one");
        milestone(swept, "day one");
        transaction.begin();
        session.createMutationQuery("update IdempotencyKey k set k.createdAt = :then where k.id in (:keys)")
                .setParameter("then", Instant.now().minus(25, ChronoUnit.HOURS))
                .setParameter("keys", List.of(kept(old), kept(swept)))
                .executeUpdate();
        transaction.commit();

        milestone(old, "day two").then().statusCode(201);
        idempotency.sweep();
        assertThat(session.find(IdempotencyKey.class, kept(swept))).isNull();
        assertThat(session.find(IdempotencyKey.class, kept(old))).isNotNull();
    }

    private static String kept(String key) {
        return Idempotency.id(TestAccounts.EDITOR, key);
    }

    private static Response adopt(String slug, String key, String seen) {
        return api().header(Idempotency.HEADER, key)
                .header("If-Match", seen)
                .body("{\"adoptedOn\": \"2025-04-24\"}")
                .post("/api/statements/{slug}/adoption", slug);
    }

    private static Response milestone(String key, String title) {
        var request = api().body(
                        """
                        {"commitment": "sco-cj-20-c01", "title": {"original": "en", "texts": {"en": "%s"}},
                         "dueOn": "2027-01-31", "illustrative": true}"""
                                .formatted(title));
        return (key == null ? request : request.header(Idempotency.HEADER, key)).post("/api/milestones");
    }

    private static String newKey() {
        return UUID.randomUUID().toString();
    }
}
