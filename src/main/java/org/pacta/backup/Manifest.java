package org.pacta.backup;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pacta.audit.AuditCheck;

/**
 * What has to be in a backup; the last that is written into it.
 *
 * @param format of the file; there is one so far
 * @param takenAt the instant as of which it is all there
 * @param migrations those that had been applied, in their order, with Flyway's checksum of each
 * @param tables by name
 * @param files how many contents of evidence are in it
 * @param missing contents to which evidence refers, and which were not on disk any more
 * @param audit how far the audit's chain was unbroken
 */
record Manifest(
        String format,
        String takenAt,
        Map<String, Integer> migrations,
        Map<String, Table> tables,
        long files,
        List<String> missing,
        Audit audit) {

    static final String FORMAT = "pacta-backup-1";

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /**
     * @param columns in the order in which rows have their values
     * @param hash {@link Fingerprint#hash()} of the rows
     */
    record Table(List<String> columns, long rows, String hash) {}

    /** @param fault what was wrong with the chain after that when the backup was made; null if nothing was */
    record Audit(long entries, String hash, @Nullable String fault) {

        static Audit of(AuditCheck.Finding finding) {
            return new Audit(finding.head().entries(), finding.head().hash(), finding.fault());
        }
    }

    byte[] json() throws IOException {
        return JSON.writeValueAsBytes(this);
    }

    static Manifest read(byte[] json) throws IOException {
        Manifest manifest = JSON.readValue(json, Manifest.class);
        if (manifest.tables == null || manifest.migrations == null || manifest.migrations.isEmpty()) {
            throw new IOException(Archive.MANIFEST + " is not complete");
        }
        return manifest;
    }

    /** The last migration that had been applied. */
    String schema() {
        return List.copyOf(migrations.keySet()).get(migrations.size() - 1);
    }

    long rows() {
        return tables.values().stream().mapToLong(Table::rows).sum();
    }
}
