package org.pacta.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pacta.Api.api;
import static org.pacta.Api.as;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Vetoed;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.pacta.AtOnce;
import org.pacta.account.TestAccounts;
import org.pacta.http.Importable;

/** What becomes of a job. */
@QuarkusTest
class JobTest {

    @Inject
    ImportWorker worker;

    @Inject
    Session session;

    @Inject
    TestAccounts accounts;

    @Inject
    @Any
    Instance<Importable<?, ?, ?>> all;

    @Test
    void aJobTellsHowFarItIsAndWhatCameOfIt() {
        String id = Imports.start("organizations", Imports.NDJSON, organizations("imp-job-told", 3), false);
        JsonPath job = Imports.ended(id);

        assertThat(job.getString("noun")).isEqualTo("organizations");
        assertThat(job.getString("format")).isEqualTo("ndjson");
        assertThat(job.getBoolean("dryRun")).isFalse();
        assertThat(job.getInt("attempts")).isEqualTo(1);
        assertThat(job.getLong("rowsPerSecond")).isPositive();
        assertThat(job.getString("startedAt")).isGreaterThanOrEqualTo(job.getString("queuedAt"));
        assertThat(job.getString("finishedAt")).isGreaterThanOrEqualTo(job.getString("startedAt"));
        Imports.assertDone(job, 3, 0, 0);
        assertThat((List<String>) api().queryParam("noun", "organizations")
                        .queryParam("state", "DONE")
                        .queryParam("sort", "-queuedAt")
                        .queryParam("limit", 500)
                        .get("/api/jobs")
                        .path("items.id"))
                .contains(id);

        api().delete("/api/jobs/" + id).then().statusCode(204);
        api().get("/api/jobs/" + id).then().statusCode(404);
        api().get("/api/jobs/" + id + "/faults").then().statusCode(404);
    }

    @Test
    void aCancelledJobUndoesWhatItHasDone() {
        String id = Imports.start("organizations", Imports.NDJSON, organizations("imp-job-cancelled", 30_000), false);
        await(id, "RUNNING");
        api().delete("/api/jobs/" + id).then().statusCode(409);
        long before = System.nanoTime();
        api().post("/api/jobs/" + id + "/cancellation").then().statusCode(200);
        JsonPath job = Imports.ended(id);

        assertThat(job.getString("state")).isEqualTo("CANCELLED");
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(3));
        assertThat(api().get("/api/organizations/imp-job-cancelled-0").statusCode())
                .isEqualTo(404);
        api().post("/api/jobs/" + id + "/cancellation").then().statusCode(409);
    }

    @Test
    void jobsWaitForEachOtherAndOneThatWaitsIsCancelledAtOnce() {
        String first = Imports.start("organizations", Imports.NDJSON, organizations("imp-job-first", 10_000), true);
        String second = Imports.start("organizations", Imports.NDJSON, organizations("imp-job-second", 1), false);
        String third = Imports.start("organizations", Imports.NDJSON, organizations("imp-job-third", 1), false);
        JsonPath cancelled = api().post("/api/jobs/" + second + "/cancellation").jsonPath();
        assertThat(cancelled.getString("state")).isEqualTo("CANCELLED");

        Imports.assertDone(Imports.ended(third), 1, 0, 0);
        assertThat(Imports.job(first).getString("finishedAt"))
                .isLessThanOrEqualTo(Imports.job(third).getString("startedAt"));
        assertThat(api().get("/api/organizations/imp-job-second-0").statusCode())
                .isEqualTo(404);
    }

    @Test
    void anAccountHasNoMoreThanTwentyThatAreNotDone() {
        String account = accounts.token("imp-job-waiting", "secretariat of everything");
        List<String> waiting = new ArrayList<>();
        waiting.add(handIn(account, "imp-job-waiting", 30_000)
                .then()
                .statusCode(202)
                .extract()
                .path("id"));
        for (int i = 1; i < 20; i++) {
            waiting.add(handIn(account, "imp-job-waiting-" + i, 1)
                    .then()
                    .statusCode(202)
                    .extract()
                    .path("id"));
        }

        handIn(account, "imp-job-waiting-20", 1).then().statusCode(409);
        // Nobody else is kept from anything.
        String other = Imports.start("organizations", Imports.NDJSON, organizations("imp-job-other", 1), true);

        waiting.forEach(job -> as(account).post("/api/jobs/" + job + "/cancellation"));
        // Those that were handed in before it are done by then.
        Imports.ended(other);
        handIn(account, "imp-job-waiting-20", 1).then().statusCode(202);
    }

    @Test
    void jobs_are_begun_in_turn_by_who_has_left_them() {
        String one = accounts.token("imp-job-many", "secretariat of everything");
        String other = accounts.token("imp-job-few", "secretariat of everything");
        handIn(one, "imp-job-many-0", 10_000).then().statusCode(202);
        String later = handIn(one, "imp-job-many-1", 1).path("id");
        String last = handIn(one, "imp-job-many-2", 1).path("id");
        String few = handIn(other, "imp-job-few", 1).path("id");

        String begun = startedAt(other, few);
        assertThat(startedAt(one, later)).isGreaterThan(begun);
        assertThat(startedAt(one, last)).isGreaterThan(startedAt(one, later));
    }

    private static String startedAt(String account, String job) {
        return Imports.ended(() -> as(account), job).getString("startedAt");
    }

    private static Response handIn(String account, String name, int rows) {
        return as(account)
                .contentType(Imports.NDJSON)
                .body(organizations(name, rows))
                .queryParam("noun", "organizations")
                .queryParam("dryRun", true)
                .post("/api/imports");
    }

    @Test
    void manyHandedInAtTheSameMomentAreAllCarriedOutOnce() {
        List<String> jobs = AtOnce.times(
                8, i -> Imports.start("organizations", Imports.NDJSON, organizations("imp-job-many", 20), false));
        List<JsonPath> ended = jobs.stream().map(Imports::ended).toList();

        assertThat(ended).allMatch(job -> job.getString("state").equals("DONE"));
        assertThat(ended.stream().mapToInt(job -> job.getInt("created")).sum()).isEqualTo(20);
        assertThat(ended.stream().mapToInt(job -> job.getInt("unchanged")).sum())
                .isEqualTo(140);
    }

    @Test
    void itWaitsForWhatSomebodyElseHasInHand() throws Exception {
        String row = "{\"slug\": \"imp-job-waits\", \"name\": {\"texts\": {\"en\": \"%s\"}}}";
        Imports.assertDone(Imports.imported("organizations", row.formatted("Before")), 1, 0, 0);
        CountDownLatch inHand = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            Future<?> changing =
                    other.submit(() -> QuarkusTransaction.requiringNew().call(() -> {
                        session.createNativeMutationQuery(
                                        "update party set illustrative = true where slug = 'imp-job-waits'")
                                .executeUpdate();
                        inHand.countDown();
                        return done.await(1, TimeUnit.MINUTES);
                    }));
            inHand.await();
            String id = Imports.start("organizations", Imports.NDJSON, Imports.ndjson(row.formatted("After")), false);
            await(id, "RUNNING");
            while (Imports.job(id).getString("state").equals("RUNNING")) {
                Thread.sleep(100);
            }
            assertThat(Imports.job(id).getString("state")).isEqualTo("QUEUED");
            done.countDown();
            changing.get();

            JsonPath job = Imports.ended(id);
            Imports.assertDone(job, 0, 1, 0);
            assertThat(job.getInt("attempts")).isEqualTo(1);
        } finally {
            done.countDown();
            other.shutdownNow();
        }
    }

    @Test
    void theSameKeyHandsInOnce() {
        String key = UUID.randomUUID().toString();
        List<String> locations = IntStream.range(0, 2)
                .mapToObj(i -> Imports.file(Imports.NDJSON, organizations("imp-job-key", 1))
                        .header("Idempotency-Key", key)
                        .queryParam("noun", "organizations")
                        .post("/api/imports")
                        .then()
                        .statusCode(202)
                        .extract()
                        .header("Location"))
                .toList();
        assertThat(locations.get(0)).isEqualTo(locations.get(1));
        Imports.assertDone(Imports.ended(locations.get(0).replaceFirst("^.*/", "")), 1, 0, 0);
    }

    @Test
    void aFileThatIsTooMuchEndsItsJobAndNoOther() {
        QuarkusMock.installMockForType(new TooMuch(all), Importables.class);
        String fatal = Imports.start("states", Imports.NDJSON, Imports.ndjson("{}"), false);
        String next = Imports.start("organizations", Imports.NDJSON, organizations("imp-job-next", 1), false);

        Imports.assertDone(Imports.ended(next), 1, 0, 0);
        JsonPath job = Imports.job(fatal);
        assertThat(job.getString("state")).isEqualTo("FAILED");
        assertThat(job.getString("reason")).isEqualTo("Something went wrong here; the log has the rest.");
        assertThat(job.getInt("attempts")).isEqualTo(1);
    }

    /** Whoever carries out an import of states has no memory left. */
    @Vetoed
    static class TooMuch extends Importables {

        TooMuch(Instance<Importable<?, ?, ?>> all) {
            super(all);
        }

        @Override
        @Nullable
        Importable<?, ?, ?> named(String noun) {
            if (noun.equals("states") && Thread.currentThread().getName().equals("imports")) {
                throw new OutOfMemoryError("as a test has it");
            }
            return super.named(noun);
        }
    }

    @Test
    void aFileWithTooManyFaultsIsNotLookedAtToItsEndAndItsJobIsForgottenAfterAMonth() {
        String rows = IntStream.range(0, 10_300)
                .mapToObj(i -> "imp-job-full-" + i + ",long ago\n")
                .collect(Collectors.joining());
        String id = Imports.start(
                "organizations", Imports.CSV, ("slug,foundedOn\n" + rows).getBytes(StandardCharsets.UTF_8), false);
        JsonPath job = Imports.ended(id);

        assertThat(job.getString("state")).isEqualTo("FAILED");
        assertThat(job.getString("reason"))
                .matches("There are more than 10.?000 faults in it; after these it was not looked at any further."
                        + " Nothing was changed.");
        assertThat((Integer) api().get("/api/jobs/" + id + "/faults?limit=1&includeTotal=true")
                        .path("total"))
                .isEqualTo(10_000);

        worker.sweep();
        assertThat(api().get("/api/jobs/" + id).statusCode()).isEqualTo(200);
        QuarkusTransaction.requiringNew()
                .run(() -> session.createMutationQuery("update Job j set j.finishedAt = :then where j.id = :id")
                        .setParameter("then", Instant.now().minus(Duration.ofDays(31)))
                        .setParameter("id", UUID.fromString(id))
                        .executeUpdate());
        worker.sweep();
        assertThat(api().get("/api/jobs/" + id).statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsUnknownIsNotFound() {
        String nobody = "/api/jobs/" + UUID.randomUUID();
        api().get(nobody).then().statusCode(404);
        api().get(nobody + "/faults").then().statusCode(404);
        api().post(nobody + "/cancellation").then().statusCode(404);
        api().delete(nobody).then().statusCode(404);
    }

    private static void await(String job, String state) {
        while (Imports.job(job).getString("state").equals("QUEUED")) {
            Thread.onSpinWait();
        }
        assertThat(Imports.job(job).getString("state")).isEqualTo(state);
    }

    private static byte[] organizations(String prefix, int count) {
        return Imports.ndjson(IntStream.range(0, count)
                .mapToObj(i ->
                        """
                        {"slug": "%s-%d", "name": {"texts": {"en": "Organization %d"}}}"""
                                .formatted(prefix, i, i))
                .toArray(String[]::new));
    }
}
