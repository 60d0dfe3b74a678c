package org.pacta.kill;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.pacta.start.PackagedService;

/** How everything stands and stood: what was kept by the writers is what a start makes from what is recorded. */
final class Standings {

    private static final List<String> TABLES = List.of("standing", "earlier_standing");

    private Standings() {}

    /**
     * @param store of which the standings are lost by this
     * @return how what was kept differs from what is made anew; empty if it does not
     */
    static List<String> lostByRebuilding(Store store) throws Exception {
        Set<String> kept = rows(store, true);
        PackagedService.start(store.settings()).close();
        Set<String> made = rows(store, false);
        Set<String> lost = new TreeSet<>(kept);
        lost.removeAll(made);
        made.removeAll(kept);
        return lost.isEmpty() && made.isEmpty()
                ? List.of()
                : List.of("How assignments stand: kept " + lost + ", made from what is recorded " + made);
    }

    private static Set<String> rows(Store store, boolean emptying) throws Exception {
        Set<String> rows = new TreeSet<>();
        try (Connection connection = store.connect();
                Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                rows.addAll(rows(statement, table));
                if (emptying) {
                    statement.executeUpdate("delete from " + table);
                }
            }
        }
        return rows;
    }

    private static List<String> rows(Statement statement, String table) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (ResultSet found = statement.executeQuery("select * from " + table)) {
            int columns = found.getMetaData().getColumnCount();
            while (found.next()) {
                StringBuilder row = new StringBuilder(table);
                for (int i = 1; i <= columns; i++) {
                    row.append(' ').append(found.getString(i));
                }
                rows.add(row.toString());
            }
        }
        return rows;
    }
}
