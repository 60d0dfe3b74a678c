package org.pacta.web;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pacta.access.Access;
import org.pacta.account.NextPage;
import org.pacta.http.Address;
import org.pacta.http.KeptAnswers;
import org.pacta.http.Language;
import org.pacta.http.Problem;
import org.pacta.provider.ProviderPages;

/**
 * What all pages have in common: nothing on them comes from elsewhere, and no script runs that is not a file of ours. A problem that a person would
 * see becomes a page too; programs, and all that is below /api, get it as it is.
 */
@Provider
class PageFilter implements ContainerResponseFilter {

    private static final MediaType HTML = MediaType.TEXT_HTML_TYPE.withCharset("UTF-8");
    private static final String BY_NOBODY = "frame-ancestors 'none'";
    private static final String BY_ANYBODY = "frame-ancestors *";
    private static final String POLICY = "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self';"
            + " img-src 'self'; base-uri 'none'; " + BY_NOBODY + "; form-action 'self'";

    private final ProviderPages provider;
    private final Access access;
    private final Frames frames;

    @Context
    @Nullable
    RoutingContext routing;

    @Inject
    PageFilter(ProviderPages provider, Access access, Frames frames) {
        this.provider = provider;
        this.access = access;
        this.frames = frames;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Problem problem && isForPeople(request)) {
            if (response.getStatus() == Response.Status.UNAUTHORIZED.getStatusCode()
                    && request.getMethod().equals(HttpMethod.GET)
                    && !request.getUriInfo().getPath().startsWith(Pages.SIGN_IN)) {
                sendToSignIn(request, response);
                return;
            }
            response.setEntity(
                    new FailurePage(frames.of(request), problem, without(request, problem), Language.of(request))
                            .render(),
                    null,
                    HTML);
        }
        MediaType type = response.getMediaType();
        if (type != null && type.isCompatible(MediaType.TEXT_HTML_TYPE)) {
            MultivaluedMap<String, Object> headers = response.getHeaders();
            headers.putSingle(
                    "Content-Security-Policy",
                    isForFrames(request, response) ? POLICY.replace(BY_NOBODY, BY_ANYBODY) : POLICY + whereFormsLead());
            headers.put(HttpHeaders.VARY, List.of(HttpHeaders.ACCEPT, HttpHeaders.ACCEPT_LANGUAGE, HttpHeaders.COOKIE));
            headers.putSingle(HttpHeaders.CONTENT_LANGUAGE, Language.of(request).tag());
            // On a shared computer, the next one who presses Back does not see what was only for the last one.
            headers.putSingle(HttpHeaders.CACHE_CONTROL, access.caller().isSignedIn() ? "no-store" : "no-cache");
        }
        if (isPublic(request, response) && response.getEntity() instanceof String page) {
            KeptAnswers.keep(routing, page);
        }
    }

    /** Null if no parameter is to blame, or the page is not there to be read. */
    private static @Nullable String without(ContainerRequestContext request, Problem problem) {
        List<String> wrong = problem.errors().stream()
                .map(Problem.Error::parameter)
                .filter(Objects::nonNull)
                .toList();
        String path = request.getUriInfo().getRequestUri().getRawPath();
        // Two slashes at the beginning would lead to another host.
        if (wrong.isEmpty() || !request.getMethod().equals(HttpMethod.GET) || path.startsWith("//")) {
            return null;
        }
        UriBuilder address = request.getUriInfo().getRequestUriBuilder();
        wrong.forEach(parameter -> address.replaceQueryParam(parameter));
        URI left = address.build();
        return left.getRawQuery() == null ? path : path + "?" + left.getRawQuery();
    }

    /** Whether it is the same for all who have not signed in, until something changes. */
    private static boolean isPublic(ContainerRequestContext request, ContainerResponseContext response) {
        String path = request.getUriInfo().getPath();
        return response.getStatus() == Response.Status.OK.getStatusCode()
                && request.getMethod().equals(HttpMethod.GET)
                && !path.startsWith("/api/")
                && !path.startsWith(Pages.SIGN_IN)
                && !path.startsWith(Pages.DESK)
                && !response.getHeaders().containsKey(HttpHeaders.SET_COOKIE);
    }

    /** What has gone wrong is told on a page like all others, with all that can be done there: that is framed by nobody. */
    private static boolean isForFrames(ContainerRequestContext request, ContainerResponseContext response) {
        return request.getUriInfo().getPath().startsWith(Pages.EMBED)
                && response.getStatus() == Response.Status.OK.getStatusCode();
    }

    /** Once they have signed in, they come back to what they asked for. */
    private static void sendToSignIn(ContainerRequestContext request, ContainerResponseContext response) {
        URI asked = request.getUriInfo().getRequestUri();
        String query = asked.getRawQuery() == null ? "" : "?" + asked.getRawQuery();
        response.setStatusInfo(Response.Status.SEE_OTHER);
        response.setEntity(null);
        response.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
        response.getHeaders()
                .putSingle(
                        HttpHeaders.LOCATION,
                        Address.of(null, Pages.SIGN_IN)
                                .with(NextPage.PARAMETER, asked.getRawPath() + query)
                                .with(
                                        Language.PARAMETER,
                                        request.getUriInfo()
                                                .getQueryParameters()
                                                .getFirst(Language.PARAMETER))
                                .text());
    }

    /** Whoever signs out with a form is sent on to the provider, and browsers look at that too. */
    private String whereFormsLead() {
        return provider.origin().map(origin -> " " + origin).orElse("");
    }

    /** Browsers ask for pages first; the header is not parsed, as it may be one that cannot be. */
    private static boolean isForPeople(ContainerRequestContext request) {
        String accepted = request.getHeaderString(HttpHeaders.ACCEPT);
        return !request.getUriInfo().getPath().startsWith("/api/")
                && accepted != null
                && accepted.startsWith(MediaType.TEXT_HTML);
    }
}
