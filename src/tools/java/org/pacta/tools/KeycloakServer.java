package org.pacta.tools;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pacta.start.Ports;

/**
 * A Keycloak, unpacked by the build into target/keycloak, in a process of its own, with the realms of src/tools/keycloak
 * and its data in memory. What it says is kept in target/keycloak.log. The first start takes longer, since it builds
 * itself; one that comes later is half of that.
 */
final class KeycloakServer implements AutoCloseable {

    private static final Path HOME = Path.of("target", "keycloak").toAbsolutePath();
    private static final Path REALMS = Path.of("src", "tools", "keycloak");
    private static final Path LOG = Path.of("target", "keycloak.log");
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ADMIN = "keeper";

    private final int port;
    private final String secret = UUID.randomUUID().toString();
    private final String password = UUID.randomUUID().toString();
    private final Thread end = new Thread(this::kill);
    private Process process;

    private KeycloakServer(int port) {
        this.port = port;
    }

    static KeycloakServer start() throws Exception {
        KeycloakServer server = new KeycloakServer(Ports.free());
        Runtime.getRuntime().addShutdownHook(server.end);
        server.run();
        return server;
    }

    private void run() throws Exception {
        Path imported = Files.createDirectories(HOME.resolve(Path.of("data", "import")));
        try (Stream<Path> realms = Files.list(REALMS)) {
            for (Path realm : realms.toList()) {
                Files.copy(realm, imported.resolve(realm.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        ProcessBuilder server = new ProcessBuilder(
                        "sh",
                        HOME.resolve(Path.of("bin", "kc.sh")).toString(),
                        "start-dev",
                        "--db=dev-mem",
                        "--cache=local",
                        "--http-host=localhost",
                        "--http-port=" + port,
                        "--import-realm")
                .directory(HOME.toFile())
                .redirectErrorStream(true)
                .redirectOutput(LOG.toFile());
        server.environment().keySet().removeIf(name -> name.startsWith("KC_"));
        server.environment()
                .putAll(Map.of(
                        "JAVA_HOME", System.getProperty("java.home"),
                        "JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx384m",
                        "KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN,
                        "KC_BOOTSTRAP_ADMIN_PASSWORD", password,
                        "PACTA_TEST_SECRET", secret,
                        "PACTA_TEST_PASSWORD", password));
        process = server.start();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!isReady()) {
            assertThat(process.isAlive() && System.nanoTime() < deadline)
                    .as("Keycloak started, see " + LOG)
                    .isTrue();
            process.waitFor(200, TimeUnit.MILLISECONDS);
        }
    }

    private boolean isReady() throws InterruptedException {
        try {
            return send(HttpRequest.newBuilder(URI.create(issuer("elsewhere") + "/.well-known/openid-configuration")))
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** Where a realm is, and who says what its tokens say. */
    String issuer(String realm) {
        return "http://localhost:" + port + "/realms/" + realm;
    }

    /** Of every client. */
    String secret() {
        return secret;
    }

    /** Of every user. */
    String password() {
        return password;
    }

    /** What a client is given for a user: access_token, id_token, refresh_token. */
    JsonNode tokens(String realm, String client, String user) throws Exception {
        return json(send(HttpRequest.newBuilder(URI.create(issuer(realm) + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(form(Map.of(
                        "grant_type", "password",
                        "client_id", client,
                        "client_secret", secret,
                        "scope", "openid",
                        "username", user,
                        "password", password)))));
    }

    String accessToken(String user) throws Exception {
        return tokens("pacta", "pacta", user).get("access_token").asText();
    }

    void leaveGroup(String user, String group) throws Exception {
        administer("DELETE", "/users/" + id("/users?exact=true&username=" + user) + "/groups/" + groupId(group));
    }

    void joinGroup(String user, String group) throws Exception {
        administer("PUT", "/users/" + id("/users?exact=true&username=" + user) + "/groups/" + groupId(group));
    }

    /** How many sessions a user has there. */
    int sessions(String user) throws Exception {
        return administer("GET", "/users/" + id("/users?exact=true&username=" + user) + "/sessions")
                .size();
    }

    private String groupId(String group) throws Exception {
        return id("/groups?exact=true&search=" + URLEncoder.encode(group, StandardCharsets.UTF_8));
    }

    private String id(String path) throws Exception {
        JsonNode found = administer("GET", path);
        assertThat(found).as(path).hasSize(1);
        return found.get(0).get("id").asText();
    }

    private JsonNode administer(String method, String path) throws Exception {
        String token = json(send(HttpRequest.newBuilder(URI.create(issuer("master") + "/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(form(Map.of(
                                "grant_type",
                                "password",
                                "client_id",
                                "admin-cli",
                                "username",
                                ADMIN,
                                "password",
                                password)))))
                .get("access_token")
                .asText();
        return json(send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/admin/realms/pacta" + path))
                .header("Authorization", "Bearer " + token)
                .method(method, HttpRequest.BodyPublishers.noBody())));
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        assertThat(answer.statusCode()).as(answer.uri() + ": " + answer.body()).isBetween(200, 299);
        return JSON.readTree(answer.body());
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HTTP.send(request.timeout(Duration.ofSeconds(30)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest.BodyPublisher form(Map<String, String> fields) {
        return HttpRequest.BodyPublishers.ofString(fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&")));
    }

    /** The provider is away. */
    void goAway() throws InterruptedException {
        kill();
        process.waitFor();
    }

    /** And is back, at the same address, with all as it was at first. */
    void comeBack() throws Exception {
        run();
    }

    /** Those too that its script has started. */
    private void kill() {
        if (process != null) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    @Override
    public void close() throws InterruptedException {
        goAway();
        Runtime.getRuntime().removeShutdownHook(end);
    }
}
