package org.pacta.account;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.UriInfo;
import org.jspecify.annotations.Nullable;

/**
 * The cookie of a session: no script reads it, and no page of others sends it along. By TLS it has the prefix by which browsers
 * take it from nobody else (RFC 6265bis, 4.1.3.2), such as another host of the same domain.
 */
public final class SessionCookie {

    public static final String NAME = "pacta_session";
    private static final String SECURE_NAME = "__Host-" + NAME;

    private SessionCookie() {}

    public static NewCookie with(String secret, UriInfo address) {
        return of(secret, NewCookie.DEFAULT_MAX_AGE, address);
    }

    /** That takes it away. */
    public static NewCookie none(UriInfo address) {
        return of("", 0, address);
    }

    /** The secret that a request has in it; null if it has none. */
    static @Nullable String in(HttpServerRequest request) {
        Cookie cookie = request.getCookie(isSecure(request.scheme()) ? SECURE_NAME : NAME);
        return cookie == null ? null : cookie.getValue();
    }

    private static boolean isSecure(@Nullable String scheme) {
        return "https".equals(scheme);
    }

    private static NewCookie of(String value, int maxAge, UriInfo address) {
        boolean secure = isSecure(address.getBaseUri().getScheme());
        return new NewCookie.Builder(secure ? SECURE_NAME : NAME)
                .value(value)
                .path("/")
                .maxAge(maxAge)
                .httpOnly(true)
                .secure(secure)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }
}
