package org.pacta.web;

import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.pacta.access.Access;
import org.pacta.access.Caller;
import org.pacta.access.OpenToAll;
import org.pacta.account.NextPage;
import org.pacta.account.SecretText;
import org.pacta.account.SessionCookie;
import org.pacta.account.Shown;
import org.pacta.account.SignIn;
import org.pacta.account.SignInSession;
import org.pacta.http.AnswersSecret;
import org.pacta.http.ClientAddress;
import org.pacta.http.Language;
import org.pacta.http.ProblemException;
import org.pacta.http.ProblemType;
import org.pacta.provider.ProviderPages;

/** Signing in and out with a browser. Both are forms of this service, and taken from no page of others. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
class SignInResource {

    private static final URI PAGE = URI.create(Pages.SIGN_IN);

    private final SignIn signIn;
    private final Shown shown;
    private final Access access;
    private final ProviderPages provider;
    private final ClientAddress addresses;
    private final Frames frames;

    @Inject
    SignInResource(
            SignIn signIn, Shown shown, Access access, ProviderPages provider, ClientAddress addresses, Frames frames) {
        this.signIn = signIn;
        this.shown = shown;
        this.access = access;
        this.provider = provider;
        this.addresses = addresses;
        this.frames = frames;
    }

    @GET
    @Path("sign-in")
    @OpenToAll
    @Operation(hidden = true)
    public TemplateInstance page(
            @QueryParam(NextPage.PARAMETER) @Nullable String next, @Context ContainerRequestContext request) {
        Caller caller = access.caller();
        SignInSession session = shown.session();
        return new SignInPage(
                frames.of(request),
                session == null ? null : caller.account(),
                caller.rights().stream().sorted().map(Object::toString).toList(),
                session == null ? null : session.csrfToken(),
                false,
                "",
                SignInPage.Way.to(provider.signIn(), ours(next)),
                ours(next),
                Language.of(request));
    }

    @POST
    @Path("sign-in")
    @AnswersSecret
    @OpenToAll
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public RestResponse<TemplateInstance> signIn(
            @RestForm @Nullable String name,
            @RestForm @Nullable String password,
            @RestForm @Nullable String next,
            @Context ContainerRequestContext request,
            @Context HttpServerRequest connection,
            @Context UriInfo address) {
        requireOwnPage(request, address);
        Optional<SignIn.Begun> begun = signIn.account(
                        Objects.requireNonNullElse(name, ""),
                        Objects.requireNonNullElse(password, ""),
                        addresses.of(connection))
                .flatMap(signIn::begin);
        if (begun.isEmpty()) {
            return RestResponse.ResponseBuilder.<TemplateInstance>create(RestResponse.Status.UNAUTHORIZED)
                    .entity(new SignInPage(
                            frames.of(request),
                            null,
                            List.of(),
                            null,
                            true,
                            Objects.requireNonNullElse(name, ""),
                            SignInPage.Way.to(provider.signIn(), ours(next)),
                            ours(next),
                            Language.of(request)))
                    .build();
        }
        SignInSession before = shown.session();
        if (before != null) {
            signIn.end(before, addresses.of(connection));
        }
        return RestResponse.ResponseBuilder.<TemplateInstance>seeOther(URI.create(ours(next)))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .cookie(SessionCookie.with(begun.get().secret(), address))
                .build();
    }

    @POST
    @Path("sign-out")
    @AnswersSecret
    @OpenToAll
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public RestResponse<TemplateInstance> signOut(
            @RestForm @Nullable String csrfToken,
            @Context ContainerRequestContext request,
            @Context HttpServerRequest connection,
            @Context UriInfo address) {
        requireOwnPage(request, address);
        SignInSession session = shown.session();
        URI next = session == null
                ? PAGE
                : provider.signOut(session, address.getBaseUri().resolve(PAGE)).orElse(PAGE);
        if (session != null) {
            if (csrfToken == null || !SecretText.equal(csrfToken, session.csrfToken())) {
                throw new ProblemException(ProblemType.CSRF_TOKEN_REQUIRED);
            }
            signIn.end(session, addresses.of(connection));
        }
        return RestResponse.ResponseBuilder.<TemplateInstance>seeOther(next)
                .cookie(SessionCookie.none(address))
                .build();
    }

    private static String ours(@Nullable String next) {
        return NextPage.of(next).orElse(Pages.DESK);
    }

    /** As browsers say where a form was: otherwise a page of others could sign somebody in as somebody else. */
    private static void requireOwnPage(ContainerRequestContext request, UriInfo address) {
        String site = request.getHeaderString("Sec-Fetch-Site");
        String origin = request.getHeaderString("Origin");
        boolean foreign = site != null
                ? !site.equals("same-origin") && !site.equals("none")
                : origin != null
                        && !origin.equals(
                                address.getBaseUri().resolve("/").toString().replaceAll("/$", ""));
        if (foreign) {
            throw new ProblemException(ProblemType.CSRF_TOKEN_REQUIRED);
        }
    }
}
