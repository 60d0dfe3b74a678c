package org.pacta.http;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Answers with a file that somebody has sent in. A browser saves it under its name, and neither guesses at what it is
 * nor runs anything in it.
 *
 * @param name any characters
 * @param mediaType what it is
 * @param size in bytes
 * @param tag what is never the same for two different contents, such as a hash
 */
public record Download(String name, String mediaType, long size, String tag) {

    /** What may stand for itself in RFC 8187. */
    private static final String PLAIN = "!#$&+-.^_`|~";

    private static final Pattern ENTITY_TAG = Pattern.compile("(?:W/)?\"([^\"]*)\"");

    /**
     * Sends the file by itself, in no thread of ours and without a copy in memory, however slow the client.
     *
     * @param content where it is; asked for only if the client does not have it yet and wants more than to know of it
     */
    public Response answer(HttpServerRequest request, Supplier<Path> content) {
        if (isKnown(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
            return headed(Response.notModified()).build();
        }
        if (request.method() == HttpMethod.HEAD) {
            return described().build();
        }
        return described().entity(content.get()).build();
    }

    private Response.ResponseBuilder described() {
        return headed(Response.ok())
                .header(HttpHeaders.CONTENT_TYPE, mediaType)
                .header(HttpHeaders.CONTENT_LENGTH, size)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(name))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox");
    }

    private Response.ResponseBuilder headed(Response.ResponseBuilder response) {
        return response.header(HttpHeaders.ETAG, quoted()).header(HttpHeaders.CACHE_CONTROL, "private, no-cache");
    }

    private String quoted() {
        return '"' + tag + '"';
    }

    /** Compared weakly, as RFC 9110 has it for this header. */
    private boolean isKnown(@Nullable String ifNoneMatch) {
        return ifNoneMatch != null
                && (ifNoneMatch.strip().equals("*")
                        || ENTITY_TAG.matcher(ifNoneMatch).results().anyMatch(found -> found.group(1)
                                .equals(tag)));
    }

    /** RFC 6266: the name as it is, for those who read RFC 8187, after one in ASCII for those who do not. */
    static String disposition(String name) {
        StringBuilder ascii = new StringBuilder();
        StringBuilder encoded = new StringBuilder();
        name.codePoints().forEach(c -> {
            ascii.append(c >= ' ' && c < 127 && "\"\\%".indexOf(c) < 0 ? Character.toString(c) : "_");
            boolean plain = c < 128 && (Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0);
            encoded.append(plain ? Character.toString(c) : percent(c));
        });
        String simple = "attachment; filename=\"" + ascii + '"';
        return name.contentEquals(ascii) ? simple : simple + "; filename*=UTF-8''" + encoded;
    }

    private static String percent(int codePoint) {
        StringBuilder bytes = new StringBuilder();
        for (byte b : Character.toString(codePoint).getBytes(StandardCharsets.UTF_8)) {
            bytes.append(String.format(Locale.ROOT, "%%%02X", b));
        }
        return bytes.toString();
    }
}
