package org.pacta.start;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.InjectableInstance;
import io.quarkus.hibernate.orm.PersistenceUnit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import org.hibernate.Session;
import org.pacta.http.DataVersion;
import org.pacta.http.LockedOut;
import org.pacta.model.Bulk;

/**
 * The session, and the source of connections, of whichever of the two databases this process runs on.
 *
 * <p>Quarkus fixes the kind of a database at build time. So both are built in, each with a persistence unit of its own
 * over the same entities and the same migrations, and {@link DatabaseSettings} turns one of them on at the start. What
 * this costs: Panache, which knows only one persistence unit. What it gives: one artifact for both.
 */
class Database {

    private final InjectableInstance<Session> h2;
    private final InjectableInstance<Session> postgresql;
    private final InjectableInstance<AgroalDataSource> h2Source;
    private final InjectableInstance<AgroalDataSource> postgresqlSource;
    private final OwnWrites writes;
    private final Bulk bulk;

    @Inject
    Database(
            @PersistenceUnit("h2") InjectableInstance<Session> h2,
            @PersistenceUnit("postgresql") InjectableInstance<Session> postgresql,
            @io.quarkus.agroal.DataSource("h2") InjectableInstance<AgroalDataSource> h2Source,
            @io.quarkus.agroal.DataSource("postgresql") InjectableInstance<AgroalDataSource> postgresqlSource,
            OwnWrites writes,
            Bulk bulk) {
        this.h2 = h2;
        this.postgresql = postgresql;
        this.h2Source = h2Source;
        this.postgresqlSource = postgresqlSource;
        this.writes = writes;
        this.bulk = bulk;
    }

    @Produces
    @ApplicationScoped
    Session session() {
        Session session = isPostgresql() ? postgresql.get() : h2.get();
        return new BulkSession(() -> session, bulk);
    }

    @Produces
    @ApplicationScoped
    DataVersion version() {
        return isPostgresql() ? new WritesElsewhere(writes, postgresqlSource.get()) : writes::current;
    }

    void stop(@Disposes DataVersion version) throws Exception {
        if (version instanceof AutoCloseable closeable) {
            closeable.close();
        }
    }

    @Produces
    @ApplicationScoped
    DataSource source() {
        return isPostgresql() ? postgresqlSource.get() : h2Source.get();
    }

    /** All connections go, those in use as soon as they are free: then it is opened anew. */
    void open(@Observes LockedOut lockedOut) {
        h2Source.get().flush(AgroalDataSource.FlushMode.GRACEFUL);
    }

    private boolean isPostgresql() {
        return postgresql.getHandle().getBean().isActive();
    }
}
