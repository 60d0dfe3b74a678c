package org.pacta.provider;

import io.quarkus.oidc.IdTokenCredential;
import io.quarkus.oidc.OIDCException;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.spi.runtime.BlockingSecurityExecutor;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;
import org.pacta.access.Caller;
import org.pacta.access.Right;
import org.pacta.access.SignInEvent;
import org.pacta.account.Callers;
import org.pacta.account.ProviderAccounts;
import org.pacta.account.Shown;
import org.pacta.account.Shows;
import org.pacta.http.ClientAddress;
import org.pacta.http.ProblemException;
import org.pacta.http.ProblemType;
import org.pacta.model.Text;

/**
 * What the identity provider has signed: a bearer token, or that somebody comes back from its sign-in page. Quarkus finds
 * out whether it has, for us, and not too long ago; here it is found out whose account that is, and what they may do.
 *
 * <p>They have what their groups in this very token are grants for, and what was granted to the account here. So whoever
 * leaves a group there has lost it here with the next token, and an account that is turned off here is nobody's.
 */
@ApplicationScoped
class ProviderMechanism implements HttpAuthenticationMechanism {

    private static final Logger LOG = Logger.getLogger(ProviderMechanism.class);

    /** After the tokens that were made here, before the mechanism of Quarkus that it asks. */
    private static final int PRIORITY = 2000;

    /** A provider that could not be reached is not tried again for so long: whoever tries has to wait for that. */
    private static final long PAUSE = Duration.ofSeconds(2).toNanos();

    private static final String SCHEME = "Bearer ";

    private final OidcAuthenticationMechanism quarkus;
    private final BlockingSecurityExecutor blocking;
    private final ProviderAccounts accounts;
    private final ProviderRights rights;
    private final Callers callers;
    private final Event<SignInEvent> signIns;
    private final ClientAddress addresses;
    private final boolean on;
    private final AtomicLong awayUntil = new AtomicLong(System.nanoTime());

    @Inject
    ProviderMechanism(
            OidcAuthenticationMechanism quarkus,
            BlockingSecurityExecutor blocking,
            ProviderAccounts accounts,
            ProviderRights rights,
            Callers callers,
            Event<SignInEvent> signIns,
            ClientAddress addresses,
            ProviderConfig config) {
        this.quarkus = quarkus;
        this.blocking = blocking;
        this.accounts = accounts;
        this.rights = rights;
        this.callers = callers;
        this.signIns = signIns;
        this.addresses = addresses;
        this.on = config.isOn();
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager identities) {
        if (!on || !isTheirs(request)) {
            return Uni.createFrom().nullItem();
        }
        if (isAway()) {
            return Uni.createFrom().failure(new AuthenticationFailedException(away()));
        }
        return quarkus.authenticate(request, identities)
                .onFailure()
                .transform(failure -> failure instanceof AuthenticationFailedException && !isOutage(failure)
                        ? failure
                        : new AuthenticationFailedException(told(failure, request)))
                .onItem()
                .ifNotNull()
                .transformToUni(found -> blocking.executeBlocking(() -> known(found, request)));
    }

    /**
     * Where somebody is sent to sign in.
     *
     * @throws ProblemException 503 if the provider cannot be reached
     */
    URI signInPage(RoutingContext request) {
        if (isAway()) {
            throw away();
        }
        return quarkus.getChallenge(request)
                .onFailure()
                .transform(failure -> told(failure, request))
                .map(challenge -> URI.create(challenge.getHeaders().get(HttpHeaders.LOCATION)))
                .await()
                .indefinitely();
    }

    /** Whether it is a bearer token, or the address of the sign-in page: nowhere else is there anything of a provider's. */
    private static boolean isTheirs(RoutingContext request) {
        String header = request.request().getHeader("Authorization");
        return header == null
                ? request.normalizedPath().equals(ProviderSignInResource.PATH)
                : header.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    }

    private SecurityIdentity known(SecurityIdentity found, RoutingContext request) {
        JsonWebToken token = (JsonWebToken) found.getPrincipal();
        boolean arrives = found.getCredential(IdTokenCredential.class) != null;
        if (!arrives && !ProviderToken.isBearer(token)) {
            throw new AuthenticationFailedException("Not a token to ask with");
        }
        Set<Right> further = rights.of(found.getRoles());
        String account = accounts.of(ProviderToken.user(token));
        Caller caller = callers.of(account, further).orElseThrow(AuthenticationFailedException::new);
        if (arrives) {
            request.put(Arrival.class.getName(), new Arrival(account, further, token.getRawToken()));
        }
        return new Shows(caller, Shown.Means.PROVIDER, null).identity();
    }

    /** What went wrong, as our problems tell it. */
    private ProblemException told(Throwable failure, RoutingContext request) {
        if (failure instanceof AuthenticationCompletionException && !isOutage(failure)) {
            LOG.infof(
                    "Somebody came back from the identity provider and could not be let in: %s", failure.getMessage());
            return notLetIn(request);
        }
        LOG.warnf("The identity provider cannot be asked: %s", failure.getMessage());
        if (failure instanceof OIDCException) {
            awayUntil.set(System.nanoTime() + PAUSE);
        }
        return away();
    }

    /** Somebody came back from the sign-in page with what is not good, or not theirs. */
    ProblemException notLetIn(RoutingContext request) {
        signIns.fire(SignInEvent.failed(null, addresses.of(request.request())));
        return ProblemException.unauthenticated("Signing in with the identity provider has not worked; begin anew.");
    }

    private static boolean isOutage(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException || cause instanceof TimeoutException) {
                return true;
            }
        }
        return false;
    }

    private boolean isAway() {
        return System.nanoTime() - awayUntil.get() < 0;
    }

    private static ProblemException away() {
        return new ProblemException(
                ProblemType.UNAVAILABLE, Text.of("The identity provider cannot be reached just now."));
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext request) {
        return Uni.createFrom().nullItem();
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(TokenAuthenticationRequest.class);
    }

    @Override
    public int getPriority() {
        return PRIORITY;
    }
}
