package org.pacta.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where states have their tiles; {@code tiles.csv} says how these places came about. */
final class Tiles {

    private static final Map<String, Place> PLACES = read();

    private Tiles() {}

    /** Counted from the upper left, from naught. */
    record Place(int column, int row) {}

    /** Of a state by its slug; null for what is no state that is known there. */
    static @Nullable Place of(String slug) {
        return PLACES.get(slug);
    }

    /** All states that have one. */
    static Map<String, Place> all() {
        return PLACES;
    }

    private static Map<String, Place> read() {
        try (InputStream file = Objects.requireNonNull(Tiles.class.getResourceAsStream("/tiles.csv"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            List<String> rows =
                    lines.lines().filter(line -> !line.startsWith("#")).skip(1).toList();
            Map<String, Place> places = new HashMap<>();
            for (String row : rows) {
                List<String> cells = List.of(row.split(",", -1));
                places.put(cells.get(0), new Place(Integer.parseInt(cells.get(1)), Integer.parseInt(cells.get(2))));
            }
            return Map.copyOf(places);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
