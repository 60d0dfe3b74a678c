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

    /** Bytes, of which a small heap has not many. */
    private static final long MUCH = Math.min(32L << 20, Runtime.getRuntime().maxMemory() / 16);

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

    /** There will be so much more to read. */
    void announce(long bytes) {
        announced.addAndGet(bytes);
    }

    /** Whether there is room for answers that are held until they are read. */
    boolean haveRoom() {
        return announced.get() + unread < 2 * MUCH;
    }

    /** Whether there is room for one more; it is announced. */
    boolean haveRoomFor(long bytes) {
        announce(bytes);
        return haveRoom();
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
