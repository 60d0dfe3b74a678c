package org.pacta.provider;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/** The identity provider, by environment {@code PACTA_OIDC_URL} and so on. What its tokens have to be like is in quarkus.oidc. */
@ConfigMapping(prefix = "pacta.oidc")
public interface ProviderConfig {

    /** Where it is; empty if there is none. */
    Optional<String> url();

    /** What Pacta is called there. */
    Optional<String> client();

    /** What people call it, on the page where they sign in. */
    String name();

    /** Which values of a token are which grants: see {@link GrantRules}. */
    Optional<List<String>> grants();
}
