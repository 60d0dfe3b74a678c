package org.pacta.start;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/** On the embedded database: has what is written counted. */
@ApplicationScoped
@PersistenceUnitExtension("h2")
class EmbeddedStatements implements StatementInspector {

    private final OwnWrites writes;

    @Inject
    EmbeddedStatements(OwnWrites writes) {
        this.writes = writes;
    }

    @Override
    public String inspect(String sql) {
        writes.made(sql);
        return sql;
    }
}
