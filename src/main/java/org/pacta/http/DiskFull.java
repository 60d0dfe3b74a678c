package org.pacta.http;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Set;
import org.h2.api.ErrorCode;
import org.h2.mvstore.MVStoreException;

/**
 * When nothing can be written to the disk. The embedded database closes itself then, as it no longer knows what has come to
 * the file, and opens anew, with what was committed, for whoever asks next: so it is with the requests at that moment that
 * it is over, not with the service.
 */
final class DiskFull {

    private static final Set<Integer> CLOSED = Set.of(
            ErrorCode.DATABASE_IS_CLOSED,
            ErrorCode.DATABASE_CALLED_AT_SHUTDOWN,
            ErrorCode.IO_EXCEPTION_1,
            ErrorCode.IO_EXCEPTION_2);

    private DiskFull() {}

    static boolean isSaidBy(Throwable failure) {
        return failure instanceof MVStoreException
                || (failure instanceof SQLException sql && CLOSED.contains(sql.getErrorCode()))
                || (failure instanceof IOException
                        && String.valueOf(failure.getMessage()).matches("(?s).*(No space left|Disk quota exceeded).*"));
    }
}
