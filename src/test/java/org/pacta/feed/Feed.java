package org.pacta.feed;

import static org.pacta.Api.api;

import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The change feed as a client reads it. */
final class Feed {

    private Feed() {}

    /** The position at the end. */
    static String now() {
        return get("now", 1).getString("nextCursor");
    }

    /** All since a position: {@code CREATED organizations/sco v0}. */
    static List<String> since(String position) {
        List<String> lines = new ArrayList<>();
        entries(position).forEach(entry -> lines.add(line(entry)));
        return lines;
    }

    static List<Map<String, Object>> entries(String position) {
        List<Map<String, Object>> entries = new ArrayList<>();
        String next = position;
        boolean more = true;
        while (more) {
            JsonPath page = get(next, 500);
            entries.addAll(page.getList("items"));
            next = page.getString("nextCursor");
            more = page.getBoolean("more");
        }
        return entries;
    }

    static JsonPath get(String since, int limit) {
        return api().queryParam("since", since)
                .queryParam("limit", limit)
                .get("/api/changes")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static String line(Map<String, Object> entry) {
        String thing = entry.get("kind") + " " + entry.get("noun") + "/" + entry.get("key");
        return entry.get("track") == null
                ? thing + (entry.get("version") == null ? "" : " v" + entry.get("version"))
                : thing + " " + entry.get("track") + " " + entry.get("from") + " > " + entry.get("to") + " since "
                        + entry.get("effectiveOn");
    }
}
