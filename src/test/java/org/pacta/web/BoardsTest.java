package org.pacta.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pacta.http.Language;
import org.pacta.model.LocalizedText;
import org.pacta.progress.Status;
import org.pacta.scoreboard.RowLinks;
import org.pacta.scoreboard.ScoreboardRow;

class BoardsTest {

    private static final LocalizedText NAME = LocalizedText.of("ru", "Кибербезопасность");

    @Test
    void thePiecesOfTheBarFollowEachOtherAndFillIt() {
        Board.Row row = row(of(Status.COMPLETE, 1, 0), of(Status.LIMITED, 1, 0), of(Status.NOT_REPORTED, 1, 0));

        long end = 0;
        for (Board.Count count : row.counts()) {
            assertThat(count.start()).isEqualTo(end);
            end += count.width();
        }
        assertThat(end).isEqualTo(1000);
        assertThat(row.counts()).extracting(Board.Count::count).containsExactly(1L, 0L, 1L, 0L, 0L, 1L);
    }

    @Test
    void whatDoesNotApplyIsInNoFigure() {
        Board.Row row = row(of(Status.COMPLETE, 3, 1), of(Status.NOT_APPLICABLE, 7, 7));

        assertThat(row.counts()).extracting(Board.Count::count).containsExactly(3L, 0L, 0L, 0L, 0L, 0L);
        assertThat(row.illustrative()).isEqualTo(1);
    }

    @Test
    void coverageIsFullOnlyWhenNothingIsMissing() {
        assertThat(new Board.Row(null, Said.here("n"), null, null, 1000, 999, 0, List.of()).coverage())
                .isEqualTo(99);
        assertThat(new Board.Row(null, Said.here("n"), null, null, 3, 3, 0, List.of()).coverage())
                .isEqualTo(100);
        assertThat(row().coverage()).isZero();
    }

    @Test
    void aNameInAnotherLanguageSaysInWhich() {
        assertThat(row().name().text()).isEqualTo("Кибербезопасность");
        assertThat(row().name().language()).isEqualTo("ru");
    }

    private static Board.Row row(ScoreboardRow... rows) {
        return Boards.row(Said.of(NAME, Language.EN), null, null, List.of(rows), new View());
    }

    private static ScoreboardRow of(Status status, long count, long illustrative) {
        return new ScoreboardRow(
                Map.of(), status, count, BigDecimal.ZERO, 3, 2, BigDecimal.ZERO, illustrative, new RowLinks("/"));
    }
}
