package org.pacta.tools;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pacta.start.PackagedService;

/** The packaged service and a Keycloak, in which people and their groups are kept. */
class OidcIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String ADMIN_PASSWORD = "four-words-of-a-test-" + System.nanoTime();

    private static KeycloakServer keycloak;
    private static PackagedService service;

    @BeforeAll
    static void start() throws Exception {
        keycloak = KeycloakServer.start();
        service = PackagedService.start(settings());
    }

    @AfterAll
    static void stop() throws Exception {
        if (service != null) {
            service.close();
        }
        if (keycloak != null) {
            keycloak.close();
        }
    }

    private static Map<String, String> settings() throws IOException {
        Map<String, String> settings = new HashMap<>(Tool.sample());
        settings.putAll(Map.of(
                "PACTA_ADMIN_PASSWORD", ADMIN_PASSWORD,
                "PACTA_OIDC_URL", keycloak.issuer("pacta"),
                "PACTA_OIDC_CLIENT", "pacta",
                "PACTA_OIDC_SECRET", keycloak.secret(),
                "PACTA_OIDC_NAME", "Keycloak of the courts",
                "PACTA_OIDC_GRANTS", "*, SCO registry=secretariat:organization:sco"));
        return settings;
    }
}
