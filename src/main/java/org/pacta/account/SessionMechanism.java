package org.pacta.account;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.identity.request.BaseAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;

/**
 * The cookie of a session. A browser sends it without being asked, also one of a session that is over: whoever sends that
 * has not signed in, which is nothing wrong.
 */
@ApplicationScoped
class SessionMechanism implements HttpAuthenticationMechanism {

    /** After what is sent on purpose. */
    private static final int PRIORITY = 500;

    /** What was sent. */
    static final class Sent extends BaseAuthenticationRequest {
        private final String secret;

        Sent(String secret) {
            this.secret = secret;
        }
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        String secret = SessionCookie.in(context.request());
        return secret == null || context.request().getHeader("Authorization") != null
                ? Uni.createFrom().nullItem()
                : identities.authenticate(new Sent(secret));
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().nullItem();
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(Sent.class);
    }

    @Override
    public int getPriority() {
        return PRIORITY;
    }

    /** Looks it up. */
    @ApplicationScoped
    static class Provider implements IdentityProvider<Sent> {

        private final SignIn signIn;
        private final Callers callers;

        @Inject
        Provider(SignIn signIn, Callers callers) {
            this.signIn = signIn;
            this.callers = callers;
        }

        @Override
        public Class<Sent> getRequestType() {
            return Sent.class;
        }

        @Override
        public Uni<SecurityIdentity> authenticate(Sent sent, AuthenticationRequestContext context) {
            return context.runBlocking(() -> signIn.session(sent.secret)
                    .flatMap(session -> callers.of(session.account(), session.rights())
                            .map(caller -> new Shows(caller, Shown.Means.SESSION, session).identity()))
                    .orElseGet(() ->
                            QuarkusSecurityIdentity.builder().setAnonymous(true).build()));
        }
    }
}
