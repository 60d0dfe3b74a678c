package org.pacta.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import org.pacta.http.Language;
import org.pacta.model.Text;
import org.pacta.scoreboard.Period;
import org.pacta.scoreboard.Trend;
import org.pacta.scoreboard.TrendPeriod;
import org.pacta.scoreboard.TrendResponse;

/** How it stood at the end of each of the last twelve quarters, as columns. */
@ApplicationScoped
class TrendChart {

    /** Of a column that is all there is. */
    private static final int HEIGHT = 1000;

    private final Trend trend;

    @Inject
    TrendChart(Trend trend) {
        this.trend = trend;
    }

    /**
     * A quarter.
     *
     * @param asOf its last day, or the day that is meant if that comes before
     * @param name as in 2026 Q1
     * @param year if it is the first that is shown of its year; empty if it is not
     * @param left where it stands, in units of which a column takes ten
     */
    record Column(
            LocalDate asOf, String name, String year, int left, long applicable, long withReport, List<Piece> pieces) {

        public boolean isEmpty() {
            return applicable == 0;
        }
    }

    /** @param top where it begins, in thousandths from the top; @param height in thousandths */
    record Piece(Level level, long count, long top, long height) {}

    /** The last twelve quarters, from the first of them in which anything bound anybody. */
    List<Column> of(View view, Language language) {
        TrendResponse answer = trend.answer(view, Period.QUARTER, null, view.asOf, List.of(view.track), List.of(), 1);
        List<Column> columns = new ArrayList<>();
        for (TrendPeriod period : answer.periods()) {
            if (columns.isEmpty() && period.applicable() == 0) {
                continue;
            }
            String year = String.valueOf(period.startsOn().getYear());
            int quarter = period.startsOn().get(IsoFields.QUARTER_OF_YEAR);
            columns.add(new Column(
                    period.asOf(),
                    language.say(Text.of("{0} Q{1}", year, quarter)),
                    quarter == 1 || columns.isEmpty() ? year : "",
                    columns.size() * 10,
                    period.applicable(),
                    period.withReport(),
                    pieces(answer, period)));
        }
        return columns;
    }

    private static List<Piece> pieces(TrendResponse answer, TrendPeriod period) {
        List<Piece> pieces = new ArrayList<>();
        long before = 0;
        for (Level level : Level.values()) {
            long count = answer.rows().stream()
                    .filter(row -> row.asOf().equals(period.asOf()) && row.status() == level.status())
                    .mapToLong(row -> row.count())
                    .sum();
            long bottom = share(before, period.applicable());
            before += count;
            long height = share(before, period.applicable()) - bottom;
            // What is furthest stands at the foot.
            pieces.add(new Piece(level, count, HEIGHT - bottom - height, height));
        }
        return pieces;
    }

    private static long share(long count, long of) {
        return of == 0 ? 0 : Math.round((double) HEIGHT * count / of);
    }
}
