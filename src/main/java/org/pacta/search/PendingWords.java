package org.pacta.search;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pacta.model.Portions;

/** The words that things have come to have, until they are written: only those that differ from what is there. */
final class PendingWords {

    private final Map<Item, Entry> entries = new LinkedHashMap<>();

    private record Item(String kind, String key) {}

    /** @param isNew whether nothing is there of it yet */
    private record Entry(Set<String> words, boolean isNew) {}

    /** @param words none of what is no more */
    void put(String kind, String key, Set<String> words, boolean isNew) {
        entries.merge(
                new Item(kind, key),
                new Entry(words, isNew),
                (before, now) -> new Entry(now.words, before.isNew && now.isNew));
    }

    int size() {
        return entries.size();
    }

    void write(Connection connection) throws SQLException {
        if (entries.isEmpty()) {
            return;
        }
        Map<Item, Set<String>> there = there(connection);
        try (PreparedStatement delete = connection.prepareStatement(
                        "delete from search_word where kind = ? and word = ? and item_key = ?");
                PreparedStatement insert = connection.prepareStatement(
                        "insert into search_word (kind, word, item_key) values (?, ?, ?)")) {
            for (Map.Entry<Item, Entry> entry : entries.entrySet()) {
                Set<String> before = there.getOrDefault(entry.getKey(), Set.of());
                Set<String> now = entry.getValue().words;
                add(delete, entry.getKey(), without(before, now));
                add(insert, entry.getKey(), without(now, before));
            }
            delete.executeBatch();
            insert.executeBatch();
        }
        entries.clear();
    }

    private static void add(PreparedStatement statement, Item item, Set<String> words) throws SQLException {
        for (String word : words) {
            statement.setString(1, item.kind);
            statement.setBytes(2, SearchQuery.bytes(word));
            statement.setString(3, item.key);
            statement.addBatch();
        }
    }

    private static Set<String> without(Set<String> words, Set<String> others) {
        Set<String> rest = new HashSet<>(words);
        rest.removeAll(others);
        return rest;
    }

    /** One query for many. */
    private Map<Item, Set<String>> there(Connection connection) throws SQLException {
        Map<String, Set<String>> keys = new LinkedHashMap<>();
        entries.forEach((item, entry) -> {
            if (!entry.isNew) {
                keys.computeIfAbsent(item.kind, kind -> new HashSet<>()).add(item.key);
            }
        });
        Map<Item, Set<String>> there = new HashMap<>();
        for (Map.Entry<String, Set<String>> ofKind : keys.entrySet()) {
            for (List<String> some : Portions.of(ofKind.getValue())) {
                read(connection, ofKind.getKey(), some, there);
            }
        }
        return there;
    }

    private static void read(Connection connection, String kind, List<String> keys, Map<Item, Set<String>> there)
            throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("select item_key, word from search_word where kind = ? and item_key in ("
                        + String.join(", ", Collections.nCopies(keys.size(), "?")) + ")")) {
            query.setString(1, kind);
            for (int i = 0; i < keys.size(); i++) {
                query.setString(i + 2, keys.get(i));
            }
            try (ResultSet found = query.executeQuery()) {
                while (found.next()) {
                    there.computeIfAbsent(new Item(kind, found.getString(1)), item -> new HashSet<>())
                            .add(new String(found.getBytes(2), StandardCharsets.UTF_8));
                }
            }
        }
    }
}
