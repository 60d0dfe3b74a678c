package org.pacta.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.hibernate.Session;
import org.hibernate.exception.ConstraintViolationException;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.pacta.access.Access;
import org.pacta.model.Clocks;
import org.pacta.model.Versioned;

/**
 * Does what a POST asks for once for each {@code Idempotency-Key}, and gives the same answer to whoever asks again within
 * a day: a client that heard nothing, because the line was cut or the server died, just asks again.
 *
 * <p><b>The law:</b> the note that it was done, with the answer, is committed together with what was done. The note is
 * written first, so that of two requests with the same key at the same moment the second waits for the first, on whichever
 * node, and finds its answer. What failed leaves no note, and may be tried again with the same key.
 */
@ApplicationScoped
public class Idempotency {

    /** The header. */
    static final String HEADER = "Idempotency-Key";

    /** Says in an answer that it is one that was given before. */
    static final String REPLAYED = "Idempotency-Replayed";

    /** What {@code QuarkusTransaction} takes for the timeout that every transaction has. */
    static final int DEFAULT_SECONDS = 0;

    static final Duration KEPT = Duration.ofHours(24);

    private static final int ATTEMPTS = 5;
    private static final int MAX_LENGTH = 255;

    private final Session session;
    private final ObjectMapper json;
    private final Clock clock;
    private final HttpHeaders headers;
    private final UriInfo address;
    private final IdempotentRequest current;
    private final AnswerLanguage language;
    private final Access access;

    @Inject
    Idempotency(
            Session session,
            ObjectMapper json,
            Clock clock,
            HttpHeaders headers,
            UriInfo address,
            IdempotentRequest current,
            AnswerLanguage language,
            Access access) {
        this.session = session;
        this.json = json;
        this.clock = clock;
        this.headers = headers;
        this.address = address;
        this.current = current;
        this.language = language;
        this.access = access;
    }

    /**
     * @param content a hash of what came with the request; with its address, what the request is known by
     * @param action what is to be done; what it returns is the answer: a record, or a {@link RestResponse} of one
     * @return what the action returned, if it was done now
     * @throws Replayed with the answer, if it was done before
     * @throws ProblemException 422 if the key was used for another request
     */
    public <T> T once(String content, Callable<T> action) throws Exception {
        return once(content, DEFAULT_SECONDS, action);
    }

    /** @param seconds how long it may take, if that is longer than usual; {@link #DEFAULT_SECONDS} if not */
    <T> T once(String content, int seconds, Callable<T> action) throws Exception {
        String key = key();
        if (key == null) {
            return seconds == DEFAULT_SECONDS
                    ? action.call()
                    : QuarkusTransaction.requiringNew().timeout(seconds).call(action);
        }
        URI uri = address.getRequestUri();
        String request = EntityTag.of(uri.getRawPath() + "?" + uri.getRawQuery() + "\n" + content)
                .opaque();
        for (int attempt = 1; ; attempt++) {
            try {
                return QuarkusTransaction.requiringNew().timeout(seconds).call(() -> doneNow(key, request, action));
            } catch (Taken e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    /** Whether something was done under the key of this request, so that it will not be done again. */
    public boolean isDone() {
        String key = key();
        return key != null && session.find(IdempotencyKey.class, key) != null;
    }

    /** Removes what nobody will ask for any more. */
    @Scheduled(every = "1h", delayed = "1m")
    void sweep() {
        QuarkusTransaction.requiringNew()
                .run(() -> session.createMutationQuery("delete from IdempotencyKey k where k.createdAt < :then")
                        .setParameter("then", clock.instant().minus(KEPT))
                        .executeUpdate());
    }

    private <T> T doneNow(String key, String request, Callable<T> action) throws Exception {
        Instant now = Clocks.now(clock);
        IdempotencyKey before = session.find(IdempotencyKey.class, key, LockModeType.PESSIMISTIC_WRITE);
        if (before != null && before.isOlderThan(now.minus(KEPT))) {
            session.remove(before);
            session.flush();
        } else if (before != null) {
            throw replay(before, request);
        }
        IdempotencyKey done = new IdempotencyKey(key, request, now);
        try {
            session.persist(done);
            session.flush();
        } catch (ConstraintViolationException e) {
            throw new Taken(e);
        }
        current.begin();
        T answer = action.call();
        note(done, answer);
        return answer;
    }

    /** In the language of who asks, in which the answer is about to be given. */
    private void note(IdempotencyKey done, @Nullable Object answer) throws Exception {
        int status = 200;
        @Nullable String location = null;
        @Nullable Object body = answer instanceof RestResponse<?> response ? response.getEntity() : answer;
        if (answer instanceof RestResponse<?> response) {
            status = response.getStatus();
            location = Objects.toString(response.getHeaders().getFirst(HttpHeaders.LOCATION), null);
        }
        @Nullable Language named = Language.namedIn(address, headers);
        String text = language.during(named, () -> json.writeValueAsString(body));
        @Nullable
        String tag = body instanceof Versioned
                ? EntityTag.of(text.getBytes(StandardCharsets.UTF_8), body).opaque()
                : null;
        done.answer(status, location, tag, named == null ? null : named.tag(), text);
    }

    private static RuntimeException replay(IdempotencyKey before, String request) {
        if (!before.isOf(request)) {
            return new ProblemException(ProblemType.IDEMPOTENCY_KEY_REUSED);
        }
        return new Replayed(Response.status(before.status())
                .type(MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.LOCATION, before.location())
                .header(HttpHeaders.ETAG, before.etag() == null ? null : new EntityTag(before.etag()))
                .header(HttpHeaders.CONTENT_LANGUAGE, before.language())
                .header(REPLAYED, "true")
                .entity(String.valueOf(before.body()).getBytes(StandardCharsets.UTF_8))
                .build());
    }

    /** What a key is kept as. */
    static String id(@Nullable String account, String key) {
        return account == null ? key : EntityTag.of(account + "\n" + key).opaque();
    }

    /**
     * The key of this request, which is its caller's alone: whoever else comes by it has no part in what was done under it.
     *
     * @throws ProblemException 400 if it is not one that can be kept
     */
    private @Nullable String key() {
        @Nullable String key = headers.getHeaderString(HEADER);
        if (key != null
                && (key.isEmpty() || key.length() > MAX_LENGTH || !key.chars().allMatch(c -> c > ' ' && c < 127))) {
            throw ProblemException.parameter(
                    HEADER, "A key has 1 to {0} visible characters of ASCII, and no blanks.", MAX_LENGTH);
        }
        return key == null ? null : id(access.caller().account(), key);
    }

    /** The answer that was given before. */
    static final class Replayed extends RuntimeException {

        private final transient Response response;

        Replayed(Response response) {
            super("Done before");
            this.response = response;
        }

        Response response() {
            return response;
        }
    }

    /** Somebody else has written the key at this moment. */
    private static final class Taken extends RuntimeException {

        Taken(ConstraintViolationException cause) {
            super(cause);
        }
    }
}
