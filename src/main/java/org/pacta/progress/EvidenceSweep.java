package org.pacta.progress;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;

/** Now and then removes what a crash has left: parts of files, and contents to which nothing refers. */
@ApplicationScoped
class EvidenceSweep {

    private final EvidenceFiles files;
    private final EvidenceConfig config;
    private final Clock clock;

    @Inject
    EvidenceSweep(EvidenceFiles files, EvidenceConfig config, Clock clock) {
        this.files = files;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(
            every = "${pacta.evidence.sweep-every}",
            delayed = "${pacta.evidence.sweep-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        files.sweep(clock.instant().minus(config.sweepAfter()));
    }
}
