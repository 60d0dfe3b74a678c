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

/**
 * Where whoever signs out here is sent, so that they are signed out at the provider too (RP-initiated logout). Otherwise the
 * next one at the same browser would be let in as them, without being asked.
 */
@ApplicationScoped
public class ProviderSignOut {

    private final TenantConfigBean tenants;
    private final ProviderConfig config;

    @Inject
    ProviderSignOut(TenantConfigBean tenants, ProviderConfig config) {
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
    public Optional<URI> page(SignInSession session, URI back) {
        String token = session.idToken();
        return token == null || !config.isOn()
                ? Optional.empty()
                : Optional.ofNullable(endSession()).map(page -> UriBuilder.fromUri(page)
                        .queryParam("id_token_hint", token)
                        .queryParam("client_id", config.client().orElseThrow())
                        .queryParam("post_logout_redirect_uri", "{back}")
                        .build(back.toString()));
    }

    private @Nullable String endSession() {
        TenantConfigContext tenant = tenants.getStaticTenant(ProviderConfig.SIGN_IN);
        return tenant == null || tenant.getOidcMetadata() == null
                ? null
                : tenant.getOidcMetadata().getEndSessionUri();
    }
}
