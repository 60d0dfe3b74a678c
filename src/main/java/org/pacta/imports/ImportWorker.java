package org.pacta.imports;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.PessimisticLockException;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.hibernate.Session;
import org.hibernate.exception.LockAcquisitionException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.pacta.access.Access;
import org.pacta.access.Caller;
import org.pacta.access.DatabaseWall;
import org.pacta.access.Sight;
import org.pacta.account.Callers;
import org.pacta.audit.Occasions;
import org.pacta.http.Columns;
import org.pacta.http.Importable;
import org.pacta.http.JsonBody;
import org.pacta.http.ProblemException;
import org.pacta.http.TableReader;
import org.pacta.model.Bulk;
import org.pacta.model.Text;

/** Carries out the jobs that wait, one at a time on each node; further nodes on the same database share the queue. */
@ApplicationScoped
class ImportWorker {

    private static final Logger LOG = Logger.getLogger(ImportWorker.class);
    private static final Duration SWEEP_EVERY = Duration.ofHours(1);
    private static final Duration SWEEP_AFTER = Duration.ofHours(24);
    private static final Text WRONG_HERE = Text.of("Something went wrong here; the log has the rest.");

    private final JobService jobs;
    private final JobRepository repository;
    private final Uploads uploads;
    private final Importables importables;
    private final JsonBody json;
    private final Session session;
    private final Sight sight;
    private final Access access;
    private final DatabaseWall wall;
    private final Occasions occasions;
    private final Callers callers;
    private final Bulk bulk;
    private final ImportsConfig config;
    private final Clock clock;
    private final UUID node = UUID.randomUUID();
    private final Semaphore calls = new Semaphore(0);
    private final ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "imports-heart");
        thread.setDaemon(true);
        return thread;
    });
    private final Thread thread = new Thread(this::work, "imports");
    private volatile boolean stopped;
    private volatile @Nullable UUID current;
    private volatile @Nullable Progress progress;

    @Inject
    ImportWorker(
            JobService jobs,
            JobRepository repository,
            Uploads uploads,
            Importables importables,
            JsonBody json,
            Session session,
            Sight sight,
            Access access,
            DatabaseWall wall,
            Occasions occasions,
            Callers callers,
            Bulk bulk,
            ImportsConfig config,
            Clock clock) {
        this.jobs = jobs;
        this.repository = repository;
        this.uploads = uploads;
        this.importables = importables;
        this.json = json;
        this.session = session;
        this.sight = sight;
        this.access = access;
        this.wall = wall;
        this.occasions = occasions;
        this.callers = callers;
        this.bulk = bulk;
        this.config = config;
        this.clock = clock;
    }

    void start(@Observes StartupEvent start) {
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent stop) throws InterruptedException {
        stopped = true;
        stop(Progress.Stop.SHUTDOWN);
        calls.release();
        thread.join(config.patience().toMillis());
        heart.shutdownNow();
    }

    /** There is something to do. */
    void call() {
        calls.release();
    }

    /** If this node is at it, it hears of it at once. */
    void cancelled(UUID job) {
        if (job.equals(current)) {
            stop(Progress.Stop.CANCELLED);
        }
    }

    private void stop(Progress.Stop reason) {
        Progress now = progress;
        if (now != null) {
            now.stop(reason);
        }
    }

    private void work() {
        long sweptAt = System.nanoTime();
        while (!stopped) {
            try {
                if (System.nanoTime() - sweptAt > SWEEP_EVERY.toNanos()) {
                    sweptAt = System.nanoTime();
                    sweep();
                }
                Optional<Job> job = jobs.claim(node);
                if (job.isPresent()) {
                    carryOut(job.get());
                } else if (calls.tryAcquire(config.poll().toMillis(), TimeUnit.MILLISECONDS)) {
                    calls.drainPermits();
                }
            } catch (InterruptedException e) {
                return;
            } catch (Throwable e) {
                // As while the database is away, or memory is short; it is asked again after a while.
                LOG.warnf("Cannot look for jobs: %s", e);
                pause();
            }
        }
    }

    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(config.poll().toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void carryOut(Job job) {
        Progress now = new Progress(config.heartbeat(), progressed -> beat(job.id(), progressed));
        progress = now;
        current = job.id();
        if (stopped) {
            now.stop(Progress.Stop.SHUTDOWN);
        }
        long every = config.heartbeat().toMillis();
        ScheduledFuture<?> beating =
                heart.scheduleWithFixedDelay(() -> beatIfSilent(job.id(), now), every, every, TimeUnit.MILLISECONDS);
        try {
            carryOut(job, now);
        } catch (Progress.Stopped e) {
            stopped(job, now, e.reason());
        } catch (RuntimeException | IOException e) {
            if (hasMetAnother(e)) {
                LOG.warnf("The import %s waits for what others are changing: %s", job.id(), e.getMessage());
                jobs.giveBack(job, node, null, false);
            } else {
                LOG.errorf(e, "The import %s failed", job.id());
                jobs.giveBack(job, node, job.order().language().say(WRONG_HERE), true);
            }
            pause();
        } catch (Throwable e) {
            // Memory that does not suffice for a file will not do so the next time, and other jobs wait.
            LOG.errorf(e, "The import %s failed, and is not begun again", job.id());
            end(job, now, JobState.FAILED, WRONG_HERE);
            uploads.remove(job.id());
        } finally {
            beating.cancel(false);
            current = null;
            progress = null;
        }
    }

    /** As an import on another node, which holds what it has changed until it is done: then it is this one's turn. */
    private static boolean hasMetAnother(@Nullable Throwable e) {
        return e != null
                && (e instanceof LockTimeoutException
                        || e instanceof PessimisticLockException
                        || e instanceof LockAcquisitionException
                        || hasMetAnother(e.getCause()));
    }

    private void carryOut(Job job, Progress now) throws IOException {
        Importable<?, ?, ?> noun = importables.named(job.order().noun());
        if (noun == null) {
            end(
                    job,
                    now,
                    JobState.FAILED,
                    Text.of("This version does not import {0}.", job.order().noun()));
            return;
        }
        if (!Files.isReadable(uploads.place(job.id()))) {
            end(job, now, JobState.FAILED, Text.of("Its file is not in the directory of files any more."));
            return;
        }
        forgetFaults(job.id());
        FaultLog faults = new FaultLog(job.id(), jobs, now, job.order().language());
        boolean full = false;
        try {
            now.rows(count(job, noun, now, faults));
            carryOut(job, noun, now, faults);
        } catch (ProblemException e) {
            faults.ofFile(e.detail());
        } catch (FaultLog.Full e) {
            full = true;
        }
        faults.write();
        Progress.Snapshot done = now.snapshot();
        if (full) {
            end(
                    job,
                    now,
                    JobState.FAILED,
                    Text.of(
                            "There are more than {0} faults in it; after these it was not looked at any further. Nothing was"
                                    + " changed.",
                            FaultLog.MOST));
        } else if (done.faults() > 0) {
            end(
                    job,
                    now,
                    JobState.FAILED,
                    done.rowsFailed() == 0
                            ? Text.of("The file cannot be read. Nothing was changed.")
                            : Text.of("Rows with faults: {0}. Nothing was changed.", done.rowsFailed()));
        } else if (job.order().dryRun()) {
            end(job, now, JobState.DONE, null);
        }
        uploads.remove(job.id());
    }

    /** The number of rows, so that it can be told how far it is; and what is wrong with their heads, all of which come by. */
    private long count(Job job, Importable<?, ?, ?> noun, Progress now, FaultLog faults) throws IOException {
        try (TableReader table = open(job, noun, now)) {
            long rows = 0;
            while (table.hasNext()) {
                now.check();
                table.next();
                rows++;
            }
            faults.ofFile(table.faults());
            return rows;
        }
    }

    @ActivateRequestContext
    void carryOut(Job job, Importable<?, ?, ?> noun, Progress now, FaultLog faults) throws IOException {
        try (TableReader table = open(job, noun, now)) {
            QuarkusTransaction.requiringNew()
                    .timeout((int) config.timeout().toSeconds())
                    .run(() -> {
                        access.become(caller(job));
                        occasions.begin("createImport", "/api/jobs/" + job.id());
                        wall.standForMany();
                        new ImportRun<>(noun, json, session, sight, bulk, now, faults).carryOut(table);
                        now.check();
                        if (now.snapshot().faults() > 0 || job.order().dryRun()) {
                            throw new Undone();
                        }
                        now.ends();
                        beat(job.id(), now);
                        jobs.done(job.id(), node);
                    });
        } catch (Undone e) {
            // As it was to be; what comes next is outside of the transaction.
        }
    }

    /** Whoever has left it, with what they may do by now; nobody if that is an account or a token that is turned off since. */
    private Caller caller(Job job) {
        if (job.account() == null) {
            return Caller.SERVICE;
        }
        return (job.token() == null ? callers.of(job.account(), job.rights()) : callers.of(job.account(), job.token()))
                .orElse(Caller.ANONYMOUS);
    }

    /** The rows have been gone through, and nothing of it is to stay. */
    private static final class Undone extends RuntimeException {
        Undone() {
            super(null, null, false, false);
        }
    }

    private TableReader open(Job job, Importable<?, ?, ?> noun, Progress now) throws IOException {
        return TableReader.open(
                uploads.place(job.id()),
                job.order().format(),
                Columns.of(noun.response(), noun.request()),
                job.order().reading(),
                now::check);
    }

    /**
     * The thread that carries it out says how far it is between two rows. Another one does only when that one is long about
     * something: on H2 a commit in the midst of somebody else's writing is what can leave a trace of that, if the process
     * is killed just then.
     */
    private void beatIfSilent(UUID job, Progress now) {
        if (!now.isEnding() && now.isSilentFor(config.patience().dividedBy(2))) {
            beat(job, now);
        }
    }

    private void beat(UUID job, Progress now) {
        now.told();
        try {
            Progress.Stop heard = jobs.beat(job, node, now.snapshot());
            if (heard != null) {
                now.stop(heard);
            }
        } catch (RuntimeException e) {
            LOG.warnf("The import %s cannot say how far it is: %s", job, e.getMessage());
        }
    }

    private void stopped(Job job, Progress now, Progress.Stop reason) {
        switch (reason) {
            case CANCELLED -> {
                end(job, now, JobState.CANCELLED, null);
                uploads.remove(job.id());
            }
            case SHUTDOWN -> jobs.giveBack(job, node, null, false);
            case LOST -> LOG.warnf("The import %s was taken up by another node.", job.id());
        }
    }

    private void end(Job job, Progress now, JobState state, @Nullable Text reason) {
        beat(job.id(), now);
        jobs.end(
                job.id(),
                node,
                state,
                reason == null ? null : job.order().language().say(reason),
                state == JobState.DONE ? 100 : now.snapshot().percent());
    }

    /** Removes jobs of long ago; and what was left by a crash between a file and its job, or after the end of one. */
    void sweep() {
        for (UUID job : jobs.endedBefore(clock.instant().minus(config.keep()))) {
            forgetFaults(job);
            jobs.forget(job);
        }
        var kept = uploads.keptSince(clock.instant().minus(SWEEP_AFTER));
        var needed = QuarkusTransaction.requiringNew().call(() -> repository.unfinished(kept));
        kept.stream().filter(job -> !needed.contains(job)).forEach(uploads::remove);
    }

    private void forgetFaults(UUID job) {
        boolean more = true;
        while (more) {
            more = jobs.forgetSomeFaults(job);
        }
    }
}
