package org.pacta.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Where requests come in. What no resource should have to look at is refused here, and what fails outside of any
 * resource leaves here as a problem: the server's own answers have no body, or one for people.
 */
@ApplicationScoped
class Gate {

    /** Before everything else that looks at a request. */
    private static final int FIRST = 1_000;

    /** Of a name in the DNS, with a port. */
    private static final int LONGEST_HOST = 253 + ":65535".length();

    /** The one address for everybody whose answer is long and not written as it is read. */
    private static final String CONTRACT = "/q/openapi";

    private static final long CONTRACT_BYTES = 1024 * 1024;

    private static final Logger LOG = Logger.getLogger(Gate.class);

    private final ObjectMapper json;
    private final long maxBody;
    private final int maxAddress;
    private final List<BodyLimit> limits;
    private final EarlyBody body;
    private final UnreadAnswers unread;

    @Inject
    Gate(
            ObjectMapper json,
            @ConfigProperty(name = "pacta.http.max-body") MemorySize maxBody,
            @ConfigProperty(name = "pacta.http.max-address") int maxAddress,
            @Any Instance<BodyLimit> limits,
            EarlyBody body,
            UnreadAnswers unread) {
        this.json = json;
        this.body = body;
        this.unread = unread;
        this.limits = limits.stream().toList();
        this.maxBody = maxBody.asLongValue();
        this.maxAddress = maxAddress;
    }

    void guard(@Observes Filters filters) {
        filters.register(this::check, FIRST);
    }

    void explain(@Observes Router router) {
        router.route().order(-FIRST).failureHandler(this::failed);
    }

    private void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        tidy(request.headers());
        if (request.uri().length() > maxAddress) {
            answer(context, ProblemType.ADDRESS_TOO_LONG);
        } else if (!isReadable(request.uri()) || !isHost(request.authority())) {
            answer(context, ProblemType.MALFORMED_REQUEST);
        } else if (EarlyBody.length(request) > limitOf(request)) {
            // The rest of the body is let run out, so that the client comes to read the answer.
            request.resume();
            answer(context, ProblemType.TOO_LARGE);
        } else if (pathOf(request).startsWith(CONTRACT) && !unread.haveRoomFor(CONTRACT_BYTES)) {
            answer(context, ProblemType.UNAVAILABLE);
        } else {
            unread.watch(request.connection());
            body.gather(context, EarlyBody.length(request));
        }
    }

    /** Languages that cannot be read are as if they were not named; some of those who read the header would refuse it. */
    private static void tidy(MultiMap headers) {
        List<String> named = headers.getAll(HttpHeaders.ACCEPT_LANGUAGE);
        if (!named.isEmpty()) {
            String readable = Language.readable(String.join(",", named));
            if (readable.isEmpty()) {
                headers.remove(HttpHeaders.ACCEPT_LANGUAGE);
            } else {
                headers.set(HttpHeaders.ACCEPT_LANGUAGE, readable);
            }
        }
    }

    private void failed(RoutingContext context) {
        Throwable failure = context.failure();
        ProblemType type = ProblemType.of(context.statusCode());
        if (failure instanceof RejectedExecutionException) {
            answer(context, ProblemType.UNAVAILABLE);
        } else if (context.statusCode() == ProblemType.UNAVAILABLE.status()) {
            answer(context, ProblemType.UNAVAILABLE);
        } else if (context.statusCode() == 400) {
            answer(context, ProblemType.MALFORMED_REQUEST);
        } else if (type != null && type.status() < 500) {
            answer(context, type);
        } else {
            LOG.errorf(
                    failure,
                    "%s %s failed",
                    context.request().method(),
                    context.request().path());
            answer(context, ProblemType.INTERNAL_ERROR);
        }
    }

    private void answer(RoutingContext context, ProblemType type) {
        if (context.response().headWritten()) {
            context.request().connection().close();
            return;
        }
        // Or the address itself would become a name in the metrics, of which there is room for few.
        Vertx.currentContext().putLocal("UrlPathTemplate", "/{refused}");
        Language language = Language.of(context.request());
        context.response()
                .setStatusCode(type.status())
                .putHeader("Content-Type", Problem.MEDIA_TYPE)
                .putHeader("Content-Language", language.tag())
                .putHeader("Vary", Problem.VARY)
                .putHeader("Cache-Control", Problem.CACHE_CONTROL);
        if (type == ProblemType.UNAVAILABLE) {
            context.response().putHeader("Retry-After", String.valueOf(Problem.RETRY_AFTER_SECONDS));
        }
        Problem problem = Problem.of(type, type.meaning(), pathOf(context.request()), List.of(), language);
        try {
            context.response().end(json.writeValueAsString(problem));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A problem that cannot be written as JSON", e);
        }
    }

    /** What addresses in answers begin with, and in what is noted of them. */
    private static boolean isHost(@Nullable HostAndPort named) {
        return named == null || named.toString().length() <= LONGEST_HOST;
    }

    private static String pathOf(HttpServerRequest request) {
        @Nullable String path = request.path();
        return path == null ? request.uri() : path;
    }

    private long limitOf(HttpServerRequest request) {
        String path = pathOf(request);
        return limits.stream()
                .filter(limit -> limit.appliesTo(path))
                .mapToLong(BodyLimit::bytes)
                .findFirst()
                .orElse(maxBody);
    }

    /** Whether it is a URI, each percent sign encodes a byte, and the bytes are UTF-8; the server would guess at that. */
    static boolean isReadable(String address) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(address.length());
        for (int i = 0; i < address.length(); i++) {
            char c = address.charAt(i);
            if (c != '%') {
                // The server hands over each byte of the request line as one character.
                bytes.write(c);
            } else if (i + 2 < address.length() && isHex(address.charAt(i + 1)) && isHex(address.charAt(i + 2))) {
                bytes.write(Integer.parseInt(address.substring(i + 1, i + 3), 16));
                i += 2;
            } else {
                return false;
            }
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.toByteArray()));
            return new URI(address).getRawPath() != null;
        } catch (CharacterCodingException | URISyntaxException e) {
            return false;
        }
    }

    private static boolean isHex(char c) {
        return Character.digit(c, 16) >= 0 && c < 128;
    }
}
