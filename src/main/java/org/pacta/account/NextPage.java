package org.pacta.account;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where somebody goes on to once they have signed in: the page that they asked for, if it is one of ours. */
public final class NextPage {

    /** The parameter that says so, of addresses and forms. */
    public static final String PARAMETER = "next";

    /** What begins with two slashes would be somebody else's. */
    private static final Pattern OURS = Pattern.compile("/([A-Za-z0-9][!-\\[\\]-~]{0,2000})?");

    private static final String COOKIE = "pacta_next";

    /** As long as it may take to sign in elsewhere. */
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private NextPage() {}

    /** Empty if it is no address of ours, or no URI. */
    public static Optional<String> of(@Nullable String asked) {
        return Optional.ofNullable(asked)
                .filter(address -> OURS.matcher(address).matches())
                .filter(NextPage::isUri);
    }

    private static boolean isUri(String address) {
        try {
            return new URI(address).getRawPath() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /**
     * Remembers it while they are at an identity provider, which sends them back to one address only.
     *
     * @param path of that address, to which the cookie is confined
     */
    public static NewCookie remembered(String next, String path, UriInfo address) {
        return cookie(URLEncoder.encode(next, StandardCharsets.UTF_8), path, (int) PATIENCE.toSeconds(), address);
    }

    /** What was remembered. It comes from the browser, and may be anything. */
    public static Optional<String> in(HttpServerRequest request) {
        Cookie cookie = request.getCookie(COOKIE);
        try {
            return of(cookie == null ? null : URLDecoder.decode(cookie.getValue(), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Forgets it. */
    public static NewCookie forgotten(String path, UriInfo address) {
        return cookie("", path, 0, address);
    }

    private static NewCookie cookie(String value, String path, int maxAge, UriInfo address) {
        return new NewCookie.Builder(COOKIE)
                .value(value)
                .path(path)
                .maxAge(maxAge)
                .httpOnly(true)
                .secure("https".equals(address.getBaseUri().getScheme()))
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }
}
