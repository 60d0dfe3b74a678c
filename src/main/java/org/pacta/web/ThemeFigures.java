package org.pacta.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pacta.commitment.Theme;
import org.pacta.commitment.ThemeRepository;
import org.pacta.model.LocalizedText;
import org.pacta.progress.Status;
import org.pacta.progress.Track;
import org.pacta.scoreboard.Dimension;
import org.pacta.scoreboard.Scoreboard;
import org.pacta.scoreboard.ScoreboardFilter;
import org.pacta.scoreboard.ScoreboardResponse;
import org.pacta.scoreboard.ScoreboardRow;

/** Lays the scoreboard's rows out by theme. */
@ApplicationScoped
class ThemeFigures {

    private static final String LANGUAGE = "en";
    private static final long BAR = 1000;

    private final Scoreboard scoreboard;
    private final ThemeRepository themes;

    @Inject
    ThemeFigures(Scoreboard scoreboard, ThemeRepository themes) {
        this.scoreboard = scoreboard;
        this.themes = themes;
    }

    Figures asOf(@Nullable LocalDate day, Track track) {
        ScoreboardFilter filter = new ScoreboardFilter();
        filter.asOf = day;
        ScoreboardResponse whole = scoreboard.answer(filter, track, List.of(), 1);
        ScoreboardResponse byTheme = scoreboard.answer(filter, track, List.of(Dimension.THEME), 1);

        Map<String, List<ScoreboardRow>> groups = new LinkedHashMap<>();
        for (ScoreboardRow row : byTheme.rows()) {
            String theme = (String) row.group().get(Dimension.THEME);
            groups.computeIfAbsent(theme == null ? "" : theme, slug -> new ArrayList<>())
                    .add(row);
        }
        return new Figures(
                whole.asOf(),
                track,
                whole.assignments(),
                row("", LocalizedText.of(LANGUAGE, "All themes"), whole.rows()),
                groups.entrySet().stream()
                        .map(group -> row(group.getKey(), nameOf(group.getKey()), group.getValue()))
                        .toList());
    }

    private LocalizedText nameOf(String slug) {
        return themes.find(slug).map(Theme::name).orElseGet(() -> LocalizedText.of(LANGUAGE, "Without a theme"));
    }

    static Figures.Row row(String slug, LocalizedText name, List<ScoreboardRow> rows) {
        long applicable = rows.isEmpty() ? 0 : rows.get(0).applicable();
        List<Figures.Count> counts = new ArrayList<>();
        long before = 0;
        for (Level level : Level.values()) {
            long count = rows.stream()
                    .filter(row -> row.status() == level.status())
                    .mapToLong(ScoreboardRow::count)
                    .sum();
            long start = share(before, applicable);
            before += count;
            counts.add(new Figures.Count(level, count, start, share(before, applicable) - start));
        }
        return new Figures.Row(
                slug,
                name.in(LANGUAGE),
                name.isIn(LANGUAGE) ? null : name.original(),
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
