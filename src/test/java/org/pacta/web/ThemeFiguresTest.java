package org.pacta.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pacta.model.LocalizedText;
import org.pacta.progress.Status;
import org.pacta.scoreboard.RowLinks;
import org.pacta.scoreboard.ScoreboardRow;

class ThemeFiguresTest {

    private static final LocalizedText NAME = LocalizedText.of("ru", "Кибербезопасность");

    @Test
    void thePiecesOfTheBarFollowEachOtherAndFillIt() {
        Figures.Row row = row(of(Status.COMPLETE, 1, 0), of(Status.LIMITED, 1, 0), of(Status.NOT_REPORTED, 1, 0));

        long end = 0;
        for (Figures.Count count : row.counts()) {
            assertThat(count.start()).isEqualTo(end);
            end += count.width();
        }
        assertThat(end).isEqualTo(1000);
        assertThat(row.counts()).extracting(Figures.Count::count).containsExactly(1L, 0L, 1L, 0L, 0L, 1L);
    }

    @Test
    void whatDoesNotApplyIsInNoFigure() {
        Figures.Row row = row(of(Status.COMPLETE, 3, 1), of(Status.NOT_APPLICABLE, 7, 7));

        assertThat(row.counts()).extracting(Figures.Count::count).containsExactly(3L, 0L, 0L, 0L, 0L, 0L);
        assertThat(row.illustrative()).isEqualTo(1);
    }

    @Test
    void coverageIsFullOnlyWhenNothingIsMissing() {
        assertThat(new Figures.Row("s", "n", null, 1000, 999, 0, List.of()).coverage())
                .isEqualTo(99);
        assertThat(new Figures.Row("s", "n", null, 3, 3, 0, List.of()).coverage())
                .isEqualTo(100);
        assertThat(row().coverage()).isZero();
    }

    @Test
    void aNameInAnotherLanguageSaysInWhich() {
        assertThat(row().name()).isEqualTo("Кибербезопасность");
        assertThat(row().language()).isEqualTo("ru");
    }

    private static Figures.Row row(ScoreboardRow... rows) {
        return ThemeFigures.row("cyber", NAME, List.of(rows));
    }

    private static ScoreboardRow of(Status status, long count, long illustrative) {
        return new ScoreboardRow(
                Map.of(), status, count, BigDecimal.ZERO, 3, 2, BigDecimal.ZERO, illustrative, new RowLinks("/"));
    }
}
