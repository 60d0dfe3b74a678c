package org.pacta.imports;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** How many imports wait and run, on all nodes: looked up now and then, and not whenever somebody asks for the metrics. */
@ApplicationScoped
class JobMetrics implements MeterBinder {

    private static final List<JobState> UNFINISHED = List.of(JobState.QUEUED, JobState.RUNNING);

    private final Session session;
    private volatile Map<JobState, Long> counts = Map.of();

    @Inject
    JobMetrics(Session session) {
        this.session = session;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (JobState state : UNFINISHED) {
            Gauge.builder("pacta.imports", () -> counts.getOrDefault(state, 0L))
                    .description("Imports that wait or run, on all nodes")
                    .tag("state", state.name().toLowerCase(Locale.ROOT))
                    .register(registry);
        }
    }

    @Scheduled(every = "10s", delayed = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        counts = QuarkusTransaction.requiringNew().call(() -> session
                .createQuery(
                        "select j.state, count(j) from Job j where j.state in :states group by j.state", Object[].class)
                .setParameter("states", UNFINISHED)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(row -> (JobState) row[0], row -> (Long) row[1])));
    }
}
