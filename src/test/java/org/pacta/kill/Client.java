package org.pacta.kill;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;

/** Asks a service, wherever it listens at the moment. */
final class Client {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Nobody waits longer: a service that hangs is as bad as one that is wrong. */
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final String address;

    /** @param address as in {@code http://localhost:8080} */
    Client(String address) {
        this.address = address;
    }

    /** What came back. */
    record Answer(int status, String retryAfter, String body) {

        JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (IOException e) {
                throw new UncheckedIOException(body, e);
            }
        }
    }

    /** @throws IOException if there was no answer: then nobody knows whether it was done */
    Answer send(Step step) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + step.path()))
                .timeout(PATIENCE)
                .method(
                        step.method(),
                        step.body().isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(step.body()));
        if (!step.as().isEmpty()) {
            request.header("Authorization", step.as());
        }
        if (!step.type().isEmpty()) {
            request.header("Content-Type", step.type());
        }
        if (!step.key().isEmpty()) {
            request.header("Idempotency-Key", step.key());
        }
        if (!List.of("GET", "PUT").contains(step.method())) {
            request.header("If-Match", "*");
        }
        HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        return new Answer(
                response.statusCode(),
                response.headers().firstValue("Retry-After").orElse(""),
                response.body());
    }

    Answer get(String as, String path) throws IOException, InterruptedException {
        return send(Step.get(as, path));
    }

    /** What it takes to sign in with a password. */
    static String basic(String account, String password) {
        return "Basic "
                + Base64.getEncoder().encodeToString((account + ":" + password).getBytes(StandardCharsets.UTF_8));
    }
}
