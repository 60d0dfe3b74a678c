package org.pacta.account;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.identity.request.BaseAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Set;

/** {@code Authorization: Bearer pacta_...}: a token that was made here. */
@ApplicationScoped
class TokenMechanism implements HttpAuthenticationMechanism {

    /** Before that of identity providers, whose tokens have the same scheme. */
    private static final int PRIORITY = 3000;

    private static final String SCHEME = "Bearer ";

    /** What was sent. */
    static final class Sent extends BaseAuthenticationRequest {
        private final String secret;

        Sent(String secret) {
            this.secret = secret;
        }
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        String header = context.request().getHeader("Authorization");
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Uni.createFrom().nullItem();
        }
        String secret = header.substring(SCHEME.length()).strip();
        return secret.startsWith(TokenService.PREFIX)
                ? identities.authenticate(new Sent(secret))
                : Uni.createFrom().nullItem();
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

        private final TokenRepository tokens;
        private final Callers callers;
        private final Uses uses;
        private final Clock clock;

        @Inject
        Provider(TokenRepository tokens, Callers callers, Uses uses, Clock clock) {
            this.tokens = tokens;
            this.callers = callers;
            this.uses = uses;
            this.clock = clock;
        }

        @Override
        public Class<Sent> getRequestType() {
            return Sent.class;
        }

        @Override
        public Uni<SecurityIdentity> authenticate(Sent sent, AuthenticationRequestContext context) {
            return context.runBlocking(() -> {
                TokenRepository.Held held = tokens.byHash(SecretText.hash(sent.secret))
                        .filter(found -> found.token().isGoodAt(clock.instant()))
                        .orElseThrow(AuthenticationFailedException::new);
                SecurityIdentity identity = callers.of(held)
                        .map(caller -> new Shows(caller, Shown.Means.TOKEN, null).identity())
                        .orElseThrow(AuthenticationFailedException::new);
                uses.note(held.token());
                return identity;
            });
        }
    }
}
