package org.pacta.start;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the jar said when it was told to do something other than serve, and where it is told to do it. */
record Said(int code, List<String> output, List<String> errors) {

    static Said command(Map<String, String> environment, String... arguments) throws Exception {
        try (PackagedService command = PackagedService.launch(environment, arguments)) {
            int code = command.exitCode();
            return new Said(code, command.output(), command.errors());
        }
    }

    /** The embedded database, in a directory. */
    static Map<String, String> embedded(Path directory) {
        return Map.of("PACTA_DATA", directory.toString());
    }

    /** A new database, whose role is no superuser; files are in the directory. */
    static Map<String, String> postgresql(EmbeddedPostgres server, String name, Path directory)
            throws SQLException, IOException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create role %s login password 'pacta'".formatted(name));
            statement.execute("create database %1$s owner %1$s".formatted(name));
        }
        Map<String, String> settings = new HashMap<>(embedded(directory));
        settings.put("PACTA_DB_URL", server.getJdbcUrl(name, name));
        settings.put("PACTA_DB_USER", name);
        settings.put("PACTA_DB_PASSWORD", "pacta");
        return settings;
    }

    static Map<String, String> with(Map<String, String> settings, String name, String value) {
        Map<String, String> more = new HashMap<>(settings);
        more.put(name, value);
        return more;
    }
}
