package org.pacta.provider;

import io.quarkus.oidc.runtime.TenantConfigBean;
import io.quarkus.oidc.runtime.TenantConfigContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pacta.account.SignInSession;
import org.pacta.model.Text;

/**
 * What pages have to know of the identity provider: what it is called, and where whoever signs out here is sent, so that
 * they are signed out there too (RP-initiated logout). Otherwise the next one at the same browser would be let in as them,
 * without being asked.
 */
@ApplicationScoped
public class ProviderPages {

    private final TenantConfigBean tenants;
    private final ProviderConfig config;

    @Inject
    ProviderPages(TenantConfigBean tenants, ProviderConfig config) {
        this.tenants = tenants;
        this.config = config;
    }

    /**
     * Where they are sent.
     *
     * @param session which ends
     * @param back where the provider sends them afterwards; it has to know that address
     * @return empty if the session did not begin there, or there is nothing like that
     */
    public Optional<URI> signOut(SignInSession session, URI back) {
        String token = session.idToken();
        return token == null || !config.isOn()
                ? Optional.empty()
                : Optional.ofNullable(endSession()).map(page -> UriBuilder.fromUri(page)
                        .queryParam("id_token_hint", token)
                        .queryParam("client_id", config.client().orElseThrow())
                        .queryParam("post_logout_redirect_uri", "{back}")
                        .build(back.toString()));
    }

    /** What the way to its sign-in page is called; null if there is none. */
    public @Nullable Text signIn() {
        return config.isOn() ? Text.of("Sign in with {0}", config.name()) : null;
    }

    /** Where that page is, as content security policies have it. */
    public Optional<String> origin() {
        return Optional.ofNullable(endSession())
                .map(URI::create)
                .map(page -> page.getScheme() + "://" + page.getRawAuthority());
    }

    private @Nullable String endSession() {
        TenantConfigContext tenant = tenants.getStaticTenant(ProviderConfig.SIGN_IN);
        return tenant == null || tenant.getOidcMetadata() == null
                ? null
                : tenant.getOidcMetadata().getEndSessionUri();
    }
}
