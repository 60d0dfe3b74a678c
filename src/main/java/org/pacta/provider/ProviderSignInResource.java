package org.pacta.provider;

import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.pacta.access.OpenToAll;
import org.pacta.access.Unauthenticated;
import org.pacta.account.NextPage;
import org.pacta.account.SessionCookie;
import org.pacta.account.SignIn;
import org.pacta.http.ClientAddress;
import org.pacta.http.ProblemException;
import org.pacta.http.ProblemType;

/**
 * The way to the sign-in page of the identity provider, and back from it. What comes of it is a session of ours, like that
 * of somebody who has signed in with a password; of the provider's tokens the browser keeps none.
 */
@Path(ProviderSignInResource.PATH)
class ProviderSignInResource {

    /** As application.properties has it. */
    static final String PATH = "/sign-in/provider";

    /** What the provider hangs on to the address on the way back. */
    private static final Set<String> BACK = Set.of("code", "state", "error");

    /** In which Quarkus would keep its tokens. */
    private static final String OF_QUARKUS = "q_session";

    private final ProviderMechanism provider;
    private final SignIn signIn;
    private final ProviderConfig config;
    private final ClientAddress addresses;

    @Inject
    ProviderSignInResource(ProviderMechanism provider, SignIn signIn, ProviderConfig config, ClientAddress addresses) {
        this.provider = provider;
        this.signIn = signIn;
        this.config = config;
        this.addresses = addresses;
    }

    @GET
    @OpenToAll
    @Operation(hidden = true)
    public Response signIn(
            @QueryParam(NextPage.PARAMETER) @Nullable String next,
            @Context RoutingContext request,
            @Context UriInfo address) {
        Arrival arrival = request.get(Arrival.class.getName());
        return arrival == null ? sentThere(next, request, address) : letIn(arrival, request, address);
    }

    private Response sentThere(@Nullable String next, RoutingContext request, UriInfo address) {
        if (!config.isOn()) {
            throw new ProblemException(ProblemType.NOT_FOUND);
        }
        if (BACK.stream().anyMatch(request.queryParams()::contains)) {
            // Sent there once more, they would come back at once, and so on for ever.
            throw provider.notLetIn(request);
        }
        return Response.seeOther(provider.signInPage(request))
                .cookie(NextPage.of(next)
                        .map(page -> NextPage.remembered(page, PATH, address))
                        .orElseGet(() -> NextPage.forgotten(PATH, address)))
                .build();
    }

    private Response letIn(Arrival arrival, RoutingContext request, UriInfo address) {
        SignIn.Begun begun = signIn.begin(
                        arrival.account(),
                        arrival.rights(),
                        arrival.idToken(),
                        config.session(),
                        addresses.of(request.request()))
                .orElseThrow(Unauthenticated::new);
        request.request().cookies().stream()
                .map(Cookie::getName)
                .filter(name -> name.startsWith(OF_QUARKUS))
                .toList()
                .forEach(name -> request.response().removeCookie(name, false));
        return Response.seeOther(URI.create(NextPage.in(request.request()).orElse("/sign-in")))
                .cookie(SessionCookie.with(begun.secret(), address), NextPage.forgotten(PATH, address))
                .build();
    }
}
