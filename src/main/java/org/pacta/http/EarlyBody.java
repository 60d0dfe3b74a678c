package org.pacta.http;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Has bodies come in before a thread is given to the request, so that whoever sends one slowly, or never ends it, keeps
 * nothing busy but their own connection. Those that are long are left to be read as they come: they are only taken from
 * callers who are known by then ({@link #isMissing}).
 */
@ApplicationScoped
public class EarlyBody {

    /** Bytes. More than a form of a page or the body of most operations, little enough to be held for many at once. */
    private static final int LONGEST = 65_536;

    /** For all of it: 2 KB a second. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Bodies that are read as they come; a quarter of the threads there are. */
    private static final int LONG_AT_ONCE = 50;

    private final AtomicInteger coming = new AtomicInteger();
    private final Vertx vertx;

    @Inject
    EarlyBody(Vertx vertx) {
        this.vertx = vertx;
    }

    /**
     * Whether there is a body that is not here yet. Whoever is not known does not make anybody wait for one.
     *
     * @param request after it has come through the gate
     */
    public static boolean isMissing(RoutingContext request) {
        return request.body().buffer() == null && (length(request.request()) > 0 || isChunked(request.request()));
    }

    /** @param length what the client says; 0 if it does not */
    void gather(RoutingContext context, long length) {
        HttpServerRequest request = context.request();
        boolean unsaid = isChunked(request);
        // Who says how long it is, is believed: the server reads no further.
        if (!unsaid && length == 0) {
            context.next();
            return;
        }
        if (unsaid ? request.getHeader("Authorization") != null : length > LONGEST) {
            readAsItComes(context);
            return;
        }
        Buffer body = Buffer.buffer((int) length);
        long deadline =
                vertx.setTimer(PATIENCE.toMillis(), late -> request.connection().close());
        request.exceptionHandler(gone -> vertx.cancelTimer(deadline));
        request.handler(part -> {
            body.appendBuffer(part);
            if (body.length() > LONGEST) {
                vertx.cancelTimer(deadline);
                request.handler(rest -> {});
                request.endHandler(end -> {});
                context.fail(ProblemType.TOO_LARGE.status());
            }
        });
        request.endHandler(end -> {
            vertx.cancelTimer(deadline);
            ((RoutingContextInternal) context).setBody(body);
            context.next();
        });
        invite(request);
        request.resume();
    }

    /** It has a thread until its end: some of them do, and the others are left to everybody else. */
    private void readAsItComes(RoutingContext context) {
        if (coming.incrementAndGet() > LONG_AT_ONCE) {
            coming.decrementAndGet();
            context.request().resume();
            context.fail(ProblemType.UNAVAILABLE.status());
            return;
        }
        context.addEndHandler(end -> coming.decrementAndGet());
        context.next();
    }

    /** Some wait to be asked for their body (RFC 9110, 10.1.1); nobody is to ask them a second time. */
    private static void invite(HttpServerRequest request) {
        if ("100-continue".equalsIgnoreCase(request.getHeader("Expect"))) {
            request.headers().remove("Expect");
            request.response().writeContinue();
        }
    }

    private static boolean isChunked(HttpServerRequest request) {
        return request.getHeader("Transfer-Encoding") != null;
    }

    static long length(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        return length == null ? 0 : Long.parseLong(length);
    }
}
