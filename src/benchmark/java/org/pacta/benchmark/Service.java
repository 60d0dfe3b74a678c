package org.pacta.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.pacta.start.Ports;

/** The packaged service, as an operator runs it, with 256 MB of heap. */
final class Service implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String PASSWORD = "plover quartz lantern tundra";
    private static final int PATIENCE = 1_200;

    private final Process process;
    private final int port = Ports.free();
    private final double secondsToReadiness;

    private Service(Map<String, String> settings, Path output) throws IOException, InterruptedException {
        ProcessBuilder java = new ProcessBuilder(
                java(),
                "-Xmx256m",
                "-jar",
                Path.of("target", "quarkus-app", "quarkus-run.jar").toString());
        java.environment()
                .putAll(Map.of(
                        "QUARKUS_HTTP_PORT",
                        String.valueOf(port),
                        "PACTA_ADMIN_PASSWORD",
                        PASSWORD,
                        "PACTA_REQUESTS_PER_MINUTE",
                        "100000000"));
        java.environment().putAll(settings);
        long begun = System.nanoTime();
        process = java.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
                .start();
        while (!isReady()) {
            if (!process.isAlive() || System.nanoTime() - begun > TimeUnit.SECONDS.toNanos(PATIENCE)) {
                throw new IOException("The service does not start, see " + output);
            }
            process.waitFor(20, TimeUnit.MILLISECONDS);
        }
        secondsToReadiness = (System.nanoTime() - begun) / 1e9;
    }

    static Service start(Map<String, String> settings, Path output) throws IOException, InterruptedException {
        return new Service(settings, output);
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    String address() {
        return "http://localhost:" + port;
    }

    /** From the launch of the process until it said that it is ready. */
    double secondsToReadiness() {
        return secondsToReadiness;
    }

    /** What of its memory is in the machine's, in MiB. */
    long residentMemory() throws IOException {
        return Files.readAllLines(Path.of("/proc", String.valueOf(process.pid()), "status")).stream()
                        .filter(line -> line.startsWith("VmRSS"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .sum()
                / 1024;
    }

    private boolean isReady() throws InterruptedException {
        try {
            return get("/q/health/ready").statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        return HTTP.send(
                HttpRequest.newBuilder(URI.create(address() + path)).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    /** The items of a list. */
    JsonNode json(String path) throws IOException, InterruptedException {
        return JSON.readTree(get(path).body()).path("items");
    }

    /** A token of a new account, with which a report can be written for a party, or decided on. */
    String token(String account, String role, String scope) throws IOException, InterruptedException {
        String admin = tokenOf("admin");
        send(admin, "/api/accounts", "{\"name\": \"%s\", \"displayName\": \"Benchmark\"}".formatted(account));
        send(admin, "/api/accounts/" + account + "/password", "{\"password\": \"%s\"}".formatted(PASSWORD));
        send(
                admin,
                "/api/grants",
                "{\"account\": \"%s\", \"role\": \"%s\", \"scope\": \"%s\"}".formatted(account, role, scope));
        return tokenOf(account);
    }

    private String tokenOf(String account) throws IOException, InterruptedException {
        return "Bearer "
                + send(basic(account), "/api/tokens", "{\"name\": \"benchmark\"}")
                        .get("token")
                        .asText();
    }

    private static String basic(String account) {
        return "Basic "
                + Base64.getEncoder().encodeToString((account + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
    }

    private JsonNode send(String authorization, String path, String body) throws IOException, InterruptedException {
        HttpResponse<String> answer = HTTP.send(
                HttpRequest.newBuilder(URI.create(address() + path))
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .header("Content-Type", "application/json")
                        .header("Authorization", authorization)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException(path + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body().isEmpty() ? JSON.nullNode() : JSON.readTree(answer.body());
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }
}
