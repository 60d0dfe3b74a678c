package org.pacta.start;

import jakarta.persistence.LockModeType;
import java.util.function.Supplier;
import org.hibernate.Session;
import org.hibernate.engine.spi.SessionLazyDelegator;
import org.jspecify.annotations.Nullable;
import org.pacta.model.Bulk;

/**
 * A session that does not ask the database for what {@link Bulk} knows not to be there, nor write each row by itself while
 * a portion of many is under way: Hibernate writes them together, before the first query that could see them.
 */
final class BulkSession extends SessionLazyDelegator {

    private final Bulk bulk;

    BulkSession(Supplier<Session> session, Bulk bulk) {
        super(session);
        this.bulk = bulk;
    }

    @Override
    @SuppressWarnings("NullAway") // what is not there is null, as the interface has it
    public <T> @Nullable T find(Class<T> entity, Object id) {
        return bulk.isAbsent(entity, id) ? null : super.find(entity, id);
    }

    @Override
    @SuppressWarnings("NullAway")
    public <T> @Nullable T find(Class<T> entity, Object id, LockModeType lock) {
        return bulk.isAbsent(entity, id) ? null : super.find(entity, id, lock);
    }

    @Override
    public void persist(Object entity) {
        super.persist(entity);
        if (bulk.isRunning()) {
            bulk.made(entity, getSessionFactory().getPersistenceUnitUtil().getIdentifier(entity));
        }
    }

    /** What is let go of once it is written is let go of with the whole portion. */
    @Override
    public void detach(Object entity) {
        if (!bulk.isInPortion()) {
            super.detach(entity);
        }
    }

    @Override
    public void flush() {
        if (!bulk.isInPortion()) {
            super.flush();
        }
    }
}
