package org.pacta.kill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** In a directory. */
record H2Store(Path directory) implements Store {

    static H2Store empty() throws IOException {
        return new H2Store(Files.createTempDirectory("pacta-kill"));
    }

    @Override
    public Map<String, String> settings() {
        return Map.of("PACTA_DATA", directory.toString());
    }

    @Override
    public Store copy() throws IOException {
        H2Store copy = empty();
        for (Path file : files().filter(Files::isRegularFile).toList()) {
            if (file.getParent().equals(directory)) {
                Files.copy(file, copy.directory.resolve(file.getFileName()));
            }
        }
        return copy;
    }

    @Override
    public Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:h2:file:" + directory + "/pacta;IFEXISTS=TRUE", "pacta", "pacta");
    }

    private Stream<Path> files() throws IOException {
        return Files.walk(directory);
    }

    @Override
    public void close() throws IOException {
        List<Path> deepestFirst = files().sorted(Comparator.reverseOrder()).toList();
        for (Path file : deepestFirst) {
            Files.delete(file);
        }
    }

    @Override
    public String toString() {
        return "H2";
    }
}
