package org.pacta.start;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Counts the transactions of this process that have written. All statements of sessions pass by here, so that none is
 * missed, however it was made.
 *
 * <p>From just before the commit until it is counted, nobody knows whether a query sees what is committed; then there is
 * no version.
 */
@Singleton
class OwnWrites {

    private static final Object COUNTED = new Object();

    /** Not the numbers of the process before. */
    private final String start = UUID.randomUUID().toString();

    private final AtomicLong written = new AtomicLong();
    private final AtomicInteger committing = new AtomicInteger();
    private final TransactionSynchronizationRegistry transactions;

    @Inject
    OwnWrites(TransactionSynchronizationRegistry transactions) {
        this.transactions = transactions;
    }

    /** Which state what this process has written has come to; empty while that is changing. */
    Optional<String> current() {
        long before = written.get();
        return committing.get() == 0 ? Optional.of(start + " " + before) : Optional.empty();
    }

    /** A statement is about to be made. */
    void made(String sql) {
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
