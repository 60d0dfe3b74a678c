package org.pacta.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.CorsHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Pages of others may read what is public, wherever they come from, and see of an answer what they need to ask again
 * cheaply. They do not write: a browser asks before, and is told that only reading is possible.
 *
 * <p>Vert.x's handler, not Quarkus's: that one refuses our own pages as well where not all methods are allowed.
 */
@ApplicationScoped
class CrossOrigin {

    /** Before the {@link Gate}, so that a page can read why it was refused. */
    private static final int BEFORE_THE_GATE = 1_001;

    private static final String ORIGIN = "Origin";

    private static final int SECONDS_OF_A_DAY = 86_400;

    private final CorsHandler handler = CorsHandler.create()
            .addOrigin("*")
            .allowedMethods(Set.of(HttpMethod.GET, HttpMethod.HEAD))
            .allowedHeaders(Set.of("Accept", "Accept-Language", "Authorization", "Content-Type", "If-None-Match"))
            .exposedHeaders(
                    Set.of("Content-Disposition", "Content-Language", "ETag", "Link", "Location", "Retry-After"))
            .maxAgeSeconds(SECONDS_OF_A_DAY);

    void open(@Observes Filters filters) {
        filters.register(this::handle, BEFORE_THE_GATE);
    }

    private void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        String path = request.path();
        if (path != null && (path.startsWith("/api/") || path.startsWith("/q/openapi"))) {
            if (!isOrigin(request.getHeader(ORIGIN))) {
                request.headers().remove(ORIGIN);
            }
            handler.handle(context);
        } else {
            context.next();
        }
    }

    /** No browser sends any other, and some of them the handler cannot read: they are as if they were not there. */
    private static boolean isOrigin(@Nullable String origin) {
        try {
            return origin != null && (origin.equals("null") || new URI(origin).getHost() != null);
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
