package org.pacta.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pacta.Api.api;
import static org.pacta.Api.patch;
import static org.pacta.Api.unseen;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.pacta.AtOnce;
import org.pacta.statement.Statements;

/**
 * Several editors of one thing, each of whom changes what they have read, and clients that poll it meanwhile: nobody's
 * change is lost, and nobody is told that nothing has changed when it has.
 */
@QuarkusTest
class EditorsTest {

    private static final int EDITORS = 8;
    private static final int EDITS = 15;
    private static final String THING = "/api/organizations/editors";
    private static final Pattern COUNT = Pattern.compile("Edit (\\d+)");

    /** Where what is edited can be seen. */
    private static final List<String> SEEN_AT = List.of(
            THING,
            THING + "?fields=name&lang=ru",
            "/api/organizations?q=editors+counted",
            "/api/organizations?q=editors+counted&format=csv");

    /** The highest that has been acknowledged to its editor. */
    private final AtomicInteger acknowledged = new AtomicInteger();

    private final AtomicBoolean edited = new AtomicBoolean();

    @Test
    void nothingIsLostAndNothingStale() throws Exception {
        api().body(edit(0)).put(THING).then().statusCode(201);
        ExecutorService clients = Executors.newFixedThreadPool(EDITORS + SEEN_AT.size());
        try {
            List<Future<Integer>> editors = new ArrayList<>();
            for (int i = 0; i < EDITORS; i++) {
                boolean patches = i % 2 == 0;
                editors.add(clients.submit(() -> refusedWhileEditing(patches)));
            }
            List<Future<Integer>> pollers = new ArrayList<>();
            for (String address : SEEN_AT) {
                pollers.add(clients.submit((Callable<Integer>) () -> unchangedWhilePolling(address)));
            }
            int refused = 0;
            for (Future<Integer> editor : editors) {
                refused += editor.get();
            }
            edited.set(true);
            int unchanged = 0;
            for (Future<Integer> poller : pollers) {
                unchanged += poller.get();
            }

            assertThat(count(api().get(THING))).isEqualTo(EDITORS * EDITS);
            // Otherwise nobody has met anybody, and nothing was shown.
            assertThat(refused).isPositive();
            assertThat(unchanged).isPositive();
        } finally {
            clients.shutdownNow();
        }
    }

    @Test
    void whoHasSeenWhatWasDeletedDoesNotOverwriteWhatWasPutInItsPlace() {
        String address = "/api/organizations/editors-again";
        api().body(edit(1)).put(address).then().statusCode(201);
        String seen = api().get(address).header("ETag");
        api().delete(address).then().statusCode(204);
        api().body(edit(2)).put(address).then().statusCode(201);

        unseen().header("If-Match", seen).body(edit(3)).put(address).then().statusCode(412);
        assertThat(count(api().get(address))).isEqualTo(2);
    }

    @Test
    void nobodyAdoptsAWordingThatTheyHaveNotSeen() {
        String statement = "/api/statements/" + Statements.draft("editors-draft");
        String seen = api().get(statement).header("ETag");
        patch("{\"text\": {\"texts\": {\"en\": \"Otherwise.\"}}}")
                .patch(statement + "/paragraphs/1")
                .then()
                .statusCode(200);

        unseen().header("If-Match", seen)
                .body("{\"adoptedOn\": \"2025-04-23\"}")
                .post(statement + "/adoption")
                .then()
                .statusCode(412);
        unseen().header("If-Match", seen).delete(statement).then().statusCode(412);
    }

    @RepeatedTest(10)
    void ofTwoWhoMakeTheSameBothOfWhomExpectNothingOneIsRefused() {
        String address = "/api/organizations/editors-new-" + UUID.randomUUID();
        List<Response> answers = AtOnce.times(
                4, i -> unseen().header("If-None-Match", "*").body(edit(i)).put(address));
        assertThat(answers)
                .as("%s", answers.stream().map(Response::asString).toList())
                .extracting(Response::statusCode)
                .containsOnlyOnce(201)
                .containsOnly(201, 412);
    }

    /** Counts one on, so many times, each time from what it has read. */
    private int refusedWhileEditing(boolean patches) {
        int refused = 0;
        for (int done = 0; done < EDITS; ) {
            Response read = unseen().get(THING);
            int next = count(read) + 1;
            var request = unseen().header("If-Match", read.header("ETag")).body(edit(next));
            Response answer =
                    patches ? request.contentType(MergePatch.MEDIA_TYPE).patch(THING) : request.put(THING);
            assertThat(answer.statusCode()).isIn(200, 412);
            if (answer.statusCode() == 200) {
                acknowledged.accumulateAndGet(next, Math::max);
                done++;
            } else {
                refused++;
            }
        }
        return refused;
    }

    private int unchangedWhilePolling(String address) {
        Response last = unseen().get(address);
        int unchanged = 0;
        boolean ended;
        do {
            ended = edited.get();
            int atLeast = acknowledged.get();
            Response answer =
                    unseen().header("If-None-Match", last.header("ETag")).get(address);
            assertThat(answer.statusCode()).isIn(200, 304);
            if (answer.statusCode() == 200) {
                last = answer;
            } else {
                unchanged++;
            }
            assertThat(count(last)).as(address + ": " + answer.statusLine()).isGreaterThanOrEqualTo(atLeast);
        } while (!ended);
        return unchanged;
    }

    private static String edit(int count) {
        return "{\"name\": {\"texts\": {\"en\": \"Editors counted: Edit " + count + "\"}}, \"illustrative\": true}";
    }

    private static int count(Response answer) {
        Matcher count = COUNT.matcher(answer.asString());
        assertThat(count.find()).as(answer.asString()).isTrue();
        return Integer.parseInt(count.group(1));
    }
}
