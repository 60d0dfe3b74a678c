package org.pacta.account;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pacta.access.Access;
import org.pacta.access.Caller;
import org.pacta.access.Needs;
import org.pacta.access.OpenToAll;
import org.pacta.access.SignedIn;
import org.pacta.access.Unauthenticated;
import org.pacta.http.ClientAddress;
import org.pacta.http.EarlyBody;
import org.pacta.http.ProblemException;
import org.pacta.http.ProblemType;

/**
 * Before anything else is looked at: who asks, whether they ask too often, and whether what they ask for is for them at all.
 * An operation that does not say whom it is for is for nobody.
 */
@Provider
@Priority(AccessFilter.FIRST)
class AccessFilter implements ContainerRequestFilter {

    /** After it is known that there is a database to ask, and before anything is said of what it has. */
    static final int FIRST = 60;

    /** What a page of ours sends along when it changes something within a session. */
    static final String CSRF_HEADER = "X-CSRF-Token";

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    private final Access access;
    private final Shown shown;
    private final RequestRates rates;
    private final IdentityProviderManager identities;
    private final ClientAddress addresses;

    @Context
    @Nullable
    ResourceInfo resource;

    @Context
    @Nullable
    RoutingContext routing;

    @Inject
    AccessFilter(
            Access access,
            Shown shown,
            RequestRates rates,
            IdentityProviderManager identities,
            ClientAddress addresses) {
        this.access = access;
        this.shown = shown;
        this.rates = rates;
        this.identities = identities;
        this.addresses = addresses;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Method operation = resource == null ? null : resource.getResourceMethod();
        if (routing == null || operation == null) {
            return;
        }
        String address = addresses.of(routing.request());
        Caller caller;
        try {
            caller = identify(request, operation);
        } catch (ProblemException refused) {
            // Whoever sends what is no good is counted too.
            rates.take(Caller.ANONYMOUS, address);
            throw refused;
        }
        access.become(caller);
        rates.take(caller, address);
        if (shown.session() != null && !SAFE.contains(request.getMethod())) {
            requireCsrfToken(request, operation, shown.session());
        }
        admit(operation);
        if (!caller.isSignedIn() && EarlyBody.isMissing(routing)) {
            throw new ProblemException(ProblemType.TOO_LARGE);
        }
    }

    private Caller identify(ContainerRequestContext request, Method operation) {
        if (request.getHeaders()
                        .getOrDefault(HttpHeaders.AUTHORIZATION, List.of())
                        .size()
                > 1) {
            // Not all who look at it look at the same one of them.
            throw ProblemException.unauthenticated("The header Authorization is there more than once.");
        }
        if (isPassword(request) && !operation.isAnnotationPresent(PasswordSuffices.class)) {
            throw ProblemException.unauthenticated(
                    "Name and password are only taken by POST /api/tokens; send the token that it gives.");
        }
        SecurityIdentity identity;
        try {
            identity = QuarkusHttpUser.getSecurityIdentity(routing, identities)
                    .await()
                    .indefinitely();
        } catch (AuthenticationFailedException e) {
            if (e.getCause() instanceof ProblemException problem) {
                throw problem;
            }
            throw ProblemException.unauthenticated(
                    isPassword(request)
                            ? "Name and password do not belong together."
                            : "The token is not one that can be used: mistyped, expired or revoked.");
        }
        Shows shows = identity == null ? null : Shows.of(identity);
        if (shows == null) {
            if (request.getHeaderString(HttpHeaders.AUTHORIZATION) != null) {
                throw ProblemException.unauthenticated(
                        "What the header Authorization says is not understood: it should be Bearer, and a token.");
            }
            return Caller.ANONYMOUS;
        }
        shown.by(shows);
        return shows.caller();
    }

    private void admit(Method operation) {
        Needs needs = operation.getAnnotation(Needs.class);
        if (needs != null) {
            access.requireAny(needs.value());
        } else if (operation.isAnnotationPresent(SignedIn.class)) {
            if (access.signedIn().isService()) {
                throw new Unauthenticated();
            }
        } else if (!operation.isAnnotationPresent(OpenToAll.class)) {
            throw new IllegalStateException(operation + " does not say whom it is for");
        }
    }

    /** Forms of pages have it among their fields; who takes those looks at it. An address can be written in many ways. */
    private static void requireCsrfToken(ContainerRequestContext request, Method operation, SignInSession session) {
        Consumes takes = operation.getAnnotation(Consumes.class);
        boolean form = takes != null && List.of(takes.value()).contains(MediaType.APPLICATION_FORM_URLENCODED);
        String sent = request.getHeaderString(CSRF_HEADER);
        if (!form && (sent == null || !SecretText.equal(sent, session.csrfToken()))) {
            throw new ProblemException(ProblemType.CSRF_TOKEN_REQUIRED);
        }
    }

    private static boolean isPassword(ContainerRequestContext request) {
        String header = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        return header != null && header.toLowerCase(Locale.ROOT).startsWith("basic");
    }
}
