package org.pacta.account;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.pacta.http.ClientAddress;

/** Name and password, as HTTP Basic sends them. */
@ApplicationScoped
class PasswordProvider implements IdentityProvider<UsernamePasswordAuthenticationRequest> {

    private final SignIn signIn;
    private final Callers callers;
    private final ClientAddress addresses;

    @Inject
    PasswordProvider(SignIn signIn, Callers callers, ClientAddress addresses) {
        this.signIn = signIn;
        this.callers = callers;
        this.addresses = addresses;
    }

    @Override
    public Class<UsernamePasswordAuthenticationRequest> getRequestType() {
        return UsernamePasswordAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            UsernamePasswordAuthenticationRequest sent, AuthenticationRequestContext context) {
        RoutingContext request = HttpSecurityUtils.getRoutingContextAttribute(sent);
        String address = request == null ? "" : addresses.of(request.request());
        return context.runBlocking(() -> signIn.account(
                        sent.getUsername(), new String(sent.getPassword().getPassword()), address)
                .flatMap(account -> callers.of(account.name())
                        .map(caller -> Shows.password(caller, account.version()).identity()))
                .orElseThrow(AuthenticationFailedException::new));
    }
}
