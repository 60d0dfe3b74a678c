package org.pacta.account;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Looks for a secret in every column of the database that can hold text. */
@ApplicationScoped
class Leaks {

    private final DataSource database;

    @Inject
    Leaks(DataSource database) {
        this.database = database;
    }

    /** Where it is, as {@code table.column}. */
    List<String> of(String secret) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement columns = connection.prepareStatement(
                        """
                        select table_name, column_name, data_type from information_schema.columns
                        where lower(table_schema) = 'public'""");
                ResultSet column = columns.executeQuery()) {
            while (column.next()) {
                String type = column.getString(3).toLowerCase(java.util.Locale.ROOT);
                String table = column.getString(1);
                String name = column.getString(2);
                boolean binary = type.contains("bytea") || type.contains("binary");
                if ((binary || type.matches("character.*|text|json.*|array"))
                        && holds(connection, table, name, binary, secret)) {
                    found.add(table + "." + name);
                }
            }
        }
        return found;
    }

    private static boolean holds(Connection connection, String table, String column, boolean binary, String secret)
            throws SQLException {
        String select = "select \"" + column + "\" from \"" + table + "\"";
        if (binary) {
            try (PreparedStatement query = connection.prepareStatement(select);
                    ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    byte[] bytes = row.getBytes(1);
                    if (bytes != null
                            && new String(bytes, ISO_8859_1).contains(new String(secret.getBytes(UTF_8), ISO_8859_1))) {
                        return true;
                    }
                }
                return false;
            }
        }
        try (PreparedStatement query = connection.prepareStatement(
                select + " where position(cast(? as varchar) in cast(\"" + column + "\" as varchar)) > 0")) {
            query.setString(1, secret);
            try (ResultSet row = query.executeQuery()) {
                return row.next();
            }
        }
    }
}
