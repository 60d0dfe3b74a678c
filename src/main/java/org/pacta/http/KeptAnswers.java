package org.pacta.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Context;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Answers to those who have not signed in, as bytes, under the {@link DataVersion} and the day they were made on: while both
 * are the same, whoever asks the same has them again, or 304, before anything else looks at the request. So a dashboard that
 * a thousand people have open costs what one costs; and as the version changes with whatever is written, none is stale.
 *
 * <p>What is asked is the whole address, by which host and scheme it was reached (answers have links), and the headers that
 * answers vary by. Whoever shows who they are, with a token or a cookie, is answered by the resource. What is kept is
 * bounded by its size; what is asked least goes first.
 */
@ApplicationScoped
public class KeptAnswers {

    /** What is refused for its shape never comes here. */
    private static final int AFTER_THE_GATE = 900;

    /** Of these there may be as many as there are connections. */
    private static final int SMALL = 256 << 10;

    /** A larger one is made anew: it would push out a hundred others. */
    static final int LARGEST = 4 << 20;

    /** What the answer has for the length of one connection, and what is put down for each anew. */
    private static final List<String> OF_THE_MOMENT =
            List.of("content-length", "transfer-encoding", "content-encoding", "connection", "date", "keep-alive");

    /** By which metrics name the address; RESTEasy sets it for what it answers. */
    private static final String TEMPLATE = "UrlPathTemplate";

    private static final String ASKED = KeptAnswers.class.getName();

    private final DataVersion data;
    private final Clock clock;
    private final UnreadAnswers unread;
    private final Cache<String, Kept> answers;

    @Inject
    KeptAnswers(
            DataVersion data,
            Clock clock,
            UnreadAnswers unread,
            @ConfigProperty(name = "pacta.answers.memory") MemorySize memory) {
        this.data = data;
        this.clock = clock;
        this.unread = unread;
        answers = Caffeine.newBuilder()
                .maximumWeight(memory.asLongValue())
                .weigher((String question, Kept kept) -> 2 * question.length() + kept.body.length() + 500)
                .build();
    }

    /**
     * An answer.
     *
     * @param state of the data and the day, as they were before anything was looked up
     * @param compressed whether its bytes are
     * @param chunked whether its length was not known at first: it comes as it came then, so that nobody can tell by how it
     *     comes whether anything, such as what they do not see, was written meanwhile
     */
    private record Kept(
            String state,
            Buffer body,
            boolean compressed,
            boolean chunked,
            Map<String, List<String>> headers,
            @Nullable EntityTag tag,
            @Nullable Object template) {}

    /** A request whose answer may be kept. */
    private static final class Asked {

        private final String question;
        private final String state;
        private final boolean compressed;
        private final @Nullable Context context = Vertx.currentContext();
        private Map<String, List<String>> headers = Map.of();
        private @Nullable EntityTag tag;
        private @Nullable Object template;
        private boolean chunked;
        private boolean allowed;
        private byte @Nullable [] body;

        Asked(String question, String state, boolean compressed) {
            this.question = question;
            this.state = state;
            this.compressed = compressed;
        }
    }

    void register(@Observes Filters filters) {
        filters.register(this::handle, AFTER_THE_GATE);
    }

    /** Says that the answer to a request depends on what {@link DataVersion} knows of and nothing else. */
    static void allow(@Nullable RoutingContext request) {
        if (request != null && request.get(ASKED) instanceof Asked asked) {
            asked.allowed = true;
        }
    }

    /** Whether the answer to a request is kept, if somebody offers its bytes. */
    static boolean areWanted(@Nullable RoutingContext request) {
        return request != null && request.get(ASKED) instanceof Asked asked && asked.allowed;
    }

    /** Offers what a request is answered with; it is kept once all of it has been sent. */
    static void offer(@Nullable RoutingContext request, byte[] body) {
        if (request != null && request.get(ASKED) instanceof Asked asked && asked.allowed && body.length <= LARGEST) {
            asked.body = body;
        }
    }

    /** Has a page or a picture kept that shows what is public, and depends on what {@link DataVersion} knows of alone. */
    public static void keep(@Nullable RoutingContext request, String text) {
        allow(request);
        offer(request, text.getBytes(StandardCharsets.UTF_8));
    }

    private void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (!isForAll(request)) {
            context.next();
            return;
        }
        @Nullable String version = data.current().orElse(null);
        if (version == null) {
            context.next();
            return;
        }
        String state = LocalDate.now(clock) + " " + version;
        boolean compressed = Compression.isWanted(request.getHeader(HttpHeaders.ACCEPT_ENCODING));
        String question = question(request, compressed);
        Kept kept = answers.getIfPresent(question);
        if (kept != null && kept.state.equals(state) && isRoomFor(kept.body)) {
            answer(kept, context);
            return;
        }
        Asked asked = new Asked(question, state, compressed);
        context.put(ASKED, asked);
        context.addHeadersEndHandler(sending -> note(asked, context.response()));
        context.addEndHandler(sent -> {
            if (sent.succeeded() && context.response().getStatusCode() == 200) {
                keep(asked);
            }
        });
        context.next();
    }

    /** It is all in memory until it is read; where that gets tight, the resource answers, of which there are only so many. */
    private boolean isRoomFor(Buffer body) {
        return body.length() <= SMALL || unread.haveRoomFor(body.length());
    }

    private static boolean isForAll(HttpServerRequest request) {
        MultiMap headers = request.headers();
        return request.method() == HttpMethod.GET
                && !headers.contains(HttpHeaders.AUTHORIZATION)
                && !headers.contains(HttpHeaders.COOKIE);
    }

    private static String question(HttpServerRequest request, boolean compressed) {
        MultiMap headers = request.headers();
        return new StringBuilder(256)
                .append(request.uri())
                .append('\n')
                .append(request.scheme())
                .append(' ')
                .append(request.authority())
                .append('\n')
                .append(headers.get(HttpHeaders.ACCEPT))
                .append('\n')
                .append(headers.get(HttpHeaders.ACCEPT_LANGUAGE))
                .append('\n')
                .append(headers.contains("Origin"))
                .append(compressed)
                .toString();
    }

    /** The headers as they are before the server adds what belongs to the connection. */
    private static void note(Asked asked, HttpServerResponse response) {
        asked.template = asked.context == null ? null : asked.context.getLocal(TEMPLATE);
        asked.chunked = response.isChunked();
        MultiMap headers = response.headers();
        asked.headers = headers.names().stream()
                .filter(name -> !OF_THE_MOMENT.contains(name.toLowerCase(Locale.ROOT)))
                .collect(Collectors.toMap(name -> name, headers::getAll, (one, same) -> one));
        @Nullable String tag = headers.get(HttpHeaders.ETAG);
        asked.tag = tag == null ? null : EntityTag.read(tag);
    }

    private void keep(Asked asked) {
        byte[] body = asked.body;
        if (body == null) {
            return;
        }
        answers.put(
                asked.question,
                new Kept(
                        asked.state,
                        Buffer.buffer(asked.compressed ? Compression.of(body) : body),
                        asked.compressed,
                        asked.chunked,
                        asked.headers,
                        asked.tag,
                        asked.template));
    }

    private static void answer(Kept kept, RoutingContext context) {
        HttpServerResponse response = context.response();
        MultiMap headers = response.headers();
        kept.headers.forEach(headers::set);
        if (kept.template != null) {
            Vertx.currentContext().putLocal(TEMPLATE, kept.template);
        }
        if (kept.tag != null && kept.tag.isNamedIn(context.request().getHeader(HttpHeaders.IF_NONE_MATCH))) {
            headers.remove(HttpHeaders.CONTENT_TYPE);
            response.setStatusCode(304).end();
            return;
        }
        if (kept.compressed) {
            // Written as the server writes it.
            headers.set("content-encoding", "gzip");
        }
        response.setChunked(kept.chunked);
        response.end(kept.body);
    }
}
