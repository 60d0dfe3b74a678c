package org.pacta.audit;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.hibernate.exception.GenericJDBCException;
import org.jboss.logging.Logger;

/**
 * Seals what was committed, a moment later, many acts at once; whatever a node has left that was killed, the next one finds,
 * on whichever node that is. Whoever takes an entry out before it is sealed leaves its act, which is missed as well.
 */
@ApplicationScoped
class Sealer {

    private static final Logger LOG = Logger.getLogger(Sealer.class);

    /** Acts. */
    private static final int AT_ONCE = 1_000;

    /** So that many come together. */
    private static final Duration MOMENT = Duration.ofMillis(200);

    /** As long as what another node has left may wait. */
    private static final Duration GLANCE = Duration.ofSeconds(10);

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** After those who note something still while the service stops. */
    private static final int LAST = 5_000;

    private final AuditRepository repository;
    private final DataSource database;
    private final Semaphore wanted = new Semaphore(1);
    private final Thread thread = new Thread(this::work, "audit-seals");
    private volatile boolean stopped;

    @Inject
    Sealer(AuditRepository repository, DataSource database) {
        this.repository = repository;
        this.database = database;
    }

    void start(@Observes StartupEvent start) {
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes @Priority(LAST) ShutdownEvent stop) throws InterruptedException {
        stopped = true;
        wanted.release();
        thread.join(PATIENCE.toMillis());
    }

    /** There will be something in a moment. */
    void soon() {
        if (wanted.availablePermits() == 0) {
            wanted.release();
        }
    }

    private void work() {
        try {
            while (!stopped) {
                if (wanted.tryAcquire(GLANCE.toMillis(), TimeUnit.MILLISECONDS)) {
                    Thread.sleep(stopped ? 0 : MOMENT.toMillis());
                    wanted.drainPermits();
                }
                sealAll();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void sealAll() {
        try {
            seal();
        } catch (RuntimeException e) {
            LOG.warnf("The audit cannot be sealed now; that is done later: %s", e.getMessage());
        }
    }

    /** All that is committed. */
    void seal() {
        int sealed;
        do {
            sealed = QuarkusTransaction.requiringNew().call(() -> {
                try (Connection connection = database.getConnection()) {
                    return repository.seal(connection, AT_ONCE);
                } catch (SQLException e) {
                    throw new GenericJDBCException("The audit cannot be sealed", e);
                }
            });
        } while (sealed == AT_ONCE);
    }
}
