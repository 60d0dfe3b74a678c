package org.pacta.start;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pacta.EvidenceForm;

/** The service as an operator runs it: the packaged jar in a process of its own, set up by environment. */
public final class PackagedService implements AutoCloseable {

    private static final Path JAR = Path.of("target", "quarkus-app", "quarkus-run.jar");
    private static final Path DATA =
            Path.of("target", "data-" + ProcessHandle.current().pid() + "-" + System.currentTimeMillis());
    private static final String PORT = "QUARKUS_HTTP_PORT";
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    /** Of the account {@code admin}, unless the environment says otherwise. */
    public static final String ADMIN_PASSWORD = "plover quartz lantern tundra";

    private static final Pattern SAMPLE_TOKEN = Pattern.compile("export ([A-Z_]+)=(pacta_[\\w-]+)");

    private final Process process;
    private final int port;
    private final Path output;
    private final Path errors;
    private @Nullable String token;

    private PackagedService(Process process, int port, Path output, Path errors) {
        this.process = process;
        this.port = port;
        this.output = output;
        this.errors = errors;
    }

    /** @param arguments what it is to do, if that is not to serve */
    public static PackagedService launch(Map<String, String> environment, String... arguments) throws IOException {
        Path output = Files.createTempFile("pacta", ".out");
        Path errors = Files.createTempFile("pacta", ".err");
        int port = environment.containsKey(PORT) ? Integer.parseInt(environment.get(PORT)) : Ports.free();
        ProcessBuilder java = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                JAR.toString());
        java.command().addAll(List.of(arguments));
        java.environment().keySet().removeIf(name -> name.startsWith("PACTA_") || name.startsWith("QUARKUS_"));
        java.environment().put(PORT, String.valueOf(port));
        // Not in a directory where a developer has started it, or another test has; nor a run of tests before this one.
        java.environment().put("PACTA_DATA", DATA.resolve(String.valueOf(port)).toString());
        java.environment().put("PACTA_ADMIN_PASSWORD", ADMIN_PASSWORD);
        java.environment().putAll(environment);
        java.redirectOutput(output.toFile()).redirectError(errors.toFile());
        return new PackagedService(java.start(), port, output, errors);
    }

    /** Launches it and waits until it is ready. */
    public static PackagedService start(Map<String, String> environment) throws Exception {
        PackagedService service = launch(environment);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!service.isReady()) {
            assertThat(service.process.isAlive() && System.nanoTime() < deadline)
                    .as("started: " + service.errors() + service.output())
                    .isTrue();
            service.process.waitFor(50, TimeUnit.MILLISECONDS);
        }
        return service;
    }

    /** Where it listens. */
    public String address() {
        return "http://localhost:" + port;
    }

    /** Of its process. */
    public long pid() {
        return process.pid();
    }

    private boolean isReady() throws InterruptedException {
        try {
            return get("/q/health/ready").statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder().GET(), path);
    }

    HttpResponse<String> getAs(String authorization, String path) throws IOException, InterruptedException {
        return sendAs(authorization, HttpRequest.newBuilder().GET(), path);
    }

    HttpResponse<String> put(String path, String json) throws IOException, InterruptedException {
        return send(
                HttpRequest.newBuilder()
                        .PUT(HttpRequest.BodyPublishers.ofString(json))
                        .header("Content-Type", "application/json"),
                path);
    }

    HttpResponse<String> post(String path, String json, String header, String value)
            throws IOException, InterruptedException {
        return send(
                HttpRequest.newBuilder()
                        .POST(HttpRequest.BodyPublishers.ofString(json))
                        .header("Content-Type", "application/json")
                        .header(header, value),
                path);
    }

    /** Sends a file that is to be imported. */
    HttpResponse<String> post(String path, String mediaType, String content) throws IOException, InterruptedException {
        return send(
                HttpRequest.newBuilder()
                        .POST(HttpRequest.BodyPublishers.ofString(content))
                        .header("Content-Type", mediaType),
                path);
    }

    /** Sends a file of evidence. */
    HttpResponse<String> upload(String path, String content) throws IOException, InterruptedException {
        return send(
                HttpRequest.newBuilder()
                        .POST(HttpRequest.BodyPublishers.ofString(EvidenceForm.with(content)))
                        .header("Content-Type", EvidenceForm.MEDIA_TYPE),
                path);
    }

    /**
     * A token of an account of the sample data, which the console has printed.
     *
     * @param account as in {@code kgz-focal-point}
     */
    public String sampleToken(String account) throws IOException {
        String name = account.replace('-', '_').toUpperCase(Locale.ROOT);
        return SAMPLE_TOKEN
                .matcher(Files.readString(output))
                .results()
                .filter(line -> line.group(1).equals(name))
                .map(line -> line.group(2))
                .findFirst()
                .orElseThrow();
    }

    /** The password of such an account. */
    public String samplePassword(String account) throws IOException {
        return Pattern.compile("# " + account + ", password ([\\w-]+)")
                .matcher(Files.readString(output))
                .results()
                .map(line -> line.group(1))
                .findFirst()
                .orElseThrow();
    }

    /** Grants something to the admin; what it has from an earlier start stays as it is. */
    void grant(String role, String scope) throws IOException, InterruptedException {
        String grant = "{\"account\": \"admin\", \"role\": \"%s\", \"scope\": \"%s\"}".formatted(role, scope);
        sendAs("Bearer " + token(), json(grant), "/api/grants");
    }

    /** Of the admin, who is granted what it takes to write what an organization keeps; made when it is needed first. */
    private String token() throws IOException, InterruptedException {
        if (token == null) {
            token = tokenOf("admin", ADMIN_PASSWORD);
            grant("secretariat", "everything");
        }
        return token;
    }

    /** A new token of somebody who has a password. */
    String tokenOf(String account, String password) throws IOException, InterruptedException {
        String basic = "Basic "
                + Base64.getEncoder().encodeToString((account + ":" + password).getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> made = sendAs(basic, json("{\"name\": \"tests\"}"), "/api/tokens");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return new ObjectMapper().readTree(made.body()).get("token").asText();
    }

    private static HttpRequest.Builder json(String body) {
        return HttpRequest.newBuilder()
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .header("Content-Type", "application/json");
    }

    /** What changes something, or is nobody's business, as the admin. */
    private HttpResponse<String> send(HttpRequest.Builder request, String path)
            throws IOException, InterruptedException {
        boolean open = request.copy()
                        .uri(URI.create("http://localhost"))
                        .build()
                        .method()
                        .equals("GET")
                && !path.startsWith("/api/jobs")
                && !path.contains("/evidence/");
        return open ? sendAs(null, request, path) : sendAs("Bearer " + token(), request, path);
    }

    private HttpResponse<String> sendAs(@Nullable String authorization, HttpRequest.Builder request, String path)
            throws IOException, InterruptedException {
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        return HTTP.send(
                request.uri(URI.create("http://localhost:" + port + path))
                        .timeout(PATIENCE)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** Waits until it has ended by itself. */
    int exitCode() throws InterruptedException {
        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .as("ends by itself")
                .isTrue();
        return process.exitValue();
    }

    public List<String> output() throws IOException {
        return Files.readAllLines(output);
    }

    public List<String> errors() throws IOException {
        return Files.readAllLines(errors);
    }

    /** Of the admin, as PackagedService itself asks for what is not open to all. */
    String authorization() throws IOException, InterruptedException {
        return "Bearer " + token();
    }

    /** Asks it to end, and does not wait until it has. */
    void stop() {
        process.destroy();
    }

    /** Power is lost. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws Exception {
        process.destroy();
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            kill();
        }
        Files.deleteIfExists(output);
        Files.deleteIfExists(errors);
    }
}
