package org.pacta.start;

import java.util.Optional;
import org.hibernate.Session;
import org.pacta.http.DataVersion;

/**
 * On PostgreSQL: the snapshot that a query would see at this moment. It says which transactions count and which do not, so
 * that two that are the same see the same rows, whoever has written them, on whichever node. It also changes with what
 * does not concern us, such as a transaction that was rolled back; then a query is made that was not needed.
 */
final class SnapshotVersion implements DataVersion {

    private final Session session;

    SnapshotVersion(Session session) {
        this.session = session;
    }

    @Override
    public Optional<String> current() {
        return Optional.of(session.createNativeQuery("select cast(pg_current_snapshot() as text)", String.class)
                .getSingleResult());
    }
}
