package org.pacta.http;

import java.util.regex.Pattern;

/**
 * How large a body may be at addresses that take more than {@code pacta.http.max-body}. Whoever takes such bodies
 * produces one of these.
 *
 * @param addresses the paths that it is about, as they come in, percent-encoded
 * @param bytes of the whole body
 */
public record BodyLimit(Pattern addresses, long bytes) {

    boolean appliesTo(String path) {
        return addresses.matcher(path).matches();
    }
}
