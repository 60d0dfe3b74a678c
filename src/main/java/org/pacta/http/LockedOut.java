package org.pacta.http;

import java.sql.SQLException;
import org.h2.api.ErrorCode;

/**
 * The embedded database does not open, as this process has it open already: after a full disk. H2 knows what is open by name
 * only, so that the last session of the one that had closed takes the one that was opened since out of its books. Until all
 * connections to that are closed, nobody gets a new one.
 */
public record LockedOut() {

    static boolean isSaidBy(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1) {
                return true;
            }
        }
        return false;
    }
}
