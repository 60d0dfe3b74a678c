package org.pacta.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What was found of a backup.
 *
 * @param right what is as it should be, a sentence each
 * @param wrong what was wrong already when it was made
 */
public record Findings(List<String> right, List<String> wrong) {

    /** Reads a backup from beginning to end, and says what is in it. */
    public static Findings of(Path file) throws BackupFailure, IOException {
        try (Archive archive = Archive.open(file)) {
            archive.verify();
            return of(archive.manifest());
        }
    }

    static Findings of(Manifest manifest) {
        List<String> right = new ArrayList<>();
        right.add("As of " + manifest.takenAt() + ", at migration " + manifest.schema() + ".");
        right.add("Rows: %d in %d tables, each as often and with the same hash as when it was written."
                .formatted(manifest.rows(), manifest.tables().size()));
        right.add("Files of evidence: %d, each with the hash that it is called by.".formatted(manifest.files()));
        List<String> wrong = new ArrayList<>();
        Manifest.Audit audit = manifest.audit();
        if (audit.fault() == null) {
            right.add("The audit is as it was written. Entries and last hash: " + audit.entries() + " " + audit.hash());
        } else {
            wrong.add("The audit was broken already when the backup was made. Unbroken up to: " + audit.entries() + " "
                    + audit.hash() + ". " + audit.fault());
        }
        for (String sha256 : manifest.missing()) {
            wrong.add("The file " + sha256 + " was not there when the backup was made, though evidence refers to it.");
        }
        return new Findings(right, wrong);
    }
}
