package org.pacta.http;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes note of which format {@code Accept} asks for, before RESTEasy looks for a method that answers in it: the methods
 * all answer in JSON, and what is a table is made into another format afterwards, by {@link TableAnswer}.
 */
@Provider
@PreMatching
class TableAccept implements ContainerRequestFilter {

    /** The property of a request that has the format. */
    static final String ACCEPTED = TableAccept.class.getName();

    private static final String AS_LAST_RESORT = MediaType.APPLICATION_JSON + ";q=0.001";

    @Override
    public void filter(ContainerRequestContext request) {
        if (!isRead(request) || !request.getUriInfo().getPath().startsWith("/api/")) {
            return;
        }
        TableFormat format = accepted(request);
        if (format != TableFormat.JSON) {
            request.setProperty(ACCEPTED, format);
        }
        boolean named = request.getUriInfo().getQueryParameters().containsKey(TableAnswer.FORMAT);
        String accept = request.getHeaderString(HttpHeaders.ACCEPT);
        if (accept != null && (named || (format != null && format != TableFormat.JSON))) {
            request.getHeaders().putSingle(HttpHeaders.ACCEPT, accept + ", " + AS_LAST_RESORT);
        }
    }

    /** The best of those that are accepted; null if none is. */
    private static @Nullable TableFormat accepted(ContainerRequestContext request) {
        List<MediaType> accepted;
        try {
            accepted = request.getAcceptableMediaTypes();
        } catch (IllegalArgumentException e) {
            return TableFormat.JSON;
        }
        for (MediaType type : accepted) {
            for (TableFormat format : TableFormat.values()) {
                if (!type.getParameters().getOrDefault("q", "1").matches("0(\\.0*)?")
                        && type.isCompatible(MediaType.valueOf(format.mediaType()))) {
                    return format;
                }
            }
        }
        return null;
    }

    private static boolean isRead(ContainerRequestContext request) {
        return request.getMethod().equals(HttpMethod.GET) || request.getMethod().equals(HttpMethod.HEAD);
    }
}
