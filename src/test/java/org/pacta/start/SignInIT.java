package org.pacta.start;

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
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first start, and signing in to the packaged service: what is in its log, and what a flood of tries comes to. */
class SignInIT {

    private static final String PASSWORD = "quarry violin sandal meteor";
    private static final int TRIES = Integer.getInteger("pacta.test.sign-in.tries", 300);
    private static final Pattern TOKEN = Pattern.compile("works once: ([\\w-]{43})");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    Path directory;

    @Test
    void theTokenInTheLogMakesOneAccountOnce() throws Exception {
        String token;
        try (PackagedService service = start(Map.of("PACTA_ADMIN_PASSWORD", ""))) {
            List<String> lines = with(service, TOKEN);
            assertThat(lines).hasSize(1);
            token = found(TOKEN, lines.get(0));

            assertThat(setUp(service, "x".repeat(43), "intruder").join().statusCode())
                    .isEqualTo(401);
            List<CompletableFuture<HttpResponse<String>>> atOnce = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                atOnce.add(setUp(service, token, "first-" + i));
            }
            Map<Integer, Integer> statuses = new TreeMap<>();
            for (CompletableFuture<HttpResponse<String>> each : atOnce) {
                statuses.merge(each.join().statusCode(), 1, Integer::sum);
            }
            assertThat(statuses).isEqualTo(Map.of(201, 1, 401, 3));
            assertThat(setUp(service, token, "later").join().statusCode()).isEqualTo(401);
            assertThat(with(service, Pattern.compile(Pattern.quote(token)))).isEqualTo(lines);
            assertThat(with(service, Pattern.compile(PASSWORD))).isEmpty();
        }
        try (PackagedService again = start(Map.of("PACTA_ADMIN_PASSWORD", ""))) {
            assertThat(with(again, TOKEN)).isEmpty();
            assertThat(setUp(again, token, "much-later").join().statusCode()).isEqualTo(401);
        }
    }

    @Test
    void eachStartHasATokenOfItsOwnUntilThereIsAnAccount() throws Exception {
        String first;
        try (PackagedService service = start(Map.of("PACTA_ADMIN_PASSWORD", ""))) {
            first = found(TOKEN, with(service, TOKEN).get(0));
            // No account is there by default.
            for (String guess : List.of("admin", "password", "pacta", "")) {
                assertThat(token(service, "admin", guess).statusCode()).isEqualTo(401);
            }
        }
        try (PackagedService service = start(Map.of("PACTA_ADMIN_PASSWORD", ""))) {
            String second = found(TOKEN, with(service, TOKEN).get(0));
            assertThat(second).isNotEqualTo(first);
            assertThat(setUp(service, first, "late").join().statusCode()).isEqualTo(401);
            assertThat(setUp(service, second, "first").join().statusCode()).isEqualTo(201);
            assertThat(token(service, "first", PASSWORD).statusCode()).isEqualTo(201);
        }
    }

    @Test
    void theAdminOfTheConfigurationIsMadeOnceAndCannotBeTheLastToGo() throws Exception {
        try (PackagedService service = start(Map.of("PACTA_ADMIN_PASSWORD", PASSWORD))) {
            assertThat(with(service, TOKEN)).isEmpty();
            String token = secret(token(service, "admin", PASSWORD));
            HttpRequest.Builder off = to(service, "/api/accounts/admin")
                    .header("Authorization", "Bearer " + token)
                    .header("If-Match", "*")
                    .header("Content-Type", "application/merge-patch+json")
                    .method("PATCH", HttpRequest.BodyPublishers.ofString("{\"off\": true}"));
            assertThat(send(off).statusCode()).isEqualTo(409);
            JsonNode grants = JSON.readTree(send(to(service, "/api/grants").header("Authorization", "Bearer " + token))
                    .body());
            String grant =
                    "/api/grants/" + grants.path("items").path(0).path("id").asText();
            assertThat(grants.path("items")).hasSize(1);
            assertThat(send(to(service, grant)
                                    .header("Authorization", "Bearer " + token)
                                    .header("If-Match", "*")
                                    .DELETE())
                            .statusCode())
                    .isEqualTo(409);
            assertThat(with(service, Pattern.compile(PASSWORD))).isEmpty();
        }
        try (PackagedService service = start(Map.of("PACTA_ADMIN_PASSWORD", "another " + PASSWORD))) {
            assertThat(token(service, "admin", "another " + PASSWORD).statusCode())
                    .isEqualTo(401);
            assertThat(token(service, "admin", PASSWORD).statusCode()).isEqualTo(201);
        }
    }

    @Test
    void aPasswordThatIsEasyToGuessStopsTheStart() throws Exception {
        Map<String, String> weak = Map.of("PACTA_DATA", directory.toString(), "PACTA_ADMIN_PASSWORD", "password12345");
        try (PackagedService service = PackagedService.launch(weak)) {
            assertThat(service.exitCode()).isEqualTo(1);
            assertThat(service.errors())
                    .singleElement()
                    .asString()
                    .startsWith("Pacta cannot start: PACTA_ADMIN_PASSWORD: ")
                    .doesNotContain("password12345");
            assertThat(service.output()).noneMatch(line -> line.contains("password12345"));
        }
    }

    @Test
    void theCookieIsSentOverTlsOnlyWhereThereIsTls() throws Exception {
        try (PackagedService service = start(
                Map.of("PACTA_ADMIN_PASSWORD", PASSWORD, "QUARKUS_HTTP_PROXY_PROXY_ADDRESS_FORWARDING", "true"))) {
            assertThat(signIn(service, "admin", PASSWORD, "https")
                            .headers()
                            .firstValue("Set-Cookie")
                            .orElseThrow())
                    .startsWith("__Host-pacta_session=")
                    .containsIgnoringCase(";Secure")
                    .containsIgnoringCase(";HttpOnly")
                    .containsIgnoringCase("SameSite=Lax");
            assertThat(signIn(service, "admin", PASSWORD, "http")
                            .headers()
                            .firstValue("Set-Cookie")
                            .orElseThrow())
                    .doesNotContainIgnoringCase("Secure");
            for (int i = 0; i < 10; i++) {
                assertThat(guess(service, "198.51.100." + i + ", 203.0.113.7").statusCode())
                        .isEqualTo(401);
            }
            assertThat(guess(service, "198.51.100.99, 203.0.113.7").statusCode())
                    .as("whatever the client says of where it is")
                    .isEqualTo(429);
            assertThat(guess(service, "203.0.113.8").statusCode()).isEqualTo(401);
        }
    }

    private HttpResponse<String> guess(PackagedService service, String forwarded) throws Exception {
        return send(to(service, "/api/tokens")
                .header("X-Forwarded-For", forwarded)
                .header("Authorization", "Basic " + basic("admin", "not " + PASSWORD))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"name\": \"guess\"}")));
    }

    @Test
    void aFloodOfTriesIsRefusedAndNoSecretIsInTheLog() throws Exception {
        try (PackagedService service = start(Map.of("PACTA_ADMIN_PASSWORD", PASSWORD))) {
            String token = secret(token(service, "admin", PASSWORD));
            HttpResponse<String> in = signIn(service, "admin", PASSWORD, "http");
            assertThat(in.statusCode()).isEqualTo(303);
            String cookie = in.headers()
                    .firstValue("Set-Cookie")
                    .orElseThrow()
                    .replaceFirst("^pacta_session=([^;]+);.*$", "$1");
            String csrf = JSON.readTree(send(to(service, "/api/me").header("Cookie", "pacta_session=" + cookie))
                            .body())
                    .path("csrfToken")
                    .asText();
            String mistyped = PASSWORD + " mistyped";
            long begin = System.nanoTime();
            Map<Integer, Integer> statuses = flood(service, mistyped);
            System.out.printf(
                    "%d tries to sign in: %s in %d ms%n", TRIES, statuses, (System.nanoTime() - begin) / 1_000_000);

            assertThat(statuses.keySet()).isSubsetOf(401, 429);
            assertThat(statuses.get(401)).isBetween(1, 100);
            HttpResponse<String> right = signIn(service, "admin", PASSWORD, "http");
            assertThat(right.statusCode()).isEqualTo(429);
            assertThat(Integer.parseInt(
                            right.headers().firstValue("Retry-After").orElseThrow()))
                    .isPositive();
            // Whoever is in stays in.
            assertThat(send(to(service, "/api/me").header("Authorization", "Bearer " + token))
                            .statusCode())
                    .isEqualTo(200);
            assertThat(send(to(service, "/api/me").header("Authorization", "Bearer " + token + "x"))
                            .statusCode())
                    .isEqualTo(401);
            assertThat(send(to(service, "/api/tokens")
                                    .header("Cookie", "pacta_session=" + cookie)
                                    .header("X-CSRF-Token", csrf + "x")
                                    .header("Content-Type", "application/json")
                                    .POST(HttpRequest.BodyPublishers.ofString("{\"name\": \"" + token + "\"")))
                            .statusCode())
                    .isEqualTo(403);
            for (String secret : List.of(PASSWORD, token, cookie, csrf, mistyped, basic("admin", PASSWORD))) {
                assertThat(secret).isNotBlank();
                assertThat(with(service, Pattern.compile(Pattern.quote(secret))))
                        .isEmpty();
            }
            assertThat(service.errors()).isEmpty();
        }
    }

    private Map<Integer, Integer> flood(PackagedService service, String password) {
        Map<Integer, Integer> statuses = new TreeMap<>();
        int atOnce = 50;
        for (int i = 0; i < TRIES; i += atOnce) {
            List<CompletableFuture<HttpResponse<String>>> sent = new ArrayList<>();
            for (int j = 0; j < atOnce; j++) {
                sent.add(http.sendAsync(
                        signInRequest(service, "admin", password, "http"), HttpResponse.BodyHandlers.ofString()));
            }
            sent.forEach(each -> statuses.merge(each.join().statusCode(), 1, Integer::sum));
        }
        return statuses;
    }

    private PackagedService start(Map<String, String> environment) throws Exception {
        Map<String, String> all = new HashMap<>(Map.of("PACTA_DATA", directory.toString()));
        all.putAll(environment);
        return PackagedService.start(all);
    }

    private CompletableFuture<HttpResponse<String>> setUp(PackagedService service, String token, String account) {
        return http.sendAsync(
                to(service, "/api/set-up")
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                """
                                        {"token": "%s", "account": "%s", "displayName": "First", "password": "%s"}"""
                                        .formatted(token, account, PASSWORD)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> token(PackagedService service, String account, String password)
            throws IOException, InterruptedException {
        return send(to(service, "/api/tokens")
                .header("Content-Type", "application/json")
                .header("Authorization", "Basic " + basic(account, password))
                .POST(HttpRequest.BodyPublishers.ofString("{\"name\": \"A test\"}")));
    }

    private static String secret(HttpResponse<String> made) throws IOException {
        assertThat(made.statusCode()).isEqualTo(201);
        return JSON.readTree(made.body()).path("token").asText();
    }

    private static String basic(String account, String password) {
        return Base64.getEncoder().encodeToString((account + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    private HttpResponse<String> signIn(PackagedService service, String name, String password, String scheme)
            throws IOException, InterruptedException {
        return http.send(signInRequest(service, name, password, scheme), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest signInRequest(PackagedService service, String name, String password, String scheme) {
        return to(service, "/sign-in")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-Forwarded-Proto", scheme)
                .POST(HttpRequest.BodyPublishers.ofString(
                        "name=" + name + "&password=" + URLEncoder.encode(password, StandardCharsets.UTF_8)))
                .build();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest.Builder to(PackagedService service, String path) {
        return HttpRequest.newBuilder(URI.create(service.address() + path));
    }

    private static List<String> with(PackagedService service, Pattern pattern) throws IOException {
        return service.output().stream()
                .filter(line -> pattern.matcher(line).find())
                .toList();
    }

    private static String found(Pattern pattern, String line) {
        Matcher matcher = pattern.matcher(line);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }
}
