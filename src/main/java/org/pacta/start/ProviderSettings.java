package org.pacta.start;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** Turns on signing in with an identity provider where {@code pacta.oidc.url} (environment: {@code PACTA_OIDC_URL}) is set. */
public class ProviderSettings implements ConfigSourceFactory {

    /** Above application.properties, below what an operator sets by environment or system property. */
    private static final int ORDINAL = 260;

    /** Its bearer tokens, and its sign-in page: as application.properties calls them. */
    private static final List<String> WAYS = List.of("quarkus.oidc.", "quarkus.oidc.sign_in.");

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        boolean on = isSet(context.getValue("pacta.oidc.url"));
        Map<String, String> settings = new HashMap<>();
        for (String way : WAYS) {
            settings.put(way + "tenant-enabled", String.valueOf(on));
            if (on) {
                settings.put(
                        way + "credentials.secret", DatabaseSettings.verbatim(context.getValue("pacta.oidc.secret")));
            }
        }
        if (on) {
            // Always one: without it, the tokens that other services are given would serve here.
            String audience =
                    isSet(context.getValue("pacta.oidc.audience")) ? "pacta.oidc.audience" : "pacta.oidc.client";
            settings.put("quarkus.oidc.token.audience", "${" + audience + "}");
        }
        return List.of(new PropertiesConfigSource(settings, "Pacta's choice of an identity provider", ORDINAL));
    }

    private static boolean isSet(ConfigValue value) {
        return value != null && value.getValue() != null && !value.getValue().isBlank();
    }

    @Override
    public OptionalInt getPriority() {
        return OptionalInt.of(ORDINAL);
    }
}
