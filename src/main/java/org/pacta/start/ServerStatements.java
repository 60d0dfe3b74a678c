package org.pacta.start;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.regex.Pattern;
import org.hibernate.resource.jdbc.spi.StatementInspector;
import org.pacta.access.DatabaseWall;

/**
 * On PostgreSQL: has what is written counted, and the database told who writes before the first statement of a transaction
 * that writes what parties report, or takes a row to itself, which who is about to write does. All statements pass by here,
 * so that none is missed, however it was made; who only reads pays nothing.
 */
@ApplicationScoped
@PersistenceUnitExtension("postgresql")
class ServerStatements implements StatementInspector {

    private static final Pattern WRITES = Pattern.compile(
            "^\\s*(insert\\s+into|update|delete\\s+from)\\s+(progress_report|evidence|review|submission|report_author)\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final DatabaseWall wall;
    private final OwnWrites writes;

    @Inject
    ServerStatements(DatabaseWall wall, OwnWrites writes) {
        this.wall = wall;
        this.writes = writes;
    }

    @Override
    public String inspect(String sql) {
        if (sql.endsWith(" update") || WRITES.matcher(sql).matches()) {
            wall.stand();
        }
        writes.made(sql);
        return sql;
    }
}
