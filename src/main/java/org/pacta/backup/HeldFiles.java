package org.pacta.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.pacta.progress.FileStore;

/**
 * The contents to which the evidence of a snapshot refers, held on to as long as the backup takes: each has a second name (a
 * hard link), so that it stays when its evidence is deleted meanwhile. That takes a moment, copying them may take long.
 */
final class HeldFiles implements AutoCloseable {

    private final Path directory;
    private final Set<String> held = new TreeSet<>();
    private final Set<String> missing = new TreeSet<>();

    private HeldFiles(Path directory) {
        this.directory = directory;
    }

    /** @param connection whose transaction is the snapshot */
    static HeldFiles of(Connection connection, FileStore store) throws SQLException, IOException {
        HeldFiles files = new HeldFiles(store.held().resolve(UUID.randomUUID().toString()));
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(
                        "select distinct file_sha256 from evidence where file_sha256 is not null")) {
            while (found.next()) {
                files.hold(store, found.getString(1));
            }
        } catch (SQLException | IOException | RuntimeException e) {
            files.close();
            throw e;
        }
        return files;
    }

    private void hold(FileStore store, String sha256) throws IOException {
        Files.createDirectories(directory);
        try {
            Files.createLink(directory.resolve(sha256), store.place(sha256));
            held.add(sha256);
        } catch (NoSuchFileException e) {
            missing.add(sha256);
        } catch (UnsupportedOperationException e) {
            Files.copy(store.place(sha256), directory.resolve(sha256));
            held.add(sha256);
        }
    }

    Set<String> held() {
        return held;
    }

    /** What was not there: deleted since the snapshot, or lost. */
    List<String> missing() {
        return List.copyOf(missing);
    }

    Path place(String sha256) {
        return directory.resolve(sha256);
    }

    @Override
    public void close() {
        try {
            remove(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes what backups held that broke off before then. */
    static void sweep(FileStore store, Instant then) throws IOException {
        if (Files.isDirectory(store.held())) {
            try (DirectoryStream<Path> left = Files.newDirectoryStream(store.held())) {
                for (Path directory : left) {
                    if (Files.getLastModifiedTime(directory).toInstant().isBefore(then)) {
                        remove(directory);
                    }
                }
            }
        }
    }

    private static void remove(Path directory) throws IOException {
        if (Files.isDirectory(directory)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
                for (Path file : files) {
                    Files.delete(file);
                }
            }
            Files.delete(directory);
        }
    }
}
