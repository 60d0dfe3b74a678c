package org.pacta.http;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import org.hibernate.Session;
import org.pacta.model.Isolation;

/**
 * What is read in many steps and for a long time, as the database was at one moment: whatever is written meanwhile, all
 * that is read belongs together.
 */
final class Snapshot {

    /** For a million rows and a slow client. What takes longer is given up. */
    private static final int SECONDS = 3_600;

    private Snapshot() {}

    /** @throws ProblemException if whoever asks, or too many others, read so already */
    static void read(Session session, Runnable reading) {
        TablePlaces places = Arc.container().instance(TablePlaces.class).get();
        TablePlaces.Place place = places.take();
        try {
            QuarkusTransaction.requiringNew().timeout(SECONDS).run(() -> {
                // Of this connection only until it goes back to the pool.
                session.doWork(connection -> connection.setTransactionIsolation(Isolation.ofOneMoment(connection)));
                session.setDefaultReadOnly(true);
                reading.run();
            });
        } finally {
            places.leave(place);
        }
    }
}
