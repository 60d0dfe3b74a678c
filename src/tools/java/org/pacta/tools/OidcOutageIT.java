package org.pacta.tools;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pacta.start.PackagedService;

/** An identity provider that is away: nobody else is affected, and when it is back nothing has to be restarted. */
class OidcOutageIT {

    private static final String PASSWORD = "plover-" + System.nanoTime() + "-quartz-lantern";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Test
    void while_the_provider_is_away_its_tokens_wait_and_everybody_else_goes_on() throws Exception {
        try (KeycloakServer keycloak = KeycloakServer.start()) {
            String before = keycloak.accessToken("aigerim");
            keycloak.goAway();
            try (PackagedService service = PackagedService.start(settings(keycloak))) {
                assertUnavailable(ask(service, "GET", "/api/me", "Bearer " + before));
                long started = System.nanoTime();
                assertUnavailable(ask(service, "GET", "/sign-in/provider", ""));
                assertUnavailable(ask(service, "GET", "/api/me", "Bearer " + before));
                assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(2));
                othersGoOn(service);

                keycloak.comeBack();
                Thread.sleep(2100);
                assertThat(ask(service, "GET", "/api/me", "Bearer " + keycloak.accessToken("aigerim"))
                                .statusCode())
                        .isEqualTo(200);
                Visitor visitor = new Visitor();
                HttpResponse<String> sent = visitor.look(URI.create(service.address() + "/sign-in/provider"));
                assertThat(sent.statusCode()).isEqualTo(303);
                String state =
                        sent.headers().firstValue("Location").orElseThrow().replaceFirst(".*[?&]state=([^&]+).*", "$1");

                String known = keycloak.accessToken("aigerim");
                keycloak.goAway();
                assertThat(ask(service, "GET", "/api/me", "Bearer " + known).statusCode())
                        .as("its keys are known")
                        .isEqualTo(200);
                assertUnavailable(
                        visitor.look(URI.create(service.address() + "/sign-in/provider?code=a.b.c&state=" + state)));
                othersGoOn(service);
            }
        }
    }

    private static void othersGoOn(PackagedService service) throws Exception {
        HttpResponse<String> made = ask(
                service,
                "POST",
                "/api/tokens",
                "Basic " + Base64.getEncoder().encodeToString(("admin:" + PASSWORD).getBytes(StandardCharsets.UTF_8)));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        String token = new ObjectMapper().readTree(made.body()).get("token").asText();
        assertThat(ask(service, "GET", "/api/me", "Bearer " + token).statusCode())
                .isEqualTo(200);
        assertThat(ask(service, "GET", "/api/states", "").statusCode()).isEqualTo(200);
        assertThat(ask(service, "GET", "/q/health/ready", "").statusCode()).isEqualTo(200);
        assertThat(ask(service, "GET", "/sign-in", "").statusCode()).isEqualTo(200);
    }

    private static void assertUnavailable(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.uri() + ": " + answer.body()).isEqualTo(503);
        assertThat(answer.body()).contains("/problems/unavailable", "The identity provider cannot be reached");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }

    private static Map<String, String> settings(KeycloakServer keycloak) throws Exception {
        Map<String, String> settings = new HashMap<>(Tool.sample());
        // Its admin is the one with this password.
        settings.put("PACTA_SAMPLE_ACCOUNTS", "false");
        settings.putAll(Map.of(
                "PACTA_ADMIN_PASSWORD",
                PASSWORD,
                "PACTA_OIDC_URL",
                keycloak.issuer("pacta"),
                "PACTA_OIDC_CLIENT",
                "pacta",
                "PACTA_OIDC_SECRET",
                keycloak.secret(),
                "PACTA_OIDC_GRANTS",
                "*"));
        return settings;
    }

    private static HttpResponse<String> ask(PackagedService service, String method, String path, String authorization)
            throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(service.address() + path))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json")
                .method(
                        method,
                        HttpRequest.BodyPublishers.ofString(method.equals("GET") ? "" : "{\"name\": \"test\"}"));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
