package org.pacta.kill;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Some figures of the scoreboard: as they are answered, and as they are counted from what is recorded. */
final class Boards {

    private static final List<String> TRACKS = List.of("REPORTED", "ASSESSED");

    private static final List<LocalDate> DAYS = List.of(
            LocalDate.of(2025, 4, 22), LocalDate.of(2025, 7, 1), LocalDate.of(2025, 12, 31), LocalDate.of(2026, 6, 30));

    private static final String COUNTED =
            """
            select t.theme, a.party, coalesce(c.status, 'NOT_REPORTED') as status, count(*)
            from assignment a
            join commitment_theme t on t.commitment = a.commitment
            left join (
              select assignment, status,
                     row_number() over (partition by assignment order by effective_on desc, recorded_at desc) as place
              from status_change where track = ? and revoked_at is null and effective_on <= ?) c
              on c.assignment = a.id and c.place = 1
            where a.binding_from <= ? and a.party like ? and a.commitment like 'k-%'
            group by t.theme, a.party, coalesce(c.status, 'NOT_REPORTED')""";

    private Boards() {}

    /** @return by what was asked, the lines of the answer */
    static Map<String, List<String>> answered(Client client) throws IOException, InterruptedException {
        Map<String, List<String>> boards = new TreeMap<>();
        for (String track : TRACKS) {
            for (LocalDate day : DAYS) {
                for (String party : parties()) {
                    String path =
                            "/api/scoreboard?organization=k&groupBy=theme,party&track=" + track.toLowerCase(Locale.ROOT)
                                    + "&asOf=" + day + (party.equals("%") ? "" : "&party=" + party);
                    Client.Answer answer = client.get("", path);
                    List<String> lines = new ArrayList<>();
                    if (answer.status() != 200) {
                        lines.add(answer.toString());
                    }
                    for (JsonNode row : answer.status() == 200 ? answer.json().path("rows") : List.<JsonNode>of()) {
                        lines.add(line(
                                row.path("theme").asText(),
                                row.path("party").asText(),
                                row.path("status").asText(),
                                row.path("count").asLong()));
                    }
                    boards.put(asked(track, day, party), lines.stream().sorted().toList());
                }
            }
        }
        return boards;
    }

    /** The same, from the rows. */
    static Map<String, List<String>> counted(Connection connection) throws SQLException {
        Map<String, List<String>> boards = new TreeMap<>();
        for (String track : TRACKS) {
            for (LocalDate day : DAYS) {
                for (String party : parties()) {
                    boards.put(asked(track, day, party), counted(connection, track, day, party));
                }
            }
        }
        return boards;
    }

    private static List<String> counted(Connection connection, String track, LocalDate day, String party)
            throws SQLException {
        List<String> lines = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(COUNTED)) {
            query.setString(1, track);
            query.setObject(2, day);
            query.setObject(3, day);
            query.setString(4, party);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    lines.add(line(row.getString(1), row.getString(2), row.getString(3), row.getLong(4)));
                }
            }
        }
        return lines.stream().sorted().toList();
    }

    private static List<String> parties() {
        return List.of("%", World.party(0), World.party(3));
    }

    private static String asked(String track, LocalDate day, String party) {
        return track + " " + day + " " + party;
    }

    private static String line(String theme, String party, String status, long count) {
        return theme + " " + party + " " + status + " " + count;
    }
}
