package org.pacta.progress;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Now and then removes what a crash has left: parts of files, and contents to which nothing refers. */
@ApplicationScoped
class EvidenceSweep {

    private static final Logger LOG = Logger.getLogger(EvidenceSweep.class);

    private final EvidenceFiles files;
    private final EvidenceConfig config;
    private final Clock clock;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "evidence-sweep");
        thread.setDaemon(true);
        return thread;
    });

    @Inject
    EvidenceSweep(EvidenceFiles files, EvidenceConfig config, Clock clock) {
        this.files = files;
        this.config = config;
        this.clock = clock;
    }

    void start(@Observes StartupEvent start) {
        long every = config.sweepEvery().toMillis();
        timer.scheduleWithFixedDelay(this::sweep, every, every, TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent stop) {
        timer.shutdownNow();
    }

    void sweep() {
        try {
            files.sweep(clock.instant().minus(config.sweepAfter()));
        } catch (RuntimeException e) {
            // The next time it may go well; were this to get out, there would be none.
            LOG.warnf("The sweep has failed: %s", e.getMessage());
        }
    }
}
