package org.pacta.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What keeps anybody from writing rows as they please, let down while they come back, and raised again. */
final class Walls {

    private final Collection<ForeignKey> keys;
    private final List<String> triggered;

    private Walls(Collection<ForeignKey> keys, List<String> triggered) {
        this.keys = keys;
        this.triggered = triggered;
    }

    static Walls down(Connection connection, Statement statement, List<StoredTable> tables) throws SQLException {
        Collection<ForeignKey> keys = ForeignKey.all(connection, tables);
        for (ForeignKey key : keys) {
            statement.execute(key.drop());
        }
        List<String> triggered = new ArrayList<>();
        if (Surroundings.isPostgresql(connection)) {
            // The policies on reports: until the end of the transaction.
            statement.execute("select set_config('pacta.caller', 'service', true)");
            for (StoredTable table : tables) {
                statement.execute("alter table %s disable trigger user".formatted(table.name()));
                triggered.add(table.name());
            }
        }
        return new Walls(keys, triggered);
    }

    void up(Statement statement) throws SQLException {
        for (String table : triggered) {
            statement.execute("alter table %s enable trigger user".formatted(table));
        }
        for (ForeignKey key : keys) {
            statement.execute(key.add());
        }
    }
}
