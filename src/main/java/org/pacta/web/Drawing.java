package org.pacta.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A drawing that is complete in itself: SVG in pixels, with colours and fonts that need no style sheet and no file, so that it
 * looks the same in a browser, in a letter and in print. What is written on it is escaped here.
 */
final class Drawing {

    static final int WIDTH = 960;
    static final int MARGIN = 32;
    static final int RIGHT = WIDTH - MARGIN;
    static final int INNER = WIDTH - 2 * MARGIN;

    static final String PAPER = "#fcfbf7";
    static final String INK = "#1d1c19";
    static final String SOFT = "#5d594f";
    static final String LINE = "#dcd6c8";
    static final String ACCENT = "#0b5f59";
    static final String NOTICE = "#7a4a00";

    private static final String SERIF = "Georgia, 'Noto Serif', serif";
    private static final String SANS = "system-ui, 'Noto Sans', sans-serif";
    private static final String MONO = "'DejaVu Sans Mono', monospace";

    /** How wide a letter is at most on the average, of its height: no font is at hand to ask, and each reader has another. */
    private static final double LETTER = 0.59;

    private static final double NARROW = 0.34;
    private static final double WIDE = 0.68;
    private static final double BOLD = 1.12;

    /** From here to {@link #FULL_WIDTH}, letters are Cyrillic for the most part, and wider. */
    private static final int CYRILLIC = 0x400;

    /** From here on, characters are as wide as they are high: those of Chinese, Japanese and Korean. */
    private static final int FULL_WIDTH = 0x2E80;

    private final StringBuilder svg = new StringBuilder();

    /** How a text looks. */
    record Style(double size, String fill, String family, boolean bold, Anchor anchor) {

        static Style of(double size) {
            return new Style(size, INK, SANS, false, Anchor.START);
        }

        static Style title() {
            return new Style(26, INK, SERIF, false, Anchor.START);
        }

        static Style address() {
            return new Style(10.5, SOFT, MONO, false, Anchor.START);
        }

        Style in(String colour) {
            return new Style(size, colour, family, bold, anchor);
        }

        Style bolder() {
            return new Style(size, fill, family, true, anchor);
        }

        Style at(Anchor where) {
            return new Style(size, fill, family, bold, where);
        }
    }

    /** Which part of a text is at its place. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    static String colour(Level level) {
        return switch (level) {
            case COMPLETE -> "#0b5f59";
            case SUBSTANTIAL -> "#4c938c";
            case LIMITED -> "#a9cfca";
            case NOT_STARTED -> "#b9b2a2";
            case REGRESSED -> "#8c3b1b";
            case NOT_REPORTED -> PAPER;
        };
    }

    Drawing rectangle(double x, double y, double width, double height, String fill, String stroke) {
        svg.append("<rect x=\"").append(number(x)).append("\" y=\"").append(number(y));
        svg.append("\" width=\"").append(number(width)).append("\" height=\"").append(number(height));
        svg.append("\" fill=\"")
                .append(fill)
                .append("\" stroke=\"")
                .append(stroke)
                .append("\"/>");
        return this;
    }

    Drawing line(double x1, double y1, double x2, double y2, String stroke, double width) {
        svg.append("<line x1=\"").append(number(x1)).append("\" y1=\"").append(number(y1));
        svg.append("\" x2=\"").append(number(x2)).append("\" y2=\"").append(number(y2));
        svg.append("\" stroke=\"").append(stroke).append("\" stroke-width=\"").append(number(width));
        svg.append("\"/>");
        return this;
    }

    Drawing circle(double x, double y, double radius, String fill, String stroke) {
        svg.append("<circle cx=\"").append(number(x)).append("\" cy=\"").append(number(y));
        svg.append("\" r=\"").append(number(radius)).append("\" fill=\"").append(fill);
        svg.append("\" stroke=\"").append(stroke).append("\"/>");
        return this;
    }

    /** The point of an arrow that comes from the left, or from the right. */
    Drawing arrowhead(double x, double y, boolean fromLeft, String fill) {
        double back = fromLeft ? x - 7 : x + 7;
        svg.append("<path d=\"M").append(number(x)).append(' ').append(number(y));
        svg.append('L').append(number(back)).append(' ').append(number(y - 4));
        svg.append('V').append(number(y + 4)).append("z\" fill=\"").append(fill).append("\"/>");
        return this;
    }

    Drawing text(double x, double y, String text, Style style) {
        svg.append("<text x=\"").append(number(x)).append("\" y=\"").append(number(y));
        svg.append("\" font-family=\"").append(style.family).append("\" font-size=\"");
        svg.append(number(style.size)).append("\" fill=\"").append(style.fill).append('"');
        if (style.bold) {
            svg.append(" font-weight=\"600\"");
        }
        if (style.anchor != Anchor.START) {
            svg.append(" text-anchor=\"")
                    .append(style.anchor.name().toLowerCase(Locale.ROOT))
                    .append('"');
        }
        svg.append('>').append(escaped(text)).append("</text>");
        return this;
    }

    /**
     * A text on as many lines as it takes.
     *
     * @param y of the first line's foot
     * @return the foot of the last line
     */
    double paragraph(double x, double y, double width, String text, Style style) {
        double foot = y;
        for (String line : lines(text, style.bold ? width / BOLD : width, style.size)) {
            text(x, foot, line, style);
            foot += style.size * 1.4;
        }
        return foot - style.size * 1.4;
    }

    /** The statuses of a row as one bar, each with its share. */
    Drawing bar(double x, double y, double width, double height, Board.Row row) {
        rectangle(x, y, width, height, PAPER, "none");
        for (Board.Count count : row.counts()) {
            if (count.width() > 0) {
                rectangle(
                        x + width * count.start() / Board.BAR,
                        y,
                        width * count.width() / Board.BAR,
                        height,
                        colour(count.level()),
                        PAPER);
            }
        }
        return rectangle(x, y, width, height, "none", SOFT);
    }

    /** @param title for those who hear it */
    String finished(double height, String language, String title, String description) {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + WIDTH + "\" height=\"" + number(height)
                + "\" viewBox=\"0 0 " + WIDTH + " " + number(height) + "\" xml:lang=\"" + language
                + "\" lang=\"" + language + "\" role=\"img\"><title>" + escaped(title) + "</title><desc>"
                + escaped(description) + "</desc><rect width=\"100%\" height=\"100%\" fill=\"" + PAPER + "\"/>" + svg
                + "</svg>\n";
    }

    /** How wide a text is about. */
    static double width(String text, double size) {
        return text.codePoints().mapToDouble(letter -> share(letter) * size).sum();
    }

    private static double share(int letter) {
        if (letter >= FULL_WIDTH) {
            return 1;
        }
        if ("iIljt.,:;'|! ".indexOf(letter) >= 0) {
            return NARROW;
        }
        return letter >= CYRILLIC || Character.isUpperCase(letter) ? WIDE : LETTER;
    }

    /** As much of a text as has room; what has not is told by an ellipsis. */
    static String fitted(String text, double width, double size) {
        if (width(text, size) <= width) {
            return text;
        }
        int[] letters = text.codePoints().toArray();
        int most = letters.length;
        while (most > 0 && width(new String(letters, 0, most) + "…", size) > width) {
            most--;
        }
        return new String(letters, 0, most).strip() + "…";
    }

    /** Broken at spaces where there are any, otherwise where the line is full. */
    static List<String> lines(String text, double width, double size) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : words(text, width, size)) {
            if (!line.isEmpty() && width(line + word.stripTrailing(), size) > width) {
                lines.add(line.toString().strip());
                line.setLength(0);
            }
            line.append(word);
        }
        lines.add(line.toString().strip());
        return lines;
    }

    /** Each with the space after it; Chinese has none, and an address has none either: these are cut anywhere. */
    private static List<String> words(String text, double width, double size) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        text.codePoints().forEach(letter -> {
            word.appendCodePoint(letter);
            if (letter == ' ' || letter >= FULL_WIDTH || width(word.toString(), size) > width * 0.9) {
                words.add(word.toString());
                word.setLength(0);
            }
        });
        words.add(word.toString());
        return words;
    }

    /** What XML takes for markup, and what it does not take at all. */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        text.codePoints().forEach(letter -> {
            switch (letter) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.appendCodePoint(isOfXml(letter) ? letter : 0xFFFD);
            }
        });
        return escaped.toString();
    }

    /** XML 1.0, production 2. */
    private static boolean isOfXml(int letter) {
        return letter == '\t'
                || letter == '\n'
                || letter == '\r'
                || (letter >= ' ' && letter <= 0xD7FF)
                || (letter >= 0xE000 && letter <= 0xFFFD)
                || letter >= 0x10000;
    }

    private static String number(double number) {
        double rounded = Math.round(number * 100) / 100.0;
        return rounded == Math.rint(rounded) ? String.valueOf((long) rounded) : String.valueOf(rounded);
    }
}
