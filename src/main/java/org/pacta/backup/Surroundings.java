package org.pacta.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;

/** A database in which nothing is yet, and how it becomes so again. */
final class Surroundings {

    /** On PostgreSQL, a schema may have functions of extensions, for instance, which stay. */
    private static final String FUNCTIONS =
            """
            select cast(cast(p.oid as regprocedure) as text) from pg_proc p
            join pg_namespace n on n.oid = p.pronamespace where n.nspname = current_schema()""";

    private final Set<String> functions;

    private Surroundings(Set<String> functions) {
        this.functions = functions;
    }

    static boolean isPostgresql(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
    }

    /** @throws BackupFailure if something is there */
    static Surroundings of(Connection connection) throws SQLException, BackupFailure {
        Set<String> tables = StoredTable.names(connection);
        if (!tables.isEmpty()) {
            throw new BackupFailure(
                    "The database has tables already (%s and others); it should be empty, and will not be"
                                    .formatted(tables.iterator().next())
                            + " overwritten.");
        }
        return new Surroundings(isPostgresql(connection) ? functions(connection) : Set.of());
    }

    private static Set<String> functions(Connection connection) throws SQLException {
        Set<String> functions = new HashSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(FUNCTIONS)) {
            while (found.next()) {
                functions.add(found.getString(1));
            }
        }
        return functions;
    }

    void restore(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (isPostgresql(connection)) {
                for (String table : StoredTable.names(connection)) {
                    statement.execute("drop table \"%s\" cascade".formatted(table));
                }
                for (String function : functions(connection)) {
                    if (!functions.contains(function)) {
                        statement.execute("drop function " + function + " cascade");
                    }
                }
            } else {
                statement.execute("drop all objects");
            }
        }
    }
}
