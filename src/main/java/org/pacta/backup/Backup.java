package org.pacta.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.pacta.audit.AuditCheck;
import org.pacta.model.Isolation;
import org.pacta.progress.FileStore;

/**
 * Writes all that there is at one moment, while others go on writing: a zip of a file of lines for each table, the contents of
 * evidence under their hashes, and at its end the {@link Manifest}. In flat memory, whatever there is.
 *
 * <p>It is of no database's own format, so that it needs no program of either, and comes back on either.
 */
public final class Backup {

    /** What a backup that broke off held is given up after this. */
    private static final Duration LONGEST = Duration.ofDays(1);

    /** Each further one needs an evidence that is deleted in the moment between two statements. */
    private static final int ATTEMPTS = 5;

    private static final String MIGRATIONS =
            """
            select "version", "checksum" from "flyway_schema_history" where "success" and "version" is not null
            order by "installed_rank"
            """;

    private final Connection connection;
    private final FileStore store;

    private Backup(Connection connection, FileStore store) {
        this.connection = connection;
        this.store = store;
    }

    /** @param connection in which nothing is done besides; it is left outside a transaction, as it came */
    public static void write(Connection connection, FileStore store, Instant now, OutputStream to)
            throws SQLException, IOException {
        HeldFiles.sweep(store, now.minus(LONGEST));
        boolean autoCommit = connection.getAutoCommit();
        int isolation = connection.getTransactionIsolation();
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Isolation.ofOneMoment(connection));
        Backup backup = new Backup(connection, store);
        try (HeldFiles files = backup.snapshot()) {
            backup.write(files, now, to);
        } finally {
            connection.rollback();
            connection.setTransactionIsolation(isolation);
            connection.setAutoCommit(autoCommit);
        }
    }

    /** Begins a transaction of which all files are there; what still is not, when it is looked for again, is lost. */
    private HeldFiles snapshot() throws SQLException, IOException {
        HeldFiles files = HeldFiles.of(connection, store);
        for (int attempt = 1; attempt < ATTEMPTS && !files.missing().isEmpty(); attempt++) {
            List<String> missing = files.missing();
            files.close();
            connection.rollback();
            files = HeldFiles.of(connection, store);
            if (files.missing().equals(missing)) {
                break;
            }
        }
        return files;
    }

    private void write(HeldFiles files, Instant now, OutputStream to) throws SQLException, IOException {
        ZipOutputStream zip = new ZipOutputStream(to, StandardCharsets.UTF_8);
        Map<String, Manifest.Table> tables = new TreeMap<>();
        for (StoredTable table : StoredTable.all(connection)) {
            if (table.isKept()) {
                tables.put(table.name(), write(table, zip));
            }
        }
        for (String sha256 : files.held()) {
            zip.putNextEntry(new ZipEntry(Archive.FILES + sha256));
            Files.copy(files.place(sha256), zip);
            zip.closeEntry();
        }
        Manifest manifest = new Manifest(
                Manifest.FORMAT,
                now.toString(),
                migrations(),
                tables,
                files.held().size(),
                files.missing(),
                Manifest.Audit.of(AuditCheck.within(connection, null)));
        zip.putNextEntry(new ZipEntry(Archive.MANIFEST));
        zip.write(manifest.json());
        zip.closeEntry();
        zip.finish();
        to.flush();
    }

    private Manifest.Table write(StoredTable table, ZipOutputStream zip) throws SQLException, IOException {
        Fingerprint fingerprint = new Fingerprint();
        zip.putNextEntry(new ZipEntry(Archive.table(table.name())));
        table.read(connection, line -> {
            fingerprint.add(line);
            zip.write(line);
            zip.write('\n');
        });
        zip.closeEntry();
        return new Manifest.Table(List.copyOf(table.columns().keySet()), fingerprint.rows(), fingerprint.hash());
    }

    private Map<String, Integer> migrations() throws SQLException {
        Map<String, Integer> migrations = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(MIGRATIONS)) {
            while (found.next()) {
                migrations.put(found.getString(1), found.getInt(2));
            }
        }
        return migrations;
    }
}
