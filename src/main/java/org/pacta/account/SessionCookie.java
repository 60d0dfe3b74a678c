package org.pacta.account;

import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.UriInfo;

/** The cookie of a session: no script reads it, and no page of others sends it along. */
public final class SessionCookie {

    public static final String NAME = "pacta_session";

    private SessionCookie() {}

    public static NewCookie with(String secret, UriInfo address) {
        return of(secret, NewCookie.DEFAULT_MAX_AGE, address);
    }

    /** That takes it away. */
    public static NewCookie none(UriInfo address) {
        return of("", 0, address);
    }

    private static NewCookie of(String value, int maxAge, UriInfo address) {
        return new NewCookie.Builder(NAME)
                .value(value)
                .path("/")
                .maxAge(maxAge)
                .httpOnly(true)
                .secure("https".equals(address.getBaseUri().getScheme()))
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }
}
