package org.pacta.start;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Set;
import org.pacta.backup.Backup;
import org.pacta.backup.BackupFailure;
import org.pacta.backup.Findings;

/**
 * {@code backup <file>}: writes all that there is into a file, whether the service runs or not, and reads it once more before it
 * gets its name. On PostgreSQL it asks the database; the embedded one is open in one process only, so it asks that one.
 */
final class MakeBackup {

    static final String NAME = "backup";

    private MakeBackup() {}

    /** @return 0 if it is made, 1 if it is made and something is missing or was broken already, 2 if it is not */
    static int run(Settings settings, String[] arguments, PrintStream out, PrintStream err) {
        if (arguments.length != 2) {
            err.println("It is: backup <file>");
            return 2;
        }
        Path file = Path.of(arguments[1]).toAbsolutePath();
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            settings.check();
            if (Files.exists(file)) {
                throw new BackupFailure(file + " is there already, and will not be overwritten.");
            }
            Files.deleteIfExists(part);
            write(settings, part);
            Findings findings = Findings.of(part);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            out.println("Made " + file);
            findings.right().forEach(out::println);
            findings.wrong().forEach(err::println);
            return findings.wrong().isEmpty() ? 0 : 1;
        } catch (WrongSetting | BackupFailure e) {
            err.println("No backup: " + e.getMessage());
        } catch (SQLException e) {
            err.println("No backup: " + DatabaseProbe.firstSentence(e) + ".");
        } catch (IOException e) {
            err.println("No backup: " + e);
        }
        part.toFile().delete();
        return 2;
    }

    private static void write(Settings settings, Path part)
            throws WrongSetting, BackupFailure, SQLException, IOException {
        try (FileChannel channel = FileChannel.open(
                        part, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), forItsOwnerOnly());
                OutputStream to = Channels.newOutputStream(channel)) {
            if (settings.onPostgresql() || !BackupSocket.ask(settings.directory(), to)) {
                try (Connection connection = settings.openDatabase(true)) {
                    Backup.write(connection, settings.files(), Instant.now(), to);
                }
            }
            channel.force(true);
        }
    }

    /** It has drafts, and the hashes of passwords. */
    private static FileAttribute<?>[] forItsOwnerOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
