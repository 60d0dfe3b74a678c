package org.pacta.start;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.pacta.backup.BackupFailure;
import org.pacta.backup.Findings;
import org.pacta.backup.Restore;

/**
 * {@code restore <file>}: brings a backup back into the database and the directory of files that the service is set up for, which
 * have to be empty, and holds what is there then against the backup.
 *
 * <p>An embedded database is filled in a directory beside its place, and moved there when all is well.
 */
final class RestoreBackup {

    static final String NAME = "restore";

    private RestoreBackup() {}

    /** @return 0 if all is back, 1 if something was missing or broken already in the backup, 2 if nothing is */
    static int run(Settings settings, String[] arguments, PrintStream out, PrintStream err) {
        if (arguments.length != 2) {
            err.println("It is: restore <file>");
            return 2;
        }
        Path file = Path.of(arguments[1]).toAbsolutePath();
        try {
            settings.check();
            settings.checkFiles();
            Findings findings = settings.onPostgresql() ? onPostgresql(settings, file) : embedded(settings, file);
            out.println("Restored " + file);
            findings.right().forEach(out::println);
            findings.wrong().forEach(err::println);
            return findings.wrong().isEmpty() ? 0 : 1;
        } catch (WrongSetting | BackupFailure e) {
            err.println("Nothing is restored: " + e.getMessage());
        } catch (SQLException | FlywayException e) {
            err.println("Nothing is restored: " + DatabaseProbe.firstSentence(e) + ".");
        } catch (IOException e) {
            err.println("Nothing is restored: " + e);
        }
        return 2;
    }

    private static Findings onPostgresql(Settings settings, Path file)
            throws WrongSetting, BackupFailure, SQLException, IOException {
        settings.checkDatabase();
        return Restore.from(file, settings.database(), migrations("db/migration", "db/postgresql"), settings.files());
    }

    private static Findings embedded(Settings settings, Path file)
            throws WrongSetting, BackupFailure, SQLException, IOException {
        settings.checkDirectory();
        Path place = settings.directory().resolve("pacta.mv.db");
        if (Files.exists(place)) {
            throw new BackupFailure(place + " is there already, and will not be overwritten: move it away first.");
        }
        Path beside = Files.createTempDirectory(settings.directory(), "restoring");
        try {
            Findings findings =
                    Restore.from(file, settings.databaseIn(beside), migrations("db/migration"), settings.files());
            Files.move(beside.resolve(place.getFileName()), place);
            return findings;
        } finally {
            try (DirectoryStream<Path> left = Files.newDirectoryStream(beside)) {
                for (Path each : left) {
                    Files.delete(each);
                }
            }
            Files.delete(beside);
        }
    }

    private static FluentConfiguration migrations(String... locations) {
        return new FluentConfiguration(RestoreBackup.class.getClassLoader()).locations(locations);
    }
}
