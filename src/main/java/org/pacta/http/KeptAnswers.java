package org.pacta.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.netty.util.AsciiString;
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
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
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

    /** Before everything that looks at requests: what is here was answered with 200, so there is nothing to refuse. */
    private static final int FIRST = 3_000;

    /** More is sent a piece at a time, as its reader takes it: of these there may be as many as there are connections. */
    private static final int PIECE = 256 << 10;

    /** A larger one is made anew: it would push out a hundred others. */
    static final int LARGEST = 4 << 20;

    /** So long whoever asks the same as somebody before waits for what they are answered. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** Questions that are open at a time, at most: who asks and is gone before the answer may leave one. */
    private static final int MOST_OPEN = 10_000;

    /** What the answer has for the length of one connection, and what is put down for each anew. */
    private static final Set<String> OF_THE_MOMENT =
            Set.of("content-length", "transfer-encoding", "content-encoding", "connection", "date", "keep-alive");

    /** By which metrics name the address; RESTEasy sets it for what it answers. */
    private static final String TEMPLATE = "UrlPathTemplate";

    private static final String ASKED = KeptAnswers.class.getName();

    private final DataVersion data;
    private final Clock clock;
    private final UnreadAnswers unread;
    private final Vertx vertx;
    private final Cache<String, Kept> answers;

    /** What is being found out at this moment. */
    private final ConcurrentMap<String, Asked> open = Caffeine.newBuilder()
            .expireAfterWrite(PATIENCE)
            .maximumSize(MOST_OPEN)
            .<String, Asked>build()
            .asMap();

    @Inject
    KeptAnswers(
            DataVersion data,
            Clock clock,
            UnreadAnswers unread,
            Vertx vertx,
            @ConfigProperty(name = "pacta.answers.memory") MemorySize memory) {
        this.data = data;
        this.clock = clock;
        this.unread = unread;
        this.vertx = vertx;
        answers = Caffeine.newBuilder()
                .maximumWeight(memory.asLongValue())
                .weigher((String question, Kept kept) -> 2 * question.length() + kept.length() + 500)
                .build();
    }

    /**
     * An answer.
     *
     * @param state of the data and the day, as they were before anything was looked up
     * @param body null if it is only known that it is still what its tag stands for
     * @param compressed whether its bytes are
     * @param chunked whether its length was not known at first: it comes as it came then, so that nobody can tell by how it
     *     comes whether anything, such as what they do not see, was written meanwhile
     * @param headers name and value in turn
     */
    private record Kept(
            String state,
            @Nullable Buffer body,
            boolean compressed,
            boolean chunked,
            List<CharSequence> headers,
            @Nullable EntityTag tag,
            @Nullable Object template) {

        int length() {
            return body == null ? 0 : body.length();
        }

        boolean isStill(HttpServerRequest request) {
            return tag != null && tag.isNamedIn(request.getHeader(HttpHeaders.IF_NONE_MATCH));
        }
    }

    /** A request whose answer may be kept; whoever asks the same meanwhile waits for that. */
    private static final class Asked {

        private final String question;
        private final String state;
        private final boolean compressed;
        private final @Nullable Context context = Vertx.currentContext();
        private final Queue<Runnable> waiting = new ConcurrentLinkedQueue<>();
        private List<CharSequence> headers = List.of();
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
        filters.register(this::handle, FIRST);
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
        @Nullable String version = isForAll(request) ? data.current().orElse(null) : null;
        if (version == null) {
            context.next();
            return;
        }
        String state = LocalDate.now(clock) + " " + version;
        boolean compressed = Compression.isWanted(request.getHeader(HttpHeaders.ACCEPT_ENCODING));
        String question = question(request, compressed);
        if (!isAnswered(question, state, context)) {
            ask(new Asked(question, state, compressed), context);
        }
    }

    private boolean isAnswered(String question, String state, RoutingContext context) {
        Kept kept = answers.getIfPresent(question);
        if (kept == null || !kept.state.equals(state)) {
            return false;
        }
        boolean still = kept.isStill(context.request());
        if (still || kept.body != null) {
            answer(kept, still, context);
            return true;
        }
        return false;
    }

    /** One finds it out, and the others wait: what is asked all the time is asked by many at once when something has changed. */
    private void ask(Asked asked, RoutingContext context) {
        Asked before = open.putIfAbsent(asked.question, asked);
        if (before != null && before.state.equals(asked.state)) {
            await(before, context);
            return;
        }
        if (before != null) {
            open.replace(asked.question, before, asked);
        }
        context.put(ASKED, asked);
        context.addHeadersEndHandler(sending -> {
            note(asked, context.response());
            if (asked.body != null) {
                keep(asked, context.response().getStatusCode());
            }
        });
        context.addEndHandler(sent -> {
            if (sent.succeeded()) {
                keep(asked, context.response().getStatusCode());
            }
            close(asked);
        });
        context.next();
    }

    private void await(Asked before, RoutingContext context) {
        HttpServerRequest request = context.request();
        Context own = vertx.getOrCreateContext();
        AtomicBoolean over = new AtomicBoolean();
        Runnable goOn = () -> {
            if (over.compareAndSet(false, true)) {
                own.runOnContext(now -> {
                    request.resume();
                    if (!context.response().closed() && !isAnswered(before.question, before.state, context)) {
                        context.next();
                    }
                });
            }
        };
        request.pause();
        before.waiting.add(goOn);
        vertx.setTimer(PATIENCE.toMillis(), late -> goOn.run());
        if (open.get(before.question) != before) {
            goOn.run();
        }
    }

    private void close(Asked asked) {
        open.remove(asked.question, asked);
        asked.waiting.forEach(Runnable::run);
    }

    private static boolean isForAll(HttpServerRequest request) {
        MultiMap headers = request.headers();
        return request.method() == HttpMethod.GET
                && !headers.contains(HttpHeaders.AUTHORIZATION)
                && !headers.contains(HttpHeaders.COOKIE)
                && !headers.contains(HttpHeaders.CONTENT_LENGTH)
                && !headers.contains("Transfer-Encoding");
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
        asked.headers = response.headers().entries().stream()
                .filter(header -> !OF_THE_MOMENT.contains(header.getKey().toLowerCase(Locale.ROOT)))
                .<CharSequence>flatMap(
                        header -> Stream.of(new AsciiString(header.getKey()), new AsciiString(header.getValue())))
                .toList();
        @Nullable String tag = response.headers().get(HttpHeaders.ETAG);
        asked.tag = tag == null ? null : EntityTag.read(tag);
    }

    private void keep(Asked asked, int status) {
        byte[] body = asked.body;
        boolean unchanged = status == 304 && asked.allowed && asked.tag != null;
        if (unchanged || status == 200 && body != null) {
            asked.body = null;
            answers.put(
                    asked.question,
                    new Kept(
                            asked.state,
                            unchanged || body == null
                                    ? null
                                    : Buffer.buffer(asked.compressed ? Compression.of(body) : body),
                            asked.compressed,
                            asked.chunked,
                            asked.headers,
                            asked.tag,
                            asked.template));
            close(asked);
        }
    }

    private void answer(Kept kept, boolean still, RoutingContext context) {
        HttpServerResponse response = context.response();
        MultiMap headers = response.headers();
        for (int i = 0; i < kept.headers.size(); i += 2) {
            headers.add(kept.headers.get(i), kept.headers.get(i + 1));
        }
        unread.watch(context.request().connection());
        if (kept.template != null) {
            Vertx.currentContext().putLocal(TEMPLATE, kept.template);
        }
        if (still || kept.body == null) {
            headers.remove(HttpHeaders.CONTENT_TYPE);
            response.setStatusCode(304).end();
            return;
        }
        // Written as the server writes them.
        if (kept.compressed) {
            headers.set("content-encoding", "gzip");
        }
        response.setChunked(kept.chunked);
        if (kept.body.length() <= PIECE) {
            response.end(kept.body);
        } else {
            if (!kept.chunked) {
                headers.set("content-length", String.valueOf(kept.body.length()));
            }
            send(kept.body, 0, response);
        }
    }

    /** A piece after the other, whenever what is on the way has become little. */
    private static void send(Buffer body, int from, HttpServerResponse response) {
        int sent = from;
        while (!response.ended() && !response.closed() && !response.writeQueueFull()) {
            int until = Math.min(body.length(), sent + PIECE);
            if (until == body.length()) {
                response.end(body.slice(sent, until));
                return;
            }
            response.write(body.slice(sent, until));
            sent = until;
        }
        int next = sent;
        response.drainHandler(drained -> send(body, next, response));
    }
}
