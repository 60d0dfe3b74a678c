package org.pacta.scoreboard;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;
import org.pacta.http.DataVersion;
import org.pacta.progress.Track;

/**
 * Holds what is counted in memory, and what is due by it, against what the database says, now and then; if they differ,
 * which should never be, says so and throws the memory away, so that it is read anew.
 */
@ApplicationScoped
class ScoreboardCheck {

    private static final Logger LOG = Logger.getLogger(ScoreboardCheck.class);

    private final ScoreboardMemory memory;
    private final ScoreboardRepository repository;
    private final DeadlineRepository deadlines;
    private final DataVersion data;
    private final Moments moments;
    private final Counter differences;

    @Inject
    ScoreboardCheck(
            ScoreboardMemory memory,
            ScoreboardRepository repository,
            DeadlineRepository deadlines,
            DataVersion data,
            Moments moments,
            MeterRegistry registry) {
        this.memory = memory;
        this.repository = repository;
        this.deadlines = deadlines;
        this.data = data;
        this.moments = moments;
        this.differences = Counter.builder("pacta.scoreboard.differences")
                .description("How often what is counted in memory was not what the database counts")
                .register(registry);
    }

    @Scheduled(every = "${pacta.scoreboard.check-every}", delayed = "${pacta.scoreboard.check-every}")
    @ActivateRequestContext
    void look() {
        check();
    }

    /** @return whether they are the same; empty if that cannot be told, as while somebody writes */
    Optional<Boolean> check() {
        StandingFilter all = new StandingFilter();
        List<Track> tracks = Arrays.asList(Track.values());
        Moment moment = moments.of(all, moments.today());
        List<LocalDate> today = List.of(Standing.counted(moment.asOf()));
        Optional<String> before = data.current();
        Optional<List<Tally>> held = memory.tallies(all, tracks, today, moment, List.of(Dimension.PARTY), 0);
        Optional<List<DeadlineMonth>> due =
                memory.read(inMemory -> new MemoryDeadlines(inMemory, all, Track.REPORTED, moment).months());
        if (before.isEmpty() || held.isEmpty() || due.isEmpty()) {
            return Optional.empty();
        }
        Set<Tally> counted = new HashSet<>(
                repository.tallies(new Standing(all, tracks, today, moment), List.of(Dimension.PARTY), 0));
        Set<DeadlineMonth> months = new HashSet<>(deadlines.months(new Standing(all, Track.REPORTED, moment)));
        if (!before.equals(data.current())) {
            return Optional.empty();
        }
        boolean same = counted.equals(new HashSet<>(held.get())) && months.equals(new HashSet<>(due.get()));
        if (!same) {
            differences.increment();
            LOG.error("What is counted in memory is not what the database counts; the memory is read anew.");
            memory.drop();
            memory.load();
        }
        return Optional.of(same);
    }
}
