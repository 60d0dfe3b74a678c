package org.pacta.scoreboard;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.pacta.http.ProblemException;

/**
 * Has the database look for what {@link ScoreboardMemory} would have told. It goes through much for that, and a crowd that
 * asks for it at once would have it go through all of it for each of them at the same time, until connections are given up
 * and nobody is answered. So few are looked for at a time, and the others wait for their turn.
 */
@ApplicationScoped
class DatabaseTurns {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final int atATime;
    private final Semaphore turns;
    private final Duration patience;

    DatabaseTurns() {
        this(2 * Runtime.getRuntime().availableProcessors(), PATIENCE);
    }

    DatabaseTurns(int atATime, Duration patience) {
        this.atATime = atATime;
        this.turns = new Semaphore(atATime, true);
        this.patience = patience;
    }

    /**
     * What is found, when it is its turn.
     *
     * @param looking asks the database and waits for nothing else
     * @throws ProblemException 503 if it takes too long until it is its turn
     */
    <T> T take(Supplier<T> looking) {
        try {
            if (!turns.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                throw ProblemException.busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ProblemException.busy();
        }
        try {
            return looking.get();
        } finally {
            turns.release();
        }
    }

    /**
     * What is found, unless somebody else has a turn.
     *
     * @param looking as for {@link #take}
     * @return empty if somebody has
     */
    <T> Optional<T> takeIfNobodyHasOne(Supplier<T> looking) {
        if (!turns.tryAcquire(atATime)) {
            return Optional.empty();
        }
        turns.release(atATime - 1);
        try {
            return Optional.of(looking.get());
        } finally {
            turns.release();
        }
    }
}
