package org.pacta.start;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How it stops, and where it sends traces. */
class OperationIT {

    @TempDir
    Path directory;

    @Test
    void it_says_first_that_it_is_not_ready_and_answers_what_it_has_begun() throws Exception {
        Map<String, String> settings = new HashMap<>(Said.embedded(directory));
        settings.put("QUARKUS_SHUTDOWN_DELAY", "6S");
        try (PackagedService service = PackagedService.start(settings)) {
            String body = "{\"illustrative\": true}";
            String head =
                    "PUT /api/states/fra HTTP/1.1\r\nHost: localhost\r\nAuthorization: %s\r\nConnection: close\r\n"
                                    .formatted(service.authorization())
                            + "Content-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n";
            try (Socket begun = new Socket(
                            "localhost", URI.create(service.address()).getPort());
                    OutputStream out = begun.getOutputStream();
                    BufferedReader in =
                            new BufferedReader(new InputStreamReader(begun.getInputStream(), StandardCharsets.UTF_8))) {
                out.write((head + body.substring(0, 5)).getBytes(StandardCharsets.UTF_8));
                out.flush();
                assertThat(service.get("/q/health/ready").statusCode()).isEqualTo(200);

                service.stop();
                while (service.get("/q/health/ready").statusCode() == 200) {
                    Thread.sleep(20);
                }
                // Whoever is still sent here is answered.
                assertThat(service.get("/q/health/ready").statusCode()).isEqualTo(503);
                assertThat(service.get("/api/states").statusCode()).isEqualTo(200);
                Thread.sleep(7_000); // It has closed the door by now, and waits for what is inside.
                out.write(body.substring(5).getBytes(StandardCharsets.UTF_8));
                out.flush();
                assertThat(in.readLine()).isEqualTo("HTTP/1.1 201 Created");
            }
            // 128 and the signal, as of any that was asked to end.
            assertThat(service.exitCode()).isEqualTo(143);
        }
        try (PackagedService service = PackagedService.start(Said.embedded(directory))) {
            assertThat(service.get("/api/states/fra").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void traces_are_sent_where_the_operator_says() throws Exception {
        BlockingQueue<String> traces = new ArrayBlockingQueue<>(100);
        HttpServer collector = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        collector.createContext("/v1/traces", exchange -> {
            traces.offer(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        collector.start();
        Map<String, String> settings = new HashMap<>(Said.embedded(directory));
        settings.put(
                "PACTA_TRACES_URL", "http://localhost:" + collector.getAddress().getPort());
        settings.put("QUARKUS_OTEL_EXPORTER_OTLP_TRACES_COMPRESSION", "none");
        try (PackagedService service = PackagedService.start(settings)) {
            service.get("/api/states?limit=1");
            String sent = traces.poll(30, TimeUnit.SECONDS);
            assertThat(sent).contains("GET /api/states").contains("pacta");
        } finally {
            collector.stop(0);
        }
    }
}
