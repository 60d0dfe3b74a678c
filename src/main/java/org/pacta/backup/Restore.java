package org.pacta.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.pacta.audit.AuditCheck;
import org.pacta.progress.FileStore;

/**
 * Brings a backup back, into a database and a directory of files in which nothing is: first the tables as they were when it was
 * made, then the rows, then whatever migrations have come since. When anything is not as it was, nothing stays.
 */
public final class Restore {

    private final Archive archive;
    private final DataSource database;
    private final FluentConfiguration migrations;
    private final FileStore store;
    private final List<String> kept = new ArrayList<>();

    private Restore(Archive archive, DataSource database, FluentConfiguration migrations, FileStore store) {
        this.archive = archive;
        this.database = database;
        this.migrations = migrations;
        this.store = store;
    }

    /**
     * @param migrations all that are known for this kind of database
     * @return what was brought back and held against the backup, a sentence each
     */
    public static Findings from(Path file, DataSource database, FluentConfiguration migrations, FileStore store)
            throws BackupFailure, SQLException, IOException {
        try (Archive archive = Archive.open(file)) {
            archive.verify();
            return new Restore(archive, database, migrations.dataSource(database), store).run();
        } catch (UncheckedIOException e) {
            throw new BackupFailure(file + " is damaged: " + e.getMessage());
        }
    }

    private Findings run() throws BackupFailure, SQLException, IOException {
        requireKnownSchema();
        Surroundings before;
        try (Connection connection = database.getConnection()) {
            before = Surroundings.of(connection);
        }
        if (!store.isEmpty()) {
            throw new BackupFailure("The directory of files (PACTA_FILES) has files already; it should be empty.");
        }
        try {
            flyway(archive.manifest().schema()).migrate();
            try (Connection connection = database.getConnection()) {
                load(connection);
            }
            flyway("latest").migrate();
            requireAudit();
            return Findings.of(archive.manifest());
        } catch (BackupFailure | SQLException | IOException | RuntimeException e) {
            try {
                undo(before);
            } catch (SQLException | RuntimeException left) {
                e.addSuppressed(left);
            }
            throw e;
        }
    }

    private void undo(Surroundings before) throws SQLException {
        kept.forEach(store::remove);
        try (Connection connection = database.getConnection()) {
            before.restore(connection);
        }
    }

    /** Broken as far as it was, too: that is for the operator to know, and no reason to go without the rest. */
    private void requireAudit() throws BackupFailure, SQLException {
        try (Connection connection = database.getConnection()) {
            Manifest.Audit audit = Manifest.Audit.of(AuditCheck.of(connection, null));
            connection.rollback();
            if (!audit.equals(archive.manifest().audit())) {
                throw new BackupFailure("The audit is not that of the backup: %s instead of %s."
                        .formatted(audit, archive.manifest().audit()));
            }
        }
    }

    private Flyway flyway(String target) {
        return new FluentConfiguration(Restore.class.getClassLoader())
                .configuration(migrations)
                .target(target)
                .load();
    }

    /** What has been applied there is known here, and is the same. */
    private void requireKnownSchema() throws BackupFailure {
        Map<String, Integer> known = new HashMap<>();
        for (MigrationInfo migration : flyway("latest").info().all()) {
            if (migration.getVersion() != null) { // null: a repeatable one
                known.put(migration.getVersion().getVersion(), migration.getChecksum());
            }
        }
        for (Map.Entry<String, Integer> applied :
                archive.manifest().migrations().entrySet()) {
            Integer checksum = known.get(applied.getKey());
            // What only one kind of database has, the other does not know.
            if (checksum != null && !checksum.equals(applied.getValue())) {
                throw new BackupFailure(
                        "Migration %s is another one than that of the backup.".formatted(applied.getKey()));
            }
        }
        String schema = archive.manifest().schema();
        if (known.keySet().stream()
                .noneMatch(version -> MigrationVersion.fromVersion(version).isAtLeast(schema))) {
            throw new BackupFailure("A newer Pacta has made this backup (migration " + schema
                    + ", which is not known here); restore it with that version.");
        }
    }

    private void load(Connection connection) throws BackupFailure, SQLException, IOException {
        connection.setAutoCommit(false);
        List<StoredTable> tables = StoredTable.all(connection);
        requireTables(tables);
        try (Statement statement = connection.createStatement()) {
            Walls walls = Walls.down(connection, statement, tables);
            for (StoredTable table : tables) {
                statement.execute("delete from " + table.name());
            }
            for (StoredTable table : tables) {
                if (table.isKept()) {
                    try (Archive.Lines lines = archive.lines(table.name())) {
                        table.write(connection, lines);
                    }
                    table.goOn(statement);
                }
            }
            walls.up(statement);
        }
        for (StoredTable table : tables) {
            if (table.isKept()) {
                Archive.requireSame(table.name(), rows(table), table.fingerprint(connection));
            }
        }
        for (String sha256 : archive.files()) {
            kept.add(sha256);
            archive.keep(sha256, store);
        }
        connection.commit();
    }

    private void requireTables(List<StoredTable> tables) throws BackupFailure {
        for (StoredTable table : tables) {
            if (table.isKept()
                    && !rows(table).columns().equals(List.copyOf(table.columns().keySet()))) {
                throw new BackupFailure("The table " + table.name() + " of the backup has other columns: "
                        + rows(table).columns());
            }
        }
    }

    private Manifest.Table rows(StoredTable table) throws BackupFailure {
        Manifest.Table rows = archive.manifest().tables().get(table.name());
        if (rows == null) {
            throw new BackupFailure("The backup does not have the table " + table.name() + ".");
        }
        return rows;
    }
}
