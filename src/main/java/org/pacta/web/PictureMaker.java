package org.pacta.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.pacta.http.Language;
import org.pacta.model.Text;
import org.pacta.scoreboard.Dimension;

/** Draws pictures that leave the pages. */
@ApplicationScoped
class PictureMaker {

    private final Boards boards;
    private final TrendChart trend;
    private final Matrices matrices;
    private final TimelineChart timeline;
    private final ControlsMaker controls;

    @Inject
    PictureMaker(Boards boards, TrendChart trend, Matrices matrices, TimelineChart timeline, ControlsMaker controls) {
        this.boards = boards;
        this.trend = trend;
        this.matrices = matrices;
        this.timeline = timeline;
        this.controls = controls;
    }

    /**
     * As SVG.
     *
     * @param fixed what it shows, on a day and as known at an instant that are written down
     * @param base of the service, as it was addressed
     */
    String svg(Picture picture, View fixed, String base, Language language) {
        Board board = boards.of(fixed, Objects.requireNonNullElse(picture.by(), Dimension.THEME), language);
        Sheet sheet = new Sheet(
                picture.title(language),
                told(fixed, language),
                picture == Picture.TIMELINE ? 0 : board.whole().illustrative(),
                base + fixed.to(picture.page(fixed)),
                fixed,
                language);
        return switch (picture) {
            case OVERALL -> sheet.with((drawing, top) -> BarsDrawing.overall(drawing, top, board, language));
            case THEMES, PARTIES, STATEMENTS, COMMITMENTS ->
                sheet.with((drawing, top) -> BarsDrawing.groups(drawing, top, board, language));
            case MAP -> {
                TileMap map = TileMap.of(board);
                yield sheet.with((drawing, top) -> MapDrawing.onto(drawing, top, map, language));
            }
            case TREND -> {
                List<TrendChart.Column> columns = trend.of(fixed, language);
                yield sheet.with((drawing, top) -> TrendDrawing.onto(drawing, top, columns));
            }
            case MATRIX -> {
                Matrix matrix = matrices.of(fixed, language);
                yield sheet.with((drawing, top) -> MatrixDrawing.onto(drawing, top, matrix, language));
            }
            case TIMELINE -> {
                TimelinePicture due = timeline.of(fixed, language);
                yield sheet.of(due.illustrative())
                        .with((drawing, top) -> TimelineDrawing.onto(drawing, top, due, language));
            }
        };
    }

    /** Of which day, as known when, on which track, under which filters: in words. */
    String told(View fixed, Language language) {
        LocalDate asOf = Objects.requireNonNull(fixed.asOf);
        Instant knownBy = Objects.requireNonNull(fixed.knownBy);
        String filters = controls.of(fixed, language).chips().stream()
                .map(chip -> chip.kind() + ": " + chip.value().text())
                .collect(Collectors.joining("; "));
        String told = language.say(Text.of(
                "As of {0}, as known at {1} (UTC). {2}.",
                language.day(asOf), language.minute(knownBy), language.label(fixed.track)));
        return filters.isEmpty() ? told : told + " " + language.say("Only") + ": " + filters;
    }
}
