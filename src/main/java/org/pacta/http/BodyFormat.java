package org.pacta.http;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The one format of bodies is JSON. What is sent in another is refused before RESTEasy looks for a reader: it has one
 * that makes a request of any plain text, past all our rules, where the request has but one property.
 *
 * <p>A transition is often posted without a body, and then with whatever Content-Type the client happens to send, or
 * none. Where nothing is sent there is no format to misunderstand: it is read as {@code {}}, as {@link JsonBody} does.
 */
@Provider
class BodyFormat implements ContainerRequestFilter {

    private static final Set<String> WITH_BODY = Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH);
    private static final Set<String> JSON = Set.of(MediaType.APPLICATION_JSON, MergePatch.MEDIA_TYPE);

    @Override
    public void filter(ContainerRequestContext request) {
        if (!WITH_BODY.contains(request.getMethod())) {
            return;
        }
        if (hasBody(request)) {
            if (!JSON.contains(format(request.getHeaderString(HttpHeaders.CONTENT_TYPE)))) {
                throw new NotSupportedException();
            }
        } else if (request.getMethod().equals(HttpMethod.POST)) {
            request.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON);
        }
    }

    /** By the headers, which tell it (RFC 9112, section 6.3) without waiting for the body. */
    private static boolean hasBody(ContainerRequestContext request) {
        String length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        return request.getHeaderString("Transfer-Encoding") != null || length != null && !length.equals("0");
    }

    /** Type and subtype, without parameters; empty if it says neither. */
    private static String format(@Nullable String contentType) {
        try {
            MediaType type = contentType == null ? null : MediaType.valueOf(contentType);
            return type == null ? "" : type.getType() + "/" + type.getSubtype();
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
