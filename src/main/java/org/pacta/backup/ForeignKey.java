package org.pacta.backup;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * That rows of one table refer to those of another. While rows come back there are none, as some refer to rows that come
 * later; then each is made again, for which the database looks at all of them.
 */
record ForeignKey(
        String name, String table, List<String> columns, String target, List<String> targetColumns, int deleteRule) {

    static Collection<ForeignKey> all(Connection connection, Collection<StoredTable> tables) throws SQLException {
        DatabaseMetaData about = connection.getMetaData();
        Map<String, ForeignKey> keys = new LinkedHashMap<>();
        for (StoredTable table : tables) {
            try (ResultSet found =
                    about.getImportedKeys(null, connection.getSchema(), StoredTable.asStored(about, table.name()))) {
                while (found.next()) {
                    String name = text(found, "FK_NAME");
                    String target = text(found, "PKTABLE_NAME");
                    int rule = found.getShort("DELETE_RULE");
                    ForeignKey key = keys.computeIfAbsent(
                            table.name() + "." + name,
                            any -> new ForeignKey(
                                    name, table.name(), new ArrayList<>(), target, new ArrayList<>(), rule));
                    key.columns.add(text(found, "FKCOLUMN_NAME"));
                    key.targetColumns.add(text(found, "PKCOLUMN_NAME"));
                }
            }
        }
        return keys.values();
    }

    private static String text(ResultSet found, String column) throws SQLException {
        return found.getString(column).toLowerCase(Locale.ROOT);
    }

    String drop() {
        return "alter table %s drop constraint %s".formatted(table, name);
    }

    String add() {
        return "alter table %s add constraint %s foreign key (%s) references %s (%s)%s"
                .formatted(
                        table,
                        name,
                        String.join(", ", columns),
                        target,
                        String.join(", ", targetColumns),
                        switch (deleteRule) {
                            case DatabaseMetaData.importedKeyCascade -> " on delete cascade";
                            case DatabaseMetaData.importedKeySetNull -> " on delete set null";
                            default -> "";
                        });
    }
}
