package org.pacta.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pacta.access.Access;
import org.pacta.model.Clocks;
import org.pacta.model.RuleBroken;
import org.pacta.model.Text;

/**
 * What becomes of jobs. A node says by a heartbeat that it carries one out. Where the heart has stopped, the database has
 * undone what the import had done, and another node begins again: what was killed in the midst leaves nothing behind.
 */
@ApplicationScoped
@Transactional
class JobService {

    private static final int AT_ONCE = 1_000;

    /** Of one account: what is in a job's file lies here until it is done. */
    private static final int MOST_WAITING = 20;

    private final JobRepository jobs;
    private final Access access;
    private final ImportsConfig config;
    private final Clock clock;

    @Inject
    JobService(JobRepository jobs, Access access, ImportsConfig config, Clock clock) {
        this.jobs = jobs;
        this.access = access;
        this.config = config;
        this.clock = clock;
    }

    /** @throws RuleBroken if too many of the caller's wait already */
    Job queue(UUID id, ImportOrder order, long bytes) {
        String account = access.caller().account();
        if (account != null && jobs.waiting(account) >= MOST_WAITING) {
            throw new RuleBroken("{0} of your jobs are not done yet; cancel some, or wait for them.", MOST_WAITING);
        }
        Job job = new Job(id, order, bytes, access.caller(), Clocks.now(clock));
        jobs.add(job);
        return job;
    }

    Job cancel(UUID id) {
        Job job = jobs.locked(id);
        job.cancel(Clocks.now(clock));
        return job;
    }

    void delete(UUID id) {
        Job job = jobs.locked(id);
        job.requireEnded();
        jobs.forgetFaults(id, FaultLog.MOST);
        jobs.remove(job);
    }

    /** Some of them at a time, so that nobody waits for all; whether there may be more. */
    @Transactional(TxType.REQUIRES_NEW)
    boolean forgetSomeFaults(UUID id) {
        return jobs.forgetFaults(id, AT_ONCE) == AT_ONCE;
    }

    List<UUID> endedBefore(Instant then) {
        return jobs.endedBefore(then, AT_ONCE);
    }

    @Transactional(TxType.REQUIRES_NEW)
    void forget(UUID id) {
        jobs.forget(id);
    }

    /** The next job that nobody carries out, now this node's. Ended where it was begun too often, or was cancelled. */
    Optional<Job> claim(UUID node) {
        Instant now = Clocks.now(clock);
        Instant silentSince = now.minus(config.patience());
        for (UUID id : jobs.free(silentSince)) {
            boolean begins = jobs.attempts(id) < config.attempts();
            if (!jobs.take(id, node, begins, silentSince, now)) {
                continue;
            }
            Job job = jobs.get(id);
            if (job.cancelled()) {
                jobs.end(id, node, JobState.CANCELLED, null, 0, now);
            } else if (!begins) {
                Text reason = job.reason() == null
                        ? Text.of("It was begun {0} times, and the service stopped each time.", config.attempts())
                        : Text.of("It was begun {0} times. {1}", config.attempts(), job.reason());
                jobs.end(id, node, JobState.FAILED, job.order().language().say(reason), 0, now);
            } else {
                return Optional.of(job);
            }
        }
        return Optional.empty();
    }

    /** Says how far a job is, and hears whether to stop. */
    @Transactional(TxType.REQUIRES_NEW)
    Progress.@Nullable Stop beat(UUID id, UUID node, Progress.Snapshot progress) {
        if (!jobs.beat(id, node, progress, Clocks.now(clock))) {
            return Progress.Stop.LOST;
        }
        return jobs.isCancelled(id) ? Progress.Stop.CANCELLED : null;
    }

    /**
     * Writes down that it is done, in the transaction of what was done.
     *
     * @throws Progress.Stopped if it was cancelled meanwhile, or another node has taken it up
     */
    @Transactional(TxType.MANDATORY)
    void done(UUID id, UUID node) {
        if (!jobs.end(id, node, JobState.DONE, null, 100, Clocks.now(clock))) {
            throw new Progress.Stopped(jobs.isCancelled(id) ? Progress.Stop.CANCELLED : Progress.Stop.LOST);
        }
    }

    @Transactional(TxType.REQUIRES_NEW)
    void end(UUID id, UUID node, JobState state, @Nullable String reason, int percent) {
        jobs.end(id, node, state, reason, percent, Clocks.now(clock));
    }

    /** To be begun again, here or elsewhere. */
    @Transactional(TxType.REQUIRES_NEW)
    void giveBack(Job job, UUID node, @Nullable String reason, boolean counts) {
        jobs.giveBack(job.id(), node, reason, job.attempts() - (counts ? 0 : 1));
    }

    /** They stay, whatever becomes of the import. */
    @Transactional(TxType.REQUIRES_NEW)
    void note(UUID id, long first, List<RowFault> faults) {
        for (int i = 0; i < faults.size(); i++) {
            jobs.add(new JobFault(id, first + i, faults.get(i)));
        }
    }
}
