package org.pacta.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pacta.access.Access;
import org.pacta.model.Versioned;

/**
 * Conditional requests (RFC 9110) to everything under {@code /api}: each answer in JSON has a strong entity tag, and who
 * asks again with {@code If-None-Match} gets 304 as long as it would be the same.
 *
 * <p>The tag is a hash of the answer. Which tag an address had is remembered together with the {@link DataVersion} at
 * which it was asked: while that is the current one, 304 is answered without looking anything up. So a client may poll as
 * often as it likes, and nothing that is remembered here can be stale. The day counts as well, as most answers are of
 * today unless another day is asked for.
 *
 * <p>A table in another format is sent while it is read, and cannot be hashed before: its tag is one of the state of the
 * data as far as whoever asks sees them, and never the same twice of what the feed does not tell of ({@link Recomputed}).
 *
 * <p>What is answered depends on who asks, and so does what is remembered: no tag tells of what somebody does not see.
 *
 * <p>Who changes something says with {@code If-Match} what they have seen of it: see {@link Precondition}.
 */
@Provider
@Priority(ConditionalRequests.LAST)
class ConditionalRequests implements ContainerRequestFilter, ContainerResponseFilter {

    /** Of the filters of an answer, those with high priorities come first: what is hashed is what is sent. */
    static final int LAST = 100;

    /** Bytes. */
    private static final int LARGE = 64 << 10;

    private static final int REMEMBERED = 20_000;
    private static final String ASKED = ConditionalRequests.class.getName();

    private final DataVersion data;
    private final SeenVersion seen;
    private final Access access;
    private final Precondition precondition;
    private final UnreadAnswers unread;
    private final ObjectMapper json;
    private final Clock clock;
    private final Cache<String, Remembered> remembered =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    @Context
    @Nullable
    ResourceInfo resource;

    @Context
    @Nullable
    RoutingContext routing;

    @Inject
    ConditionalRequests(
            DataVersion data,
            SeenVersion seen,
            Access access,
            Precondition precondition,
            UnreadAnswers unread,
            ObjectMapper json,
            Clock clock) {
        this.data = data;
        this.seen = seen;
        this.access = access;
        this.precondition = precondition;
        this.unread = unread;
        this.json = json;
        this.clock = clock;
    }

    /** The tag of an answer in one state of the data, on one day. */
    private record Remembered(String state, EntityTag tag) {}

    /**
     * @param address with all that the answer depends on
     * @param state of the data and the day, as it was before anything was looked up; null if it was changing
     * @param seen the state of what the caller sees and the day, if it may be a table; null if that is not enough to know
     */
    private record Asked(String address, @Nullable String state, @Nullable String seen) {}

    @Override
    public void filter(ContainerRequestContext request) {
        if (!isOfInterface(request)) {
            return;
        }
        if (!isRead(request)) {
            precondition.demand(
                    request.getHeaderString(HttpHeaders.IF_MATCH), request.getHeaderString(HttpHeaders.IF_NONE_MATCH));
            return;
        }
        Asked asked = asked(request);
        request.setProperty(ASKED, asked);
        if (asked.state != null) {
            KeptAnswers.allow(routing);
        }
        Remembered before = remembered.getIfPresent(asked.address);
        if (before != null
                && before.state.equals(asked.state)
                && before.tag.isNamedIn(request.getHeaderString(HttpHeaders.IF_NONE_MATCH))) {
            request.abortWith(
                    Response.notModified().header(HttpHeaders.ETAG, before.tag).build());
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!isOfInterface(request)) {
            return;
        }
        MultivaluedMap<String, Object> headers = response.getHeaders();
        headers.putSingle(HttpHeaders.VARY, Problem.VARY);
        boolean good = response.getStatus() < 400;
        if (!headers.containsKey(HttpHeaders.CACHE_CONTROL)) {
            headers.putSingle(
                    HttpHeaders.CACHE_CONTROL,
                    good && !is(Unstored.class) && !is(AnswersSecret.class) ? cacheControl() : Problem.CACHE_CONTROL);
        }
        if (good && isRead(request) && TableAnswer.isIn(request)) {
            tagTable(request, response);
        } else if (good && response.getEntity() instanceof Record answer) {
            tag(answer, request, response);
        }
        // Not those from before: an answer gets new ones with a new entity.
        if (response.getHeaders().getFirst(HttpHeaders.ETAG) instanceof EntityTag tag
                && Compression.isWanted(request.getHeaderString(HttpHeaders.ACCEPT_ENCODING))) {
            response.getHeaders().putSingle(HttpHeaders.ETAG, tag.compressed());
        }
    }

    private String cacheControl() {
        return access.caller().isSignedIn() ? "private, no-cache" : "no-cache";
    }

    private void tag(Record answer, ContainerRequestContext request, ContainerResponseContext response) {
        byte[] content = written(request, answer);
        unread.announce(content.length);
        EntityTag tag = EntityTag.of(content, answer);
        response.setEntity(content, null, MediaType.APPLICATION_JSON_TYPE);
        if (routing != null && content.length > LARGE) {
            // The server knows the last answer of a connection until there is a next one: let it be a small one.
            routing.addEndHandler(sent -> response.setEntity(null));
        }
        KeptAnswers.offer(routing, content);
        if (isRead(request) || answer instanceof Versioned) {
            response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
        }
        if (isRead(request)) {
            remember(tag, request, response);
        }
    }

    /** It may be long, and is not looked at before it is sent: its tag is that of the state of what is seen. */
    private void tagTable(ContainerRequestContext request, ContainerResponseContext response) {
        Asked asked = (Asked) request.getProperty(ASKED);
        EntityTag tag = EntityTag.of(
                asked.address + " " + (asked.seen == null ? UUID.randomUUID().toString() : asked.seen));
        if (TableAnswer.format(request) == TableFormat.XLSX) {
            tag = tag.weakly();
        }
        response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
        remember(tag, request, response);
    }

    private void remember(EntityTag tag, ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(ASKED) instanceof Asked asked && asked.state != null) {
            remembered.put(asked.address, new Remembered(asked.state, tag));
        }
        if (tag.isNamedIn(request.getHeaderString(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatus(Response.Status.NOT_MODIFIED.getStatusCode());
            response.setEntity(null);
        }
    }

    private byte[] written(ContainerRequestContext request, Record answer) {
        try {
            Set<String> fields = Fields.chosen(request, resource);
            if (fields.isEmpty()) {
                return json.writeValueAsBytes(answer);
            }
            JsonNode tree = json.valueToTree(answer);
            Fields.keep(fields, tree);
            return json.writeValueAsBytes(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An answer that cannot be written as JSON", e);
        }
    }

    private Asked asked(ContainerRequestContext request) {
        // Its hash: addresses may be long, and many are remembered.
        String address = EntityTag.of(
                        access.caller().view() + "\n" + request.getUriInfo().getRequestUri() + "\n"
                                + request.getHeaderString(HttpHeaders.ACCEPT) + "\n"
                                + request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE))
                .opaque();
        boolean kept = !is(Recomputed.class) && !is(Unstored.class);
        @Nullable String version = kept ? data.current().orElse(null) : null;
        LocalDate today = LocalDate.now(clock);
        return new Asked(
                address,
                version == null ? null : today + " " + version,
                kept && TableAnswer.mayBeIn(request) ? today + " " + seen.current() : null);
    }

    private boolean is(Class<? extends Annotation> kind) {
        return resource != null
                && resource.getResourceMethod() != null
                && resource.getResourceMethod().isAnnotationPresent(kind);
    }

    private static boolean isOfInterface(ContainerRequestContext request) {
        return request.getUriInfo().getPath().startsWith("/api/");
    }

    private static boolean isRead(ContainerRequestContext request) {
        return request.getMethod().equals(HttpMethod.GET) || request.getMethod().equals(HttpMethod.HEAD);
    }
}
