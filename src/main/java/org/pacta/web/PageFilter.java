package org.pacta.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import org.pacta.access.Access;
import org.pacta.http.Language;
import org.pacta.http.Problem;
import org.pacta.provider.ProviderPages;

/**
 * What all pages have in common: nothing on them runs, and nothing comes from elsewhere. A problem that a person would
 * see becomes a page too; programs, and all that is below /api, get it as it is.
 */
@Provider
class PageFilter implements ContainerResponseFilter {

    private static final MediaType HTML = MediaType.TEXT_HTML_TYPE.withCharset("UTF-8");
    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self';"
            + " base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

    private final ProviderPages provider;
    private final Access access;

    @Inject
    PageFilter(ProviderPages provider, Access access) {
        this.provider = provider;
        this.access = access;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Problem problem && isForPeople(request)) {
            response.setEntity(new FailurePage(problem, Language.of(request)).render(), null, HTML);
        }
        MediaType type = response.getMediaType();
        if (type != null && type.isCompatible(MediaType.TEXT_HTML_TYPE)) {
            MultivaluedMap<String, Object> headers = response.getHeaders();
            headers.putSingle("Content-Security-Policy", POLICY + whereFormsLead());
            headers.putSingle(
                    HttpHeaders.CACHE_CONTROL, access.caller().isSignedIn() ? "private, no-cache" : "no-cache");
        }
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
