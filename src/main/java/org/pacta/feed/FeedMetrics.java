package org.pacta.feed;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * For how long the feed has not told of what is committed already, as a transaction with an earlier position is still under
 * way: 0 unless something is wrong. Not how far the feed is: that would tell how much there is that only few know of.
 */
@ApplicationScoped
class FeedMetrics implements MeterBinder {

    private final ChangeRepository repository;
    private final Clock clock;
    private volatile @Nullable Instant heldUpSince;
    private long settled;

    @Inject
    FeedMetrics(ChangeRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        TimeGauge.builder("pacta.feed.held.up", this::seconds, TimeUnit.SECONDS)
                .description("For how long committed changes have not been in the feed yet")
                .register(registry);
    }

    private double seconds() {
        Instant since = heldUpSince;
        return since == null ? 0 : Duration.between(since, clock.instant()).toMillis() / 1000.0;
    }

    @Scheduled(every = "10s", delayed = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        QuarkusTransaction.requiringNew().run(() -> {
            long now = repository.settled();
            boolean isBehind = repository.last() > now;
            if (!isBehind || now != settled) {
                heldUpSince = isBehind ? clock.instant() : null;
            }
            settled = now;
        });
    }
}
