package org.pacta.start;

import java.net.UnknownHostException;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import org.h2.api.ErrorCode;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLState;

/** Opens a database as the pool will, and says what is wrong if it cannot be opened. */
final class DatabaseProbe {

    private static final String SECONDS_TO_WAIT = "5";

    private DatabaseProbe() {}

    static Connection open(String address, Optional<String> user, Optional<String> password) throws SQLException {
        Properties properties = new Properties();
        user.ifPresent(u -> properties.setProperty("user", u));
        password.ifPresent(p -> properties.setProperty("password", p));
        Driver driver;
        if (address.startsWith("jdbc:h2:")) {
            driver = new org.h2.Driver();
        } else {
            driver = new org.postgresql.Driver();
            properties.setProperty("loginTimeout", SECONDS_TO_WAIT);
        }
        Connection connection = driver.connect(address, properties);
        if (connection == null) {
            throw new SQLException("This is not the address of such a database");
        }
        return connection;
    }

    static WrongSetting h2(SQLException e, Settings settings) {
        return settings.wrong(
                "pacta.data",
                e.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1
                        ? "another running instance has its database open; stop that one, or give this one a directory of"
                                + " its own."
                        : "the database in it cannot be opened: " + firstSentence(e));
    }

    static WrongSetting postgresql(SQLException e, Settings settings) {
        String state = String.valueOf(e.getSQLState());
        if (state.startsWith("28") || state.equals(PSQLState.CONNECTION_REJECTED.getState())) {
            String password = settings.given("pacta.db.password") == null ? " is not set" : "=***";
            return new WrongSetting(
                    settings.inWords("pacta.db.user") + ", PACTA_DB_PASSWORD" + password + ": the server of "
                            + settings.inWords("pacta.db.url")
                            + " does not let this user in; they should be the name and the password of one of its users.");
        }
        if (state.equals("3D000")) {
            return settings.wrong("pacta.db.url", "there is no such database on that server; create it first.");
        }
        String why = causedBy(e, UnknownHostException.class) != null
                ? "this host is not known"
                : "it cannot be reached: " + firstSentence(e);
        return settings.wrong("pacta.db.url", why + "; it should be the address of a running PostgreSQL.");
    }

    /** The first sentence: drivers write whole paragraphs. */
    static String firstSentence(Throwable e) {
        String message = String.valueOf(e.getMessage()).strip();
        return message.replaceAll("(?s)(\\R|[.] |;).*", "").replaceAll("[.\\s]+$", "");
    }

    static <T extends Throwable> @Nullable T causedBy(Throwable failure, Class<T> type) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
        }
        return null;
    }
}
