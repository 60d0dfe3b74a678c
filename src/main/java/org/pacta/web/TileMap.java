package org.pacta.web;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/**
 * How it stands with each party, as a map of tiles of one size: no borders are drawn, so none can be disputed.
 *
 * @param columns how many there are
 * @param lines how many rows there are
 * @param tiles of the states that have one, from the upper left on
 * @param others the parties without one: organizations, and what the table of places does not know
 */
record TileMap(int columns, int lines, List<Tile> tiles, List<Tile> others) {

    /** Of fewer states a map says nothing that their table does not. */
    private static final int LEAST = 8;

    /**
     * A party.
     *
     * @param column from 1; naught of one that has no place
     * @param line from 1
     * @param code which states are known by
     * @param level the median of those of its assignments of which anything is known
     */
    record Tile(int column, int line, String code, Level level, Board.Row row) {}

    /** Only as far as the parties go, without the columns and rows that none of them is in. */
    static TileMap of(Board board) {
        TreeSet<Integer> columns = new TreeSet<>();
        TreeSet<Integer> lines = new TreeSet<>();
        for (Board.Row row : board.rows()) {
            Tiles.Place place = Tiles.of(slug(row));
            if (place != null) {
                columns.add(place.column());
                lines.add(place.row());
            }
        }
        List<Tile> tiles = new ArrayList<>();
        List<Tile> others = new ArrayList<>();
        for (Board.Row row : board.rows()) {
            Tiles.Place place = Tiles.of(slug(row));
            if (place == null) {
                others.add(new Tile(0, 0, "", level(row), row));
            } else {
                tiles.add(new Tile(
                        columns.headSet(place.column()).size() + 1,
                        lines.headSet(place.row()).size() + 1,
                        slug(row).toUpperCase(Locale.ROOT),
                        level(row),
                        row));
            }
        }
        tiles.sort((one, other) -> one.line == other.line ? one.column - other.column : one.line - other.line);
        return new TileMap(columns.size(), lines.size(), tiles, others);
    }

    public boolean isShown() {
        return tiles.size() >= LEAST;
    }

    private static String slug(Board.Row row) {
        return row.slug() == null ? "" : row.slug();
    }

    private static Level level(Board.Row row) {
        Map<Level, Long> counts = new EnumMap<>(Level.class);
        row.counts().forEach(count -> counts.put(count.level(), count.count()));
        return Level.median(counts);
    }
}
