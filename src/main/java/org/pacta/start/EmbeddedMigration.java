package org.pacta.start;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.zip.ZipInputStream;

/**
 * Undoes migrations of the embedded database that were cut short: H2 commits each change of a table by itself, so that a
 * process that is killed in the midst of a migration leaves half of it, on which no later start could go on.
 *
 * <p>What the database was before lies beside it until all migrations are through; where that is there at a start, it takes
 * the place of the database. An empty one says that there was none.
 */
final class EmbeddedMigration {

    private final Path database;
    private final Path before;
    private final Path unfinished;

    /** @param directory in which the database is kept */
    EmbeddedMigration(Path directory) {
        database = directory.resolve("pacta.mv.db");
        before = directory.resolve("pacta.before-migration.zip");
        unfinished = directory.resolve("pacta.unfinished");
    }

    /** Before the database is opened for the first time. */
    void noteIfThereIsNone() throws IOException {
        if (!Files.exists(database) && !Files.exists(before)) {
            Files.createFile(before);
        }
    }

    /** While nobody has the database open. */
    void undoWhatWasCutShort() throws IOException {
        Files.deleteIfExists(unfinished);
        if (!Files.exists(before)) {
            return;
        }
        if (Files.size(before) == 0) {
            Files.deleteIfExists(database);
            return; // and there is none still
        }
        try (InputStream file = Files.newInputStream(before);
                ZipInputStream zip = new ZipInputStream(file)) {
            zip.getNextEntry();
            Files.copy(zip, unfinished);
        }
        force(unfinished);
        Files.move(unfinished, database, StandardCopyOption.ATOMIC_MOVE);
        Files.delete(before);
    }

    /** Before each migration; it is the first that counts. */
    void keep(Connection connection) throws IOException, SQLException {
        if (Files.exists(before)) {
            return;
        }
        try (PreparedStatement backup = connection.prepareStatement("backup to ?")) {
            backup.setString(1, unfinished.toString());
            backup.execute();
        }
        force(unfinished);
        Files.move(unfinished, before, StandardCopyOption.ATOMIC_MOVE);
    }

    /** All migrations are through. From here on the database is what counts; where this fails, nothing may be written. */
    void end() throws IOException {
        DurableFile.migrated();
        Files.deleteIfExists(before);
    }

    private static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }
}
