package org.pacta.audit;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Writes what is only known once the answer is out, in transactions of its own and on a thread of its own, so that nobody who
 * was refused holds up anybody else. What cannot be written, as while the database is away, goes to the log.
 */
@ApplicationScoped
class Afterwards implements MeterBinder {

    private static final Logger LOG = Logger.getLogger(Afterwards.class);
    private static final int ROOM = 10_000;
    private static final int AT_ONCE = 500;
    private static final Duration GLANCE = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final AuditLog log;
    private final Clock clock;
    private final Flood flood;
    private final BlockingQueue<Happening> waiting = new ArrayBlockingQueue<>(ROOM);
    private final Thread thread = new Thread(this::work, "audit");
    private final AtomicLong missed = new AtomicLong();
    private volatile boolean stopped;

    @Inject
    Afterwards(AuditLog log, AuditConfig config, Clock clock) {
        this.log = log;
        this.clock = clock;
        this.flood = new Flood(config.refusals(), config.refusalsOfAll());
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("pacta.audit.waiting", waiting, BlockingQueue::size)
                .description("Entries that wait to be written, after the answer")
                .register(registry);
        FunctionCounter.builder("pacta.audit.missed", missed, AtomicLong::get)
                .description("Entries that could not be written, and are in the log only")
                .register(registry);
    }

    void start(@Observes StartupEvent start) {
        thread.setDaemon(true);
        thread.start();
    }

    /** What has been noted by now is written still. */
    void stop(@Observes ShutdownEvent stop) throws InterruptedException {
        stopped = true;
        thread.join(PATIENCE.toMillis());
    }

    void note(Happening happening) {
        if (happening.outcome() == AuditOutcome.DONE || flood.admits(happening)) {
            if (!waiting.offer(happening)) {
                missed(List.of(happening), null);
            }
        }
    }

    private void work() {
        while (!stopped) {
            try {
                List<Happening> some = new ArrayList<>(flood.counted(clock.instant()));
                Happening next = waiting.poll(GLANCE.toMillis(), TimeUnit.MILLISECONDS);
                if (next != null) {
                    some.add(next);
                    waiting.drainTo(some, AT_ONCE);
                }
                write(some);
            } catch (InterruptedException e) {
                break;
            }
        }
        List<Happening> rest = new ArrayList<>(waiting);
        rest.addAll(flood.counted(Instant.MAX));
        write(rest);
    }

    private void write(List<Happening> some) {
        if (some.isEmpty()) {
            return;
        }
        try {
            QuarkusTransaction.requiringNew().run(() -> some.forEach(log::note));
        } catch (RuntimeException | Error e) {
            missed(some, e);
        }
    }

    private void missed(List<Happening> some, @Nullable Throwable why) {
        missed.addAndGet(some.size());
        String reason = why == null ? "there is no more room" : String.valueOf(why.getMessage());
        some.forEach(happening -> LOG.warnf("Not in the audit, as %s: %s", reason, happening));
    }
}
