package org.pacta.http;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import org.hibernate.Session;
import org.pacta.model.Isolation;
import org.pacta.model.Text;

/**
 * What is read in many steps and for a long time, as the database was at one moment: whatever is written meanwhile, all
 * that is read belongs together.
 */
final class Snapshot {

    /** Each has a connection for as long as its client takes; the rest of them are for everybody else. */
    private static final int AT_ONCE = 6;

    /** For a million rows and a slow client. What takes longer is given up. */
    private static final int SECONDS = 3_600;

    private static final Semaphore FREE = new Semaphore(AT_ONCE);
    private static final AtomicLong REFUSED = new AtomicLong();

    private Snapshot() {}

    /** How many are read at this moment. */
    static int atOnce() {
        return AT_ONCE - FREE.availablePermits();
    }

    /** How many were refused since the start. */
    static long refused() {
        return REFUSED.get();
    }

    /** @throws ProblemException 503 if too many read so already */
    static void read(Session session, Runnable reading) {
        if (!FREE.tryAcquire()) {
            REFUSED.incrementAndGet();
            throw new ProblemException(
                    ProblemType.UNAVAILABLE, Text.of("At most {0} tables are given out at a time.", AT_ONCE));
        }
        try {
            QuarkusTransaction.requiringNew().timeout(SECONDS).run(() -> {
                // Of this connection only until it goes back to the pool.
                session.doWork(connection -> connection.setTransactionIsolation(Isolation.ofOneMoment(connection)));
                session.setDefaultReadOnly(true);
                reading.run();
            });
        } finally {
            FREE.release();
        }
    }
}
