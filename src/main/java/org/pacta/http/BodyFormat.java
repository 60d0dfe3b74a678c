package org.pacta.http;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.pacta.model.Text;

/**
 * A request record is sent as application/json, a patch as application/merge-patch+json, a file in a form. What is sent in another
 * format is refused before RESTEasy looks for a reader: it has lenient ones, of which one makes a request of any plain
 * text, past all our rules, where the request has but one property.
 *
 * <p>A transition is often posted without a body, and then with whatever Content-Type the client happens to send, or
 * none. Where nothing is sent there is no format to misunderstand: it is read as {@code {}}, as {@link JsonBody} does.
 */
@Provider
class BodyFormat implements ContainerRequestFilter {

    @Context
    @Nullable
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        if (resource == null || resource.getResourceMethod() == null) {
            return;
        }
        Class<?>[] parameters = resource.getResourceMethod().getParameterTypes();
        boolean patch = Arrays.asList(parameters).contains(MergePatch.class);
        boolean form = Arrays.asList(parameters).contains(Form.class);
        if (!patch && !form && Arrays.stream(parameters).noneMatch(Class::isRecord)) {
            return;
        }
        String expected = patch ? MergePatch.MEDIA_TYPE : form ? Form.MEDIA_TYPE : MediaType.APPLICATION_JSON;
        if (!form && !hasBody(request) && request.getMethod().equals(HttpMethod.POST)) {
            request.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON);
        } else if (!format(request).equals(expected)) {
            throw new ProblemException(
                    ProblemType.UNSUPPORTED_MEDIA_TYPE, Text.of("Send it as Content-Type: {0}.", expected));
        } else if (!hasBody(request)) {
            // To replace something by nothing at all is a mistake of the client's, not a wish.
            throw new ProblemException(ProblemType.MALFORMED_BODY, Text.of("There is no body."));
        }
    }

    /** By the headers, which tell it (RFC 9112, section 6.3) without waiting for the body. */
    private static boolean hasBody(ContainerRequestContext request) {
        String length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        return request.getHeaderString("Transfer-Encoding") != null || length != null && !length.equals("0");
    }

    /** Type and subtype, without parameters; empty if it says neither. */
    private static String format(ContainerRequestContext request) {
        String sent = request.getHeaderString(HttpHeaders.CONTENT_TYPE);
        try {
            MediaType type = sent == null ? null : MediaType.valueOf(sent);
            return type == null ? "" : type.getType() + "/" + type.getSubtype();
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
