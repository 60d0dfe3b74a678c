package org.pacta.http;

import io.netty.channel.Channel;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.impl.ConnectionBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Cuts off clients that do not read what they have asked for: until they do, an answer that is written as it is read has a
 * thread, and one that is not takes up room. A few may take their time; where it gets tight, they have less of it.
 */
@ApplicationScoped
class UnreadAnswers {

    private static final long GLANCE_MILLIS = 100;

    /** Glances at which nothing went on. */
    private static final int PATIENCE = 300;

    private static final int LITTLE_PATIENCE = 3;

    /** Connections that hold up something: a quarter of the threads there are. */
    private static final int MANY = 50;

    /** Bytes. */
    private static final long MUCH = 32 * 1024 * 1024;

    private final Map<HttpConnection, Progress> connections = new ConcurrentHashMap<>();
    private final AtomicLong announced = new AtomicLong();
    private final Vertx vertx;
    private volatile long unread;

    @Inject
    UnreadAnswers(Vertx vertx) {
        this.vertx = vertx;
    }

    private static final class Progress {
        private long unread;
        private int stalled;
    }

    void start(@Observes StartupEvent start) {
        vertx.setPeriodic(GLANCE_MILLIS, glance -> look());
    }

    /** From now on. */
    void watch(HttpConnection connection) {
        connections.computeIfAbsent(connection, unseen -> new Progress());
    }

    /** Whether there is room for an answer that is held until it is read. */
    boolean haveRoomFor(long bytes) {
        return announced.addAndGet(bytes) + unread < 2 * MUCH;
    }

    private void look() {
        connections.keySet().removeIf(connection -> !channel(connection).isOpen());
        long all = 0;
        int waiting = 0;
        for (Map.Entry<HttpConnection, Progress> entry : connections.entrySet()) {
            Progress progress = entry.getValue();
            long now = unread(entry.getKey());
            progress.stalled = now > 0 && now == progress.unread ? progress.stalled + 1 : 0;
            progress.unread = now;
            all += now;
            waiting += progress.stalled > 0 ? 1 : 0;
        }
        unread = all;
        announced.set(0);
        int patience = waiting > MANY || all > MUCH ? LITTLE_PATIENCE : PATIENCE;
        connections.forEach((connection, progress) -> {
            if (progress.stalled >= patience) {
                connection.close();
            }
        });
    }

    /** What is to be sent beyond what any connection may hold. */
    private static long unread(HttpConnection connection) {
        return channel(connection).bytesBeforeWritable();
    }

    private static Channel channel(HttpConnection connection) {
        return ((ConnectionBase) connection).channel();
    }
}
