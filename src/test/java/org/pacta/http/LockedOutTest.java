package org.pacta.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.h2.api.ErrorCode;
import org.hibernate.exception.GenericJDBCException;
import org.junit.jupiter.api.Test;

/** That it comes in again is seen with a disk that is full: {@code DiskFullIT}. */
class LockedOutTest {

    @Test
    void itIsSaidWhateverIsWrappedAroundIt() {
        assertThat(LockedOut.isSaidBy(failure(ErrorCode.DATABASE_ALREADY_OPEN_1)))
                .isTrue();
    }

    @Test
    void anotherFailureToConnectIsNone() {
        assertThat(LockedOut.isSaidBy(failure(ErrorCode.DATABASE_IS_CLOSED))).isFalse();
    }

    private static Throwable failure(int code) {
        return new IllegalStateException(
                new GenericJDBCException("Unable to acquire JDBC Connection", new SQLException("H2", "90020", code)));
    }
}
