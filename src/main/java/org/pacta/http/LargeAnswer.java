package org.pacta.http;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * The answer to the present request, which may have several megabytes and is made in memory before any of it is sent. Few
 * such are made at a time, by how much memory there is, and none while much of what was made is not read; others wait until
 * then. So a crowd that asks for the largest there are is answered one after the other, instead of by a fault.
 */
@RequestScoped
public class LargeAnswer {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final long GLANCE_MILLIS = 20;

    private final Line line;
    private final UnreadAnswers unread;
    private boolean begun;

    @Inject
    LargeAnswer(Line line, UnreadAnswers unread) {
        this.line = line;
        this.unread = unread;
    }

    /** Those that wait, and how many are not waiting. */
    @ApplicationScoped
    static class Line {

        /** Of the heap for each that is made: there is also what was made and is on its way, and all else. */
        private static final long BYTES = 192L << 20;

        private final Semaphore places =
                new Semaphore((int) Math.max(1, Runtime.getRuntime().maxMemory() / BYTES), true);

        int free() {
            return places.availablePermits();
        }
    }

    /**
     * Before it is made; once it is there, whoever is next begins. More than once in a request is once.
     *
     * @throws ProblemException 503 if it takes too long until one may begin, or too much of what was made is not read
     */
    public void begin() {
        if (begun) {
            return;
        }
        long until = System.nanoTime() + PATIENCE.toNanos();
        try {
            if (!line.places.tryAcquire(PATIENCE.toNanos(), TimeUnit.NANOSECONDS)) {
                throw ProblemException.busy();
            }
            begun = true;
            while (!unread.haveRoom()) {
                if (System.nanoTime() > until) {
                    throw ProblemException.busy();
                }
                Thread.sleep(GLANCE_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ProblemException.busy();
        }
    }

    @PreDestroy
    void end() {
        if (begun) {
            line.places.release();
        }
    }
}
