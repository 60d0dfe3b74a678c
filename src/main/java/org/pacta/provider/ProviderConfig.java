package org.pacta.provider;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The identity provider, by environment {@code PACTA_OIDC_URL} and so on: quarkus.oidc has most of it from here. */
@ConfigMapping(prefix = "pacta.oidc")
public interface ProviderConfig {

    /** As application.properties calls the way by its sign-in page. */
    String SIGN_IN = "sign_in";

    /** Where it is; empty if there is none. */
    Optional<String> url();

    default boolean isOn() {
        return url().filter(address -> !address.isBlank()).isPresent();
    }

    /** What Pacta is called there. */
    Optional<String> client();

    /** With what it knows that it is Pacta; of 32 characters at least. */
    Optional<String> secret();

    /** Whom its tokens are for that are taken here; Pacta itself if not said. */
    Optional<String> audience();

    /** Where in them the groups are, as in {@code groups} or {@code realm_access/roles}. */
    String claim();

    /** What people call it, on the page where they sign in. */
    String name();

    /** A session that begins there ends after so long: the groups that somebody had at its beginning hold as long. */
    Duration session();

    /** Which values of a token are which grants: see {@link GrantRules}. */
    Optional<List<String>> grants();
}
