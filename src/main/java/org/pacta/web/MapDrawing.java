package org.pacta.web;

import org.pacta.http.Language;

/** The map of tiles; parties that have none are told below it. */
final class MapDrawing {

    private static final int LARGEST = 84;
    private static final int GAP = 4;
    private static final double SIZE = 13;

    private MapDrawing() {}

    static double onto(Drawing drawing, double top, TileMap map, Language language) {
        double side = Math.min(LARGEST, (double) Drawing.INNER / Math.max(1, map.columns()));
        // Of all states of the world, a tile is so small that its text has to be smaller, too.
        double scale = Math.min(1, side / 64);
        for (TileMap.Tile tile : map.tiles()) {
            double x = Drawing.MARGIN + (tile.column() - 1) * side;
            double y = top + (tile.line() - 1) * side;
            double middle = x + (side - GAP) / 2;
            Drawing.Style style = Drawing.Style.of(SIZE * scale).at(Drawing.Anchor.MIDDLE);
            drawing.rectangle(x, y, side - GAP, side - GAP, Drawing.PAPER, Drawing.SOFT);
            drawing.bar(x, y + side * 0.78, side - GAP, side * 0.22 - GAP, tile.row());
            drawing.text(middle, y + side * 0.34, tile.code(), style.bolder());
            drawing.text(
                    middle,
                    y + side * 0.62,
                    tile.level().sign() + " " + tile.row().coverage() + "%",
                    style);
        }
        double y = top + map.lines() * side;
        for (TileMap.Tile other : map.others()) {
            y += 24;
            drawing.rectangle(Drawing.MARGIN, y - 11, 12, 12, Drawing.colour(other.level()), Drawing.SOFT);
            drawing.text(
                    Drawing.MARGIN + 22,
                    y,
                    Drawing.fitted(
                            other.row().name().text() + ": " + other.level().sign() + " "
                                    + other.row().coverage() + "%",
                            Drawing.INNER - 22,
                            SIZE),
                    Drawing.Style.of(SIZE));
        }
        y += 26;
        drawing.text(
                Drawing.MARGIN,
                y,
                language.say(
                        "The sign: the median of those of which anything is known. Percent: coverage. The bar: the share of each status."),
                Drawing.Style.of(12).in(Drawing.SOFT));
        return y;
    }
}
