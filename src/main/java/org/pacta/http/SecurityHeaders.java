package org.pacta.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * What every answer tells browsers, whoever gives it (OWASP HTTP Headers Cheat Sheet): that it is of the type that it says,
 * is not shown within a page of others, and runs nothing. Whoever answers may say otherwise for itself.
 */
@ApplicationScoped
class SecurityHeaders {

    /** Before the others, so that what is refused has them too. */
    private static final int FIRST = 1_002;

    private static final String CSP = "Content-Security-Policy";
    private static final String RUNS_NOTHING = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'";

    /** Swagger UI is a script, and has a few lines of it within its page. It talks to this service alone. */
    private static final String SWAGGER_UI = "default-src 'none'; script-src 'self' 'unsafe-inline';"
            + " style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self';"
            + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final String FRAMED_BY_ANYBODY = "frame-ancestors *";

    private static final String YEAR_OF_TLS = "max-age=31536000";

    void register(@Observes Filters filters) {
        filters.register(this::handle, FIRST);
    }

    private void handle(RoutingContext context) {
        context.addHeadersEndHandler(done -> complete(context));
        context.next();
    }

    private static void complete(RoutingContext context) {
        MultiMap headers = context.response().headers();
        headers.set("X-Content-Type-Options", "nosniff");
        // Others are not told where somebody came from. Our own forms say it, which without TLS is all they are known
        // by.
        headers.set("Referrer-Policy", "same-origin");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        policy(context, headers);
        if ("https".equals(context.request().scheme())) {
            headers.set("Strict-Transport-Security", YEAR_OF_TLS);
        }
    }

    private static void policy(RoutingContext context, MultiMap headers) {
        if (!headers.contains(CSP)) {
            String path = String.valueOf(context.request().path());
            headers.set(CSP, path.startsWith("/swagger-ui") ? SWAGGER_UI : RUNS_NOTHING);
        }
        // The header is older than the policy, says less, and must not say anything else.
        if (!String.valueOf(headers.get(CSP)).contains(FRAMED_BY_ANYBODY)) {
            headers.set("X-Frame-Options", "DENY");
        }
    }
}
