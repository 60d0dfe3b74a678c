package org.pacta.kill;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacta.start.PackagedService;

/** Clients that take their time, or do nothing at all, keep nobody else waiting. */
class RudeClientsIT {

    /** More than there are threads that could be held up. */
    private static final int MANY = 400;

    private static final int VERY_MANY = 10_000;
    /** It takes a moment until those who hold things up are cut off, on a busy machine a longer one. */
    private static final Duration SOON = Duration.ofSeconds(20);

    private static final int SMALL = 4_096;

    @TempDir
    Path directory;

    private final List<SocketChannel> rude = new ArrayList<>();
    private PackagedService service;
    private Client client;

    @BeforeEach
    void start() throws Exception {
        service = PackagedService.start(Map.of(
                "PACTA_DATA", directory.toString(),
                "PACTA_SAMPLE", "true",
                "PACTA_REQUESTS_PER_MINUTE", "1000000"));
        client = new Client(service.address());
        othersAreServed();
    }

    @AfterEach
    void stop() throws Exception {
        for (SocketChannel one : rude) {
            one.close();
        }
        service.close();
    }

    @Test
    void heads_that_do_not_end() throws Exception {
        for (int i = 0; i < MANY; i++) {
            say(connected(), "GET /api/states HTTP/1.1\r\nHost: x\r\nX-Slow: ");
        }
        for (SocketChannel one : rude) {
            say(one, "a");
        }
        othersAreServed();
    }

    @Test
    void bodies_that_do_not_end() throws Exception {
        for (int i = 0; i < MANY; i++) {
            say(
                    connected(),
                    "POST /api/organizations HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                            + "Content-Length: 3000\r\n\r\n{");
        }
        othersAreServed();
    }

    /** Whoever has a token may send what is long, and is read as it comes. */
    @Test
    void long_bodies_that_do_not_end_of_somebody_who_is_known() throws Exception {
        String password = Client.basic("admin", PackagedService.ADMIN_PASSWORD);
        String token = client.send(Step.json("POST", "/api/tokens", password, "{\"name\": \"rude\"}", ""))
                .json()
                .path("token")
                .asText();
        for (int i = 0; i < MANY; i++) {
            say(
                    connected(),
                    "POST /api/imports?noun=states HTTP/1.1\r\nHost: x\r\nContent-Type: text/csv\r\nAuthorization: Bearer "
                            + token + "\r\nContent-Length: 3000000\r\n\r\nslug");
        }
        othersAreServed();
    }

    @Test
    void answers_that_are_not_read() throws Exception {
        for (int i = 0; i < MANY; i++) {
            // Some MB: much more than the buffers on the way hold.
            say(connected(), "GET /q/openapi HTTP/1.1\r\nHost: x\r\n\r\n".repeat(8));
            say(rude.get(i), "GET /api/commitments?format=csv HTTP/1.1\r\nHost: x\r\n\r\n".repeat(8));
        }
        othersAreServed();
    }

    @Test
    void ten_thousand_that_do_nothing() throws Exception {
        long before = residentMebibytes();
        for (int i = 0; i < VERY_MANY; i++) {
            connected();
        }
        for (SocketChannel one : rude) {
            say(one, "GET /q/health/live HTTP/1.1\r\nHost: x\r\n\r\n");
        }
        othersAreServed();
        long after = residentMebibytes();
        System.out.printf("%d idle connections: %d MiB resident, %d before%n", VERY_MANY, after, before);
        assertThat(after - before).isLessThan(250);
    }

    private void othersAreServed() throws Exception {
        long begin = System.nanoTime();
        assertThat(client.get("", "/api/states?limit=1").status()).isEqualTo(200);
        assertThat(client.get("", "/api/scoreboard?groupBy=theme").status()).isEqualTo(200);
        assertThat(client.get("", "/q/health/ready").status()).isEqualTo(200);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(SOON);
    }

    private SocketChannel connected() throws IOException {
        SocketChannel one = SocketChannel.open();
        one.setOption(StandardSocketOptions.SO_RCVBUF, SMALL);
        one.connect(
                new InetSocketAddress("localhost", URI.create(service.address()).getPort()));
        rude.add(one);
        return one;
    }

    private static void say(SocketChannel to, String text) throws IOException {
        to.write(ByteBuffer.wrap(text.getBytes(US_ASCII)));
    }

    private long residentMebibytes() throws IOException {
        Path status = Path.of("/proc/" + service.pid() + "/status");
        if (!Files.exists(status)) {
            return 0; // not on Linux
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }
}
