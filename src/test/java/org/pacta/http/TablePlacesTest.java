package org.pacta.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.vertx.core.http.HttpServerResponse;
import jakarta.inject.Inject;
import java.lang.reflect.Proxy;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pacta.Api;
import org.pacta.account.TestAccounts;

/** Nobody takes the tables from everybody else. */
@QuarkusTest
class TablePlacesTest {

    private static final long AT = System.nanoTime();
    private static final long LATER = AT + Duration.ofSeconds(31).toNanos();

    @Inject
    TablePlaces places;

    private final List<TablePlaces.Place> taken = new ArrayList<>();

    /** An answer of which its client has taken so much. */
    private static final class Answer {

        private final long written;
        private final boolean full;
        private boolean cut;

        Answer(long written, boolean full) {
            this.written = written;
            this.full = full;
        }

        HttpServerResponse response() {
            return (HttpServerResponse) Proxy.newProxyInstance(
                    HttpServerResponse.class.getClassLoader(),
                    new Class<?>[] {HttpServerResponse.class},
                    (proxy, method, arguments) -> switch (method.getName()) {
                        case "bytesWritten" -> written;
                        case "writeQueueFull" -> full;
                        case "ended", "closed" -> false;
                        default -> throw new UnsupportedOperationException(method.toString());
                    });
        }
    }

    private Answer given(String client, long written, boolean full) {
        Answer answer = new Answer(written, full);
        taken.add(places.take(client, answer.response(), () -> answer.cut = true, AT));
        return answer;
    }

    @AfterEach
    void leave() {
        taken.forEach(places::leave);
    }

    @Test
    void a_client_is_given_two_tables_at_a_time_and_others_theirs() {
        given("one", 0, false);
        given("one", 0, false);

        assertThatThrownBy(() -> given("one", 0, false))
                .isInstanceOf(ProblemException.class)
                .hasMessage("At most 2 tables are given out to one client at a time.");
        assertThatCode(() -> given("other", 0, false)).doesNotThrowAnyException();
        places.leave(taken.remove(0));
        assertThatCode(() -> given("one", 0, false)).doesNotThrowAnyException();
    }

    @Test
    void whoever_has_two_already_is_told_so_over_http() {
        given(TestAccounts.EDITOR, 0, false);
        given(TestAccounts.EDITOR, 0, false);

        Api.api().get("/api/states?format=ndjson").then().statusCode(429).header("Retry-After", "11");
    }

    @Test
    void who_reads_slowly_is_cut_off_where_all_places_are_taken() {
        Answer slow = given("slow", 100_000, true);
        Answer fast = given("fast", 1_000_000, true);
        Answer waiting = given("waiting", 0, false);
        given("fourth", 1_000_000, true);
        given("fifth", 1_000_000, true);

        places.look(LATER);
        assertThat(slow.cut).as("while there is a place left").isFalse();
        given("sixth", 1_000_000, true);
        places.look(LATER);

        assertThat(slow.cut).isTrue();
        assertThat(fast.cut).isFalse();
        assertThat(waiting.cut).as("who waits for the service").isFalse();
    }

    @Test
    void a_table_that_is_read_slowly_is_given_up() throws Exception {
        // Much more than the buffers on the way hold.
        String source = "\"" + "s".repeat(500) + "\"";
        for (int i = 0; i < 150; i++) {
            Api.api()
                    .body("{\"name\": {\"texts\": {\"en\": \"Placeful\"}}, \"sources\": [%s]}"
                            .formatted(String.join(", ", Collections.nCopies(20, source))))
                    .put("/api/organizations/places-" + i)
                    .then()
                    .statusCode(201);
        }
        for (int i = 1; i < TablePlaces.AT_ONCE; i++) {
            given("fast " + i, 1_000_000, true);
        }
        try (SocketChannel slow = SocketChannel.open()) {
            slow.setOption(StandardSocketOptions.SO_RCVBUF, 4_096);
            slow.connect(new InetSocketAddress("localhost", RestAssured.port));
            slow.write(ByteBuffer.wrap("GET /api/organizations?q=placeful&format=ndjson HTTP/1.1\r\nHost: x\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII)));
            await(TablePlaces.AT_ONCE);

            // Until it waits for the client.
            long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
            for (long now = LATER;
                    places.taken() == TablePlaces.AT_ONCE && System.nanoTime() < deadline;
                    now += LATER - AT) {
                places.look(now);
                Thread.sleep(100);
            }

            assertThat(places.taken()).isEqualTo(TablePlaces.AT_ONCE - 1);
        }
    }

    private void await(int taken) throws InterruptedException {
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (places.taken() < taken && System.nanoTime() < deadline) {
            Thread.sleep(10);
        }
        assertThat(places.taken()).isEqualTo(taken);
    }
}
