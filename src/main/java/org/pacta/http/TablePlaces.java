package org.pacta.http;

import io.quarkus.arc.Arc;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.access.Access;
import org.pacta.access.Caller;
import org.pacta.model.Text;

/**
 * Who is given a table at this moment. There are few places, as each holds a connection to the database for as long as its
 * client takes: nobody has more than two of them, and where all are taken, nobody may take their time.
 */
@ApplicationScoped
class TablePlaces {

    static final int AT_ONCE = 6;
    static final int OF_ONE_CLIENT = 2;

    private static final long GLANCE_MILLIS = 1_000;
    private static final Duration WHILE = Duration.ofSeconds(30);

    /** In that while: 16 KiB a second, a modem's worth as a table is compressed on its way. */
    private static final long LEAST_BYTES = 16 * 1024 * WHILE.toSeconds();

    private static final Duration RETRY_AFTER = Duration.ofSeconds(10);

    private final Access access;
    private final CurrentVertxRequest current;
    private final ClientAddress addresses;
    private final Vertx vertx;
    private final List<Place> taken = new ArrayList<>();
    private long refused;

    @Inject
    TablePlaces(Access access, CurrentVertxRequest current, ClientAddress addresses, Vertx vertx) {
        this.access = access;
        this.current = current;
        this.addresses = addresses;
        this.vertx = vertx;
    }

    /** One that is taken. */
    static final class Place {

        private final @Nullable String client;
        private final @Nullable HttpServerResponse answer;
        private final Runnable cut;
        private long since;
        private long writtenThen;
        private boolean slow;

        private Place(@Nullable String client, @Nullable HttpServerResponse answer, Runnable cut, long now) {
            this.client = client;
            this.answer = answer;
            this.cut = cut;
            this.since = now;
        }

        /** Slow is who has taken little in a while and is waited for, rather than waiting. */
        private void look(long now) {
            if (answer == null || answer.ended() || answer.closed()) {
                slow = false;
            } else if (now - since >= WHILE.toNanos()) {
                long written = answer.bytesWritten();
                slow = written - writtenThen < LEAST_BYTES && answer.writeQueueFull();
                since = now;
                writtenThen = written;
            }
        }

        private void cutIfSlow() {
            if (slow) {
                cut.run();
            }
        }
    }

    void start(@Observes StartupEvent start) {
        vertx.setPeriodic(GLANCE_MILLIS, glance -> look(System.nanoTime()));
    }

    /** @throws ProblemException 429 if the client has as many as one may have, 503 if there is none left */
    Place take() {
        @Nullable RoutingContext request = Arc.container().requestContext().isActive() ? current.getCurrent() : null;
        return request == null
                ? take(null, null, () -> {}, System.nanoTime())
                : take(
                        client(request),
                        request.response(),
                        () -> request.request().connection().close(),
                        System.nanoTime());
    }

    private String client(RoutingContext request) {
        Caller caller = access.caller();
        return caller.account() == null ? " " + Network.of(addresses.of(request.request())) : caller.account();
    }

    /**
     * The same.
     *
     * @param client whoever asks; null for the service itself
     * @param answer to them; null if it is not sent to anybody
     * @param cut ends it, as it is
     * @param now in nanoseconds, as {@link System#nanoTime}
     */
    synchronized Place take(@Nullable String client, @Nullable HttpServerResponse answer, Runnable cut, long now) {
        if (client != null
                && taken.stream().filter(place -> client.equals(place.client)).count() >= OF_ONE_CLIENT) {
            refused++;
            throw ProblemException.tooMany(
                    Text.of("At most {0} tables are given out to one client at a time.", OF_ONE_CLIENT), RETRY_AFTER);
        }
        if (taken.size() >= AT_ONCE) {
            refused++;
            throw new ProblemException(
                    ProblemType.UNAVAILABLE, Text.of("At most {0} tables are given out at a time.", AT_ONCE));
        }
        Place place = new Place(client, answer, cut, now);
        taken.add(place);
        return place;
    }

    synchronized void leave(Place place) {
        taken.remove(place);
    }

    /** How many are taken at this moment. */
    synchronized int taken() {
        return taken.size();
    }

    /** How many were refused since the start. */
    synchronized long refused() {
        return refused;
    }

    synchronized void look(long now) {
        taken.forEach(place -> place.look(now));
        if (taken.size() >= AT_ONCE) {
            taken.forEach(Place::cutIfSlow);
        }
    }
}
