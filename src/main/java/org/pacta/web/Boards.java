package org.pacta.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pacta.http.Language;
import org.pacta.progress.Status;
import org.pacta.scoreboard.Dimension;
import org.pacta.scoreboard.Scoreboard;
import org.pacta.scoreboard.ScoreboardResponse;
import org.pacta.scoreboard.ScoreboardRow;

/** Lays the scoreboard's rows out: the figures are those of the interface. */
@ApplicationScoped
class Boards {

    private static final long BAR = Board.BAR;

    /** More than there are states; of commitments, nobody reads as many. */
    private static final int MOST = 300;

    private final Scoreboard scoreboard;
    private final Names names;

    @Inject
    Boards(Scoreboard scoreboard, Names names) {
        this.scoreboard = scoreboard;
        this.names = names;
    }

    Board of(View view, Dimension by, Language language) {
        return of(view, by, language, MOST);
    }

    /** @param most how many groups there is room for */
    Board of(View view, Dimension by, Language language, int most) {
        Scoreboard.Full full = scoreboard.full(view, view.track, List.of(by), 1);
        ScoreboardResponse answer = full.answer();
        Map<@Nullable String, List<ScoreboardRow>> groups = new LinkedHashMap<>();
        for (ScoreboardRow row : answer.rows()) {
            Object group = row.group().get(by);
            groups.computeIfAbsent(group == null ? null : group.toString(), slug -> new ArrayList<>())
                    .add(row);
        }
        int all = groups.size();
        groups.keySet().removeAll(groups.keySet().stream().skip(most).toList());
        Map<String, Said> called = names.of(
                by, groups.keySet().stream().filter(slug -> slug != null).toList(), language);
        List<Board.Row> rows = new ArrayList<>();
        groups.forEach((slug, ofGroup) -> rows.add(row(
                slug,
                slug == null ? Said.here(language.say("None")) : called.getOrDefault(slug, Said.here(slug)),
                slug == null ? null : linked(Names.page(by, slug), view),
                null,
                ofGroup,
                view)));
        return new Board(
                by,
                answer.asOf(),
                answer.knownBy(),
                answer.track(),
                answer.assignments(),
                row(
                        Said.here(language.say("All together")),
                        null,
                        view.behind(answer.links().assignments()),
                        full.whole(),
                        view),
                rows,
                all - rows.size());
    }

    private static @Nullable String linked(@Nullable String page, View view) {
        return page == null ? null : view.to(page);
    }

    static Board.Row row(
            Said name, @Nullable String page, @Nullable String behind, List<ScoreboardRow> rows, View view) {
        return row(null, name, page, behind, rows, view);
    }

    private static Board.Row row(
            @Nullable String slug,
            Said name,
            @Nullable String page,
            @Nullable String behind,
            List<ScoreboardRow> rows,
            View view) {
        long applicable = rows.isEmpty() ? 0 : rows.get(0).applicable();
        List<Board.Count> counts = new ArrayList<>();
        long before = 0;
        for (Level level : Level.values()) {
            List<ScoreboardRow> of =
                    rows.stream().filter(row -> row.status() == level.status()).toList();
            long count = of.stream().mapToLong(ScoreboardRow::count).sum();
            long start = share(before, applicable);
            before += count;
            counts.add(new Board.Count(
                    level,
                    count,
                    of.isEmpty() ? null : view.behind(of.get(0).links().assignments()),
                    start,
                    share(before, applicable) - start));
        }
        return new Board.Row(
                slug,
                name,
                page,
                behind,
                applicable,
                rows.isEmpty() ? 0 : rows.get(0).withReport(),
                rows.stream()
                        .filter(row -> row.status() != Status.NOT_APPLICABLE)
                        .mapToLong(ScoreboardRow::illustrative)
                        .sum(),
                counts);
    }

    private static long share(long count, long of) {
        return of == 0 ? 0 : Math.round((double) BAR * count / of);
    }
}
