package org.pacta.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pacta.http.Language;
import org.pacta.model.Text;
import org.pacta.progress.Status;
import org.pacta.scoreboard.ScoreboardRow;

/** Makes the cells of a matrix: each looks like what it is, and leads to what it counts. */
final class MatrixCells {

    /** What does not apply to a party is in no figure, and so not behind one. */
    private static final String APPLICABLE =
            Arrays.stream(Level.values()).map(level -> level.status().name()).collect(Collectors.joining(","));

    private final View view;
    private final Language language;

    MatrixCells(View view, Language language) {
        this.view = view;
        this.language = language;
    }

    /**
     * @param rows of the group, of which none may apply; none if it has no assignments
     * @param awaiting of how many assignments of it a report waits for its review
     */
    Matrix.Cell of(List<ScoreboardRow> rows, long awaiting) {
        if (rows.isEmpty()) {
            return new Matrix.Cell(
                    Matrix.Kind.VOID, null, 0, 0, 0, 0, language.say("Nothing binds"), null, false, List.of());
        }
        long inapplicable = rows.stream()
                .filter(row -> row.status() == Status.NOT_APPLICABLE)
                .mapToLong(ScoreboardRow::count)
                .sum();
        Board.Row row = Boards.row(Said.here(""), null, null, rows, view);
        if (row.applicable() == 0) {
            ScoreboardRow only = rows.get(0);
            return new Matrix.Cell(
                    Matrix.Kind.NOT_APPLICABLE,
                    null,
                    0,
                    0,
                    inapplicable,
                    0,
                    language.label(Status.NOT_APPLICABLE) + ": " + inapplicable,
                    view.behind(only.links().assignments()),
                    only.illustrative() > 0,
                    List.of());
        }
        return new Matrix.Cell(
                Matrix.Kind.BINDING,
                level(row),
                row.withReport(),
                row.applicable(),
                inapplicable,
                awaiting,
                told(row, inapplicable, awaiting),
                behind(row),
                row.isIllustrative(),
                row.counts().stream().filter(count -> count.width() > 0).toList());
    }

    private static Level level(Board.Row row) {
        return Level.median(row.counts().stream().collect(Collectors.toMap(Board.Count::level, Board.Count::count)));
    }

    private String told(Board.Row row, long inapplicable, long awaiting) {
        List<String> told = new ArrayList<>();
        row.counts().stream()
                .filter(count -> count.count() > 0)
                .forEach(count -> told.add(count.level().label(view.track, language) + ": " + count.count()));
        if (inapplicable > 0) {
            told.add(language.label(Status.NOT_APPLICABLE) + ": " + inapplicable);
        }
        if (awaiting > 0) {
            told.add(language.say(Text.of("Awaiting review: {0}", awaiting)));
        }
        return String.join(", ", told);
    }

    private static @Nullable String behind(Board.Row row) {
        return row.counts().stream()
                .map(Board.Count::behind)
                .filter(Objects::nonNull)
                .findFirst()
                .map(behind -> behind.replaceFirst("&status=[A-Z_]+", "&status=" + APPLICABLE))
                .orElse(null);
    }
}
