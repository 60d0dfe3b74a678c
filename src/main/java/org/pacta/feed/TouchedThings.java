package org.pacta.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.pacta.scoreboard.ChangesSince;

/** The feed as those follow it who are within the service: all of it, and also what is not settled. */
@ApplicationScoped
class TouchedThings implements ChangesSince {

    private final ChangeRepository repository;

    @Inject
    TouchedThings(ChangeRepository repository) {
        this.repository = repository;
    }

    @Override
    public long settled() {
        return repository.settled();
    }

    @Override
    public List<Touched> after(Connection connection, long position, int limit) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "select position, noun, item_key from change where position > ? order by position limit ?")) {
            statement.setLong(1, position);
            statement.setInt(2, limit);
            List<Touched> touched = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    touched.add(new Touched(rows.getLong(1), rows.getString(2), rows.getString(3)));
                }
            }
            return touched;
        }
    }
}
