package org.pacta.web;

import java.util.List;

/** The columns of the trend, each with its quarter and how many assignments it is of. */
final class TrendDrawing {

    private static final int HEIGHT = 300;
    private static final int AXIS = 44;
    private static final double SIZE = 12;

    private TrendDrawing() {}

    static double onto(Drawing drawing, double top, List<TrendChart.Column> trend) {
        for (int percent = 0; percent <= 100; percent += 25) {
            double y = top + HEIGHT - HEIGHT * percent / 100.0;
            drawing.line(Drawing.MARGIN + AXIS, y, Drawing.RIGHT, y, percent == 0 ? Drawing.INK : Drawing.LINE, 1);
            drawing.text(
                    Drawing.MARGIN + AXIS - 8,
                    y + 4,
                    percent + "%",
                    Drawing.Style.of(SIZE).in(Drawing.SOFT).at(Drawing.Anchor.END));
        }
        double wide = (double) (Drawing.INNER - AXIS) / Math.max(1, trend.size());
        double x = Drawing.MARGIN + AXIS;
        for (TrendChart.Column column : trend) {
            for (TrendChart.Piece piece : column.pieces()) {
                if (piece.height() > 0) {
                    drawing.rectangle(
                            x + wide * 0.08,
                            top + HEIGHT * piece.top() / (double) Board.BAR,
                            wide * 0.84,
                            HEIGHT * piece.height() / (double) Board.BAR,
                            Drawing.colour(piece.level()),
                            piece.level() == Level.NOT_REPORTED ? Drawing.SOFT : Drawing.PAPER);
                }
            }
            Drawing.Style below = Drawing.Style.of(SIZE).at(Drawing.Anchor.MIDDLE);
            drawing.text(x + wide / 2, top + HEIGHT + 18, column.name(), below);
            drawing.text(
                    x + wide / 2,
                    top + HEIGHT + 34,
                    column.withReport() + "/" + column.applicable(),
                    below.in(Drawing.SOFT));
            x += wide;
        }
        return top + HEIGHT + 36;
    }
}
