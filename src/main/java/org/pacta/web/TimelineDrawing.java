package org.pacta.web;

import java.util.List;
import org.pacta.http.Language;

/** The lanes of the timeline, with its marks and what was moved. */
final class TimelineDrawing {

    private static final double SIZE = 12;
    private static final double NAME = 14;
    private static final int MOST_LANES = 60;

    private TimelineDrawing() {}

    static double onto(Drawing drawing, double top, TimelinePicture timeline, Language language) {
        double today = x(timeline.today());
        Drawing.Style soft = Drawing.Style.of(SIZE).in(Drawing.SOFT);
        drawing.text(
                timeline.isLate() ? today - 6 : today + 6,
                top + 4,
                language.day(timeline.asOf()),
                Drawing.Style.of(SIZE)
                        .in(Drawing.ACCENT)
                        .bolder()
                        .at(timeline.isLate() ? Drawing.Anchor.END : Drawing.Anchor.START));
        timeline.many().forEach(tick -> drawing.text(x(tick.place()) + 4, top + 22, tick.name(), soft));
        double y = top + 32;
        List<TimelinePicture.Lane> lanes =
                timeline.lanes().subList(0, Math.min(timeline.lanes().size(), MOST_LANES));
        for (TimelinePicture.Lane lane : lanes) {
            drawing.text(
                    Drawing.MARGIN,
                    y + 16,
                    Drawing.fitted(lane.name().text(), Drawing.INNER - 80, NAME) + "  " + lane.assignments(),
                    Drawing.Style.of(NAME));
            y += 22;
            double foot = y + lane.height();
            for (TimelinePicture.Tick tick : timeline.many()) {
                drawing.line(x(tick.place()), y, x(tick.place()), foot, Drawing.LINE, 1);
            }
            drawing.line(today, y, today, foot, Drawing.ACCENT, 1.5);
            lane(drawing, y, lane, language);
            y = foot + 6;
        }
        y += 16;
        drawing.text(
                Drawing.MARGIN,
                y,
                "! " + language.say("Past its day, and not complete") + "    ○→ "
                        + language.say("Moved to another day"),
                soft);
        if (lanes.size() < timeline.lanes().size()) {
            y += 20;
            drawing.text(
                    Drawing.MARGIN,
                    y,
                    language.say(
                            "And {0, plural, one {# further one} other {# further ones}}",
                            timeline.lanes().size() - lanes.size()),
                    soft);
        }
        return y;
    }

    private static void lane(Drawing drawing, double y, TimelinePicture.Lane lane, Language language) {
        drawing.line(Drawing.MARGIN, y + 31.5, Drawing.RIGHT, y + 31.5, Drawing.SOFT, 1);
        for (TimelinePicture.Mark mark : lane.many()) {
            double x = x(mark.place());
            drawing.text(x, y + 19, mark.level().sign(), Drawing.Style.of(16).at(Drawing.Anchor.MIDDLE));
            for (TimelinePicture.Piece piece : mark.pieces()) {
                drawing.rectangle(x + piece.start(), y + 26, piece.width(), 11, Drawing.colour(piece.level()), "none");
            }
            drawing.rectangle(x - 10, y + 26, 20, 11, "none", Drawing.SOFT);
            Drawing.Style count = Drawing.Style.of(SIZE).at(Drawing.Anchor.MIDDLE);
            drawing.text(
                    x,
                    y + 52,
                    mark.assignments() + (mark.past() ? "!" : ""),
                    mark.past() ? count.in(Drawing.NOTICE).bolder() : count);
        }
        for (TimelinePicture.Move move : lane.moves()) {
            double line = y + move.y();
            drawing.line(x(move.from()), line, x(move.to()), line, Drawing.SOFT, 1.5);
            drawing.circle(x(move.from()), line, 3, Drawing.PAPER, Drawing.SOFT);
            drawing.arrowhead(x(move.to()), line, move.isLater(), Drawing.SOFT);
        }
        if (lane.further() > 0) {
            drawing.text(
                    Drawing.RIGHT,
                    y - 6,
                    language.say("And {0, plural, one {# further one} other {# further ones}}", lane.further()) + " ○→",
                    Drawing.Style.of(11).in(Drawing.SOFT).at(Drawing.Anchor.END));
        }
    }

    private static double x(double percent) {
        return Drawing.MARGIN + Drawing.INNER * percent / 100;
    }
}
