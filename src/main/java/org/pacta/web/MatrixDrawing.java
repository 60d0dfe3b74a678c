package org.pacta.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.pacta.http.Language;

/** The matrix: in each cell a sign, of how many anything is known, of how many, and a bar. */
final class MatrixDrawing {

    private static final int NAMES = 190;
    private static final int LINE = 46;
    private static final double SIZE = 13;
    private static final double HEAD = 12;

    /** So many columns have room, the first of them of all themes together; that there are further ones is told. */
    private static final int MOST_COLUMNS = 9;

    private MatrixDrawing() {}

    static double onto(Drawing drawing, double top, Matrix matrix, Language language) {
        List<String> heads = Stream.concat(
                        Stream.of(language.say("All together")),
                        matrix.columns().stream().map(column -> column.name().text()))
                .limit(MOST_COLUMNS)
                .toList();
        double wide = (double) (Drawing.INNER - NAMES) / heads.size();
        double foot = top;
        double x = Drawing.MARGIN + NAMES;
        for (String head : heads) {
            foot = Math.max(
                    foot,
                    drawing.paragraph(
                            x + 6,
                            top + HEAD,
                            wide - 12,
                            head,
                            Drawing.Style.of(HEAD).in(Drawing.SOFT)));
            x += wide;
        }
        double y = foot + 10;
        drawing.line(Drawing.MARGIN, y, Drawing.RIGHT, y, Drawing.INK, 1);
        for (Matrix.Line line : matrix.rows()) {
            y = line(drawing, y, wide, line, language);
            drawing.line(Drawing.MARGIN, y, Drawing.RIGHT, y, Drawing.LINE, 1);
        }
        drawing.line(Drawing.MARGIN, y, Drawing.RIGHT, y, Drawing.INK, 1);
        y = line(drawing, y, wide, matrix.foot(), language);
        for (String further : further(matrix, language)) {
            y += 22;
            drawing.text(Drawing.MARGIN, y, further, Drawing.Style.of(SIZE).in(Drawing.SOFT));
        }
        return y;
    }

    /** What has no room: the parties of other pages, and themes. */
    private static List<String> further(Matrix matrix, Language language) {
        List<String> further = new ArrayList<>();
        List<Matrix.Part> others =
                matrix.parts().stream().filter(part -> !part.current()).toList();
        if (!others.isEmpty()) {
            further.add(
                    language.say("Further ones") + ": " + others.get(0).first().text() + " – "
                            + others.get(others.size() - 1).last().text());
        }
        int themes = matrix.columns().size() + 1 - MOST_COLUMNS;
        if (themes > 0) {
            further.add(language.say("And {0, plural, one {# further one} other {# further ones}}", themes));
        }
        return further;
    }

    private static double line(Drawing drawing, double y, double wide, Matrix.Line line, Language language) {
        drawing.text(
                Drawing.MARGIN,
                y + 25,
                Drawing.fitted(line.head().name().text(), NAMES - 12, SIZE),
                Drawing.Style.of(SIZE));
        double x = Drawing.MARGIN + NAMES;
        for (Matrix.Cell cell : Stream.concat(Stream.of(line.whole()), line.cells().stream())
                .limit(MOST_COLUMNS)
                .toList()) {
            cell(drawing, x, y, wide, cell, language);
            x += wide;
        }
        return y + LINE;
    }

    private static void cell(Drawing drawing, double x, double y, double wide, Matrix.Cell cell, Language language) {
        Level level = cell.level();
        if (level == null) {
            String sign = cell.isNotApplicable() ? "⊘ " + cell.inapplicable() : "·";
            drawing.text(x + 6, y + 25, sign, Drawing.Style.of(SIZE).in(Drawing.SOFT));
            return;
        }
        String figures = level.sign() + " " + cell.withReport() + "/" + cell.applicable();
        drawing.text(x + 6, y + 19, figures, Drawing.Style.of(SIZE));
        if (cell.illustrative()) {
            double left = x + 12 + Drawing.width(figures, SIZE);
            drawing.text(
                    left,
                    y + 19,
                    Drawing.fitted(language.say("illustrative"), x + wide - left, 9),
                    Drawing.Style.of(9).in(Drawing.NOTICE));
        }
        drawing.rectangle(x + 6, y + 28, wide - 18, 9, Drawing.PAPER, "none");
        for (Board.Count piece : cell.pieces()) {
            drawing.rectangle(
                    x + 6 + (wide - 18) * piece.start() / Board.BAR,
                    y + 28,
                    (wide - 18) * piece.width() / Board.BAR,
                    9,
                    Drawing.colour(piece.level()),
                    Drawing.PAPER);
        }
        drawing.rectangle(x + 6, y + 28, wide - 18, 9, "none", Drawing.SOFT);
    }
}
