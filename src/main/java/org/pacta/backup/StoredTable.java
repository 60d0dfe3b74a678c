package org.pacta.backup;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A table as the database describes it. So a migration that adds one changes nothing here.
 *
 * @param identity the column that numbers its rows by itself, if one does
 */
record StoredTable(String name, Map<String, ColumnKind> columns, @Nullable String identity) {

    /** What a backup does without. */
    private static final Set<String> LEFT_OUT = Set.of(
            // Derived, and made again at the start if they are empty: ten times all the rest.
            "search_word",
            "search_analysis",
            // Of files that are being taken in at this moment, which are not in the backup.
            "job",
            "job_fault",
            // Who has signed out since then stays so.
            "sign_in_session");

    private static final String HISTORY = "flyway_schema_history";
    private static final int ROWS_AT_ONCE = 1000;

    /** All but what Flyway keeps, by name. */
    static List<StoredTable> all(Connection connection) throws SQLException {
        List<StoredTable> tables = new ArrayList<>();
        for (String name : names(connection)) {
            if (!name.equals(HISTORY)) {
                tables.add(of(connection, name));
            }
        }
        return tables;
    }

    /** What is there, in lower case. */
    static Set<String> names(Connection connection) throws SQLException {
        Set<String> names = new TreeSet<>();
        try (ResultSet found = connection
                .getMetaData()
                .getTables(null, connection.getSchema(), "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (found.next()) {
                names.add(found.getString("TABLE_NAME").toLowerCase(Locale.ROOT));
            }
        }
        return names;
    }

    private static StoredTable of(Connection connection, String name) throws SQLException {
        DatabaseMetaData about = connection.getMetaData();
        Map<String, ColumnKind> columns = new TreeMap<>();
        String identity = null;
        try (ResultSet found = about.getColumns(
                null, connection.getSchema(), asStored(about, name).replace("_", "\\_"), "%")) {
            while (found.next()) {
                if ("YES".equals(found.getString("IS_GENERATEDCOLUMN"))) {
                    continue;
                }
                String column = found.getString("COLUMN_NAME").toLowerCase(Locale.ROOT);
                columns.put(column, ColumnKind.of(found.getString("TYPE_NAME")));
                if ("YES".equals(found.getString("IS_AUTOINCREMENT"))) {
                    identity = column;
                }
            }
        }
        return new StoredTable(name, columns, identity);
    }

    /** As the database itself writes a name that was given without quotation marks. */
    static String asStored(DatabaseMetaData about, String name) throws SQLException {
        return about.storesUpperCaseIdentifiers() ? name.toUpperCase(Locale.ROOT) : name;
    }

    boolean isKept() {
        return !LEFT_OUT.contains(name);
    }

    /** What is done with each row. */
    interface Use {
        void of(byte[] line) throws SQLException, IOException;
    }

    /** Each row, a portion at a time. */
    void read(Connection connection, Use use) throws SQLException, IOException {
        List<ColumnKind> kinds = List.copyOf(columns.values());
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(ROWS_AT_ONCE);
            try (ResultSet rows = statement.executeQuery("select %s from %s".formatted(columnNames(), name))) {
                while (rows.next()) {
                    use.of(Line.of(rows, kinds));
                }
            }
        }
    }

    /** Writes rows, which come as {@link #read} gave them. */
    void write(Connection connection, Iterable<byte[]> lines) throws SQLException {
        List<ColumnKind> kinds = List.copyOf(columns.values());
        String places = kinds.stream().map(kind -> "?").collect(Collectors.joining(", "));
        try (PreparedStatement insert =
                connection.prepareStatement("insert into %s (%s) values (%s)".formatted(name, columnNames(), places))) {
            int waiting = 0;
            for (byte[] line : lines) {
                Line.bind(line, insert, kinds);
                insert.addBatch();
                waiting++;
                if (waiting == ROWS_AT_ONCE) {
                    insert.executeBatch();
                    waiting = 0;
                }
            }
            insert.executeBatch();
        }
    }

    /** What is numbered next comes after what is there. */
    void goOn(Statement statement) throws SQLException {
        if (identity != null) {
            long next;
            try (ResultSet highest =
                    statement.executeQuery("select coalesce(max(%s), 0) + 1 from %s".formatted(identity, name))) {
                highest.next();
                next = highest.getLong(1);
            }
            statement.execute("alter table %s alter column %s restart with %d".formatted(name, identity, next));
        }
    }

    Fingerprint fingerprint(Connection connection) throws SQLException, IOException {
        Fingerprint fingerprint = new Fingerprint();
        read(connection, fingerprint::add);
        return fingerprint;
    }

    private String columnNames() {
        return String.join(", ", columns.keySet());
    }
}
