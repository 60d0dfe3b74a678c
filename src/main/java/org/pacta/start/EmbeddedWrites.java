package org.pacta.start;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.hibernate.resource.jdbc.spi.StatementInspector;
import org.pacta.http.DataVersion;

/**
 * On the embedded database, which only this process has: counts the transactions that have written. All statements pass
 * by here, so that none is missed, however it was made.
 *
 * <p>From just before the commit until it is counted, nobody knows whether a query sees what is committed; then there is
 * no version.
 */
@ApplicationScoped
@PersistenceUnitExtension("h2")
class EmbeddedWrites implements StatementInspector, DataVersion {

    private static final Object COUNTED = new Object();

    /** Not the numbers of the process before. */
    private final String start = UUID.randomUUID().toString();

    private final AtomicLong written = new AtomicLong();
    private final AtomicInteger committing = new AtomicInteger();
    private final TransactionSynchronizationRegistry transactions;

    @Inject
    EmbeddedWrites(TransactionSynchronizationRegistry transactions) {
        this.transactions = transactions;
    }

    @Override
    public Optional<String> current() {
        long before = written.get();
        return committing.get() == 0 ? Optional.of(start + " " + before) : Optional.empty();
    }

    @Override
    public String inspect(String sql) {
        if (writes(sql)) {
            if (transactions.getTransactionKey() == null) {
                written.incrementAndGet();
            } else if (transactions.getTransactionStatus() != Status.STATUS_MARKED_ROLLBACK
                    // What is to be rolled back in any case writes nothing that anybody sees.
                    && transactions.getResource(COUNTED) == null) {
                transactions.putResource(COUNTED, COUNTED);
                transactions.registerInterposedSynchronization(new Counting());
            }
        }
        return sql;
    }

    private static boolean writes(String sql) {
        String start = sql.stripLeading().toLowerCase(Locale.ROOT);
        return !start.startsWith("select") && !start.startsWith("with");
    }

    private final class Counting implements Synchronization {

        private boolean announced;

        @Override
        public void beforeCompletion() {
            announced = true;
            committing.incrementAndGet();
        }

        @Override
        public void afterCompletion(int status) {
            written.incrementAndGet();
            if (announced) {
                committing.decrementAndGet();
            }
        }
    }
}
