package org.pacta.backup;

/** Why a backup cannot be made or restored, in a sentence for the operator. */
public final class BackupFailure extends Exception {

    public BackupFailure(String message) {
        super(message);
    }
}
