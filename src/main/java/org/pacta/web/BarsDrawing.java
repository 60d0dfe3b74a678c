package org.pacta.web;

import org.pacta.http.Language;

/** Bars of a board, one below the other, each with its figures. */
final class BarsDrawing {

    private static final double SIZE = 14;
    private static final int NAMES = 270;
    private static final int FIGURES = 150;
    private static final int LINE = 40;

    private BarsDrawing() {}

    /** All assignments together: one large bar, and below it how many there are of each status. */
    static double overall(Drawing drawing, double top, Board board, Language language) {
        Board.Row whole = board.whole();
        drawing.bar(Drawing.MARGIN, top, Drawing.INNER, 56, whole);
        double y = top + 84;
        double x = Drawing.MARGIN;
        for (Board.Count count : whole.counts()) {
            String told = count.level().sign() + " " + count.level().label(board.track(), language) + ": "
                    + count.count() + " (" + count.percent() + "%)";
            double width = Drawing.width(told, SIZE) + 26;
            if (x > Drawing.MARGIN && x + width > Drawing.RIGHT) {
                x = Drawing.MARGIN;
                y += 24;
            }
            drawing.text(x, y, told, Drawing.Style.of(SIZE));
            x += width;
        }
        drawing.text(
                Drawing.MARGIN,
                y + 26,
                language.say(
                        "of {0, plural, one {# assignment that binds} other {# assignments that bind}}",
                        whole.applicable()),
                Drawing.Style.of(SIZE).in(Drawing.SOFT));
        return y + 26;
    }

    /** A bar for each group, and one for all together. */
    static double groups(Drawing drawing, double top, Board board, Language language) {
        drawing.text(
                Drawing.RIGHT,
                top + 4,
                language.say("Coverage"),
                Drawing.Style.of(12).in(Drawing.SOFT).at(Drawing.Anchor.END));
        double y = top + 16;
        for (Board.Row row : board.rows()) {
            row(drawing, y, row, language);
            y += LINE;
        }
        if (board.further() > 0) {
            drawing.text(
                    Drawing.MARGIN,
                    y + 18,
                    language.say("And {0, plural, one {# further one} other {# further ones}}", board.further()),
                    Drawing.Style.of(SIZE).in(Drawing.SOFT));
            y += LINE;
        }
        drawing.line(Drawing.MARGIN, y + 2, Drawing.RIGHT, y + 2, Drawing.INK, 1);
        row(drawing, y + 8, board.whole(), language);
        return y + 8 + LINE - 10;
    }

    private static void row(Drawing drawing, double y, Board.Row row, Language language) {
        double name = y + 20;
        drawing.text(
                Drawing.MARGIN,
                row.isIllustrative() ? name - 6 : name,
                Drawing.fitted(row.name().text(), NAMES - 14, SIZE),
                Drawing.Style.of(SIZE));
        if (row.isIllustrative()) {
            drawing.text(
                    Drawing.MARGIN,
                    name + 9,
                    language.say("illustrative"),
                    Drawing.Style.of(11).in(Drawing.NOTICE).bolder());
        }
        drawing.bar(Drawing.MARGIN + NAMES, y + 4, Drawing.INNER - NAMES - FIGURES, 22, row);
        drawing.text(
                Drawing.RIGHT,
                name,
                row.withReport() + "/" + row.applicable() + "  " + row.coverage() + "%",
                Drawing.Style.of(SIZE).at(Drawing.Anchor.END));
    }
}
