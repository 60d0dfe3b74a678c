package org.pacta.http;

import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An address of this service, to be linked to: absolute, as the next page of a list is, where a request says how the
 * service is reached, else relative.
 *
 * @param text ready to be followed
 */
public record Address(String text) {

    /** @param path begins with a slash, and has only characters that need no encoding: slugs, ids, numbers */
    public static Address of(@Nullable UriInfo request, String path) {
        return new Address(
                request == null ? path : request.getBaseUri().toString().replaceAll("/$", "") + path);
    }

    /** With a query parameter more; the same if there is no value. */
    public Address with(String name, @Nullable Object value) {
        return value == null
                ? this
                : new Address(text + (text.contains("?") ? '&' : '?') + name + '=' + encoded(value.toString()));
    }

    /** With a query parameter more that has several values, with commas between; the same if there are none. */
    public Address withAnyOf(String name, @Nullable Collection<?> values) {
        return values == null || values.isEmpty()
                ? this
                : with(name, values.stream().map(String::valueOf).collect(Collectors.joining(",")));
    }

    /** Commas and colons may stand in a query as they are, and are easier to read so; most values have nothing else. */
    private static String encoded(String value) {
        return isPlain(value)
                ? value
                : URLEncoder.encode(value, StandardCharsets.UTF_8)
                        .replace("+", "%20")
                        .replace("%2C", ",")
                        .replace("%3A", ":");
    }

    private static boolean isPlain(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (!(c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || "-_.,:".indexOf(c) >= 0)) {
                return false;
            }
        }
        return true;
    }
}
