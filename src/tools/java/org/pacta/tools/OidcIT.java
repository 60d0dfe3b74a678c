package org.pacta.tools;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
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
                "PACTA_ADMIN_PASSWORD",
                ADMIN_PASSWORD,
                "PACTA_OIDC_URL",
                keycloak.issuer("pacta"),
                "PACTA_OIDC_CLIENT",
                "pacta",
                "PACTA_OIDC_SECRET",
                keycloak.secret(),
                "PACTA_OIDC_NAME",
                "Keycloak of the courts",
                "PACTA_OIDC_GRANTS",
                "*, SCO registry=secretariat:organization:sco"));
        return settings;
    }
}
