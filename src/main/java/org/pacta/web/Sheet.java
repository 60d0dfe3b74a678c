package org.pacta.web;

import java.util.List;
import org.pacta.http.Language;
import org.pacta.model.Text;

/**
 * What is around a picture that leaves the pages: it says by itself what it shows, of which day, as known when, under which
 * filters, what the colours mean, whether any of it is made up, and where it is from.
 *
 * @param title what it shows
 * @param told of which day, as known when, on which track, under which filters
 * @param illustrative how many of the assignments rest on something made up
 * @param source the address that shows the same for ever
 */
record Sheet(String title, String told, long illustrative, String source, View view, Language language) {

    private static final double LEGEND = 13;

    /** Draws a picture from a height on, and says where it ends. */
    @FunctionalInterface
    interface Body {
        double draw(Drawing drawing, double top);
    }

    /** The same, of as many that rest on something made up. */
    Sheet of(long madeUp) {
        return new Sheet(title, told, madeUp, source, view, language);
    }

    String with(Body body) {
        Drawing drawing = new Drawing();
        double foot = drawing.paragraph(Drawing.MARGIN, 54, Drawing.INNER, title, Drawing.Style.title());
        foot = drawing.paragraph(
                Drawing.MARGIN,
                foot + 26,
                Drawing.INNER,
                told,
                Drawing.Style.of(14).in(Drawing.SOFT));
        if (illustrative > 0) {
            foot = drawing.paragraph(
                    Drawing.MARGIN,
                    foot + 26,
                    Drawing.INNER,
                    language.say("Illustrative.") + " "
                            + language.say(
                                    "{0, plural, one {# of these assignments rests} other {# of these assignments rest}} on entries made up to show how it would look; they say nothing about what any state did.",
                                    illustrative),
                    Drawing.Style.of(13).in(Drawing.NOTICE).bolder());
        }
        foot = legend(drawing, body.draw(drawing, foot + 22) + 30);
        drawing.line(Drawing.MARGIN, foot + 18, Drawing.RIGHT, foot + 18, Drawing.LINE, 1);
        foot = drawing.paragraph(
                Drawing.MARGIN,
                foot + 38,
                Drawing.INNER,
                language.say(Text.of("Source: Pacta, {0}", source)),
                Drawing.Style.address());
        return drawing.finished(foot + 24, language.tag(), title, told);
    }

    private double legend(Drawing drawing, double top) {
        double x = Drawing.MARGIN;
        double y = top;
        for (Level level : List.of(Level.values())) {
            String label = level.label(view.track, language);
            double width = 38 + Drawing.width(label, LEGEND) + 18;
            if (x > Drawing.MARGIN && x + width > Drawing.RIGHT) {
                x = Drawing.MARGIN;
                y += 22;
            }
            drawing.text(x + 6, y, level.sign(), Drawing.Style.of(14).at(Drawing.Anchor.MIDDLE));
            drawing.rectangle(x + 18, y - 10, 11, 11, Drawing.colour(level), Drawing.SOFT);
            drawing.text(x + 35, y, label, Drawing.Style.of(LEGEND));
            x += width;
        }
        return y;
    }
}
