package org.pacta.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.pacta.http.Language;
import org.pacta.scoreboard.Dimension;
import org.pacta.scoreboard.Scoreboard;
import org.pacta.scoreboard.ScoreboardRow;

/**
 * Counts what each filter would leave: the figures are those of the scoreboard, broken down by what is filtered, under all
 * filters of other kinds. It takes a roll-up for each kind, so it is done only when somebody wants to choose.
 */
@ApplicationScoped
class FilterPanels {

    /** By what most pages can be narrowed down, in this order. */
    static final List<Dimension> ALL = List.of(
            Dimension.ORGANIZATION,
            Dimension.SERIES,
            Dimension.MEETING,
            Dimension.STATEMENT,
            Dimension.THEME,
            Dimension.KIND,
            Dimension.YEAR_DUE,
            Dimension.PARTY);

    private static final int FIRST = 12;
    private static final int MOST = 200;

    private final Scoreboard scoreboard;
    private final Names names;

    @Inject
    FilterPanels(Scoreboard scoreboard, Names names) {
        this.scoreboard = scoreboard;
        this.names = names;
    }

    FilterPanel of(View view, Language language, List<Dimension> offered) {
        return new FilterPanel(
                offered.stream()
                        .map(dimension -> group(dimension, view, language))
                        .filter(group -> !group.first().isEmpty())
                        .toList(),
                view.itself());
    }

    private FilterPanel.Group group(Dimension dimension, View view, Language language) {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (ScoreboardRow row : scoreboard
                .answer(view.with(dimension, List.of()), view.track, List.of(dimension), 1)
                .rows()) {
            Object value = row.group().get(dimension);
            if (value != null) {
                counts.put(value.toString(), row.applicable());
            }
        }
        List<String> chosen = view.values(dimension);
        List<String> most = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST)
                .map(Map.Entry::getKey)
                .toList();
        Map<String, Said> called = names.of(dimension, most, language);
        List<FilterPanel.Choice> choices = most.stream()
                .map(value -> new FilterPanel.Choice(
                        Objects.requireNonNull(called.get(value)),
                        view.with(dimension, chosen.contains(value) ? List.of() : List.of(value))
                                .itself(View.FILTER, View.OPEN),
                        Objects.requireNonNull(counts.get(value)),
                        chosen.contains(value)))
                .toList();
        int first = Math.min(FIRST, choices.size());
        List<FilterPanel.Choice> rest = new ArrayList<>(choices.subList(first, choices.size()));
        // Whoever looks through so many looks for a name.
        rest.sort(Comparator.comparing(choice -> choice.name().text(), Collator.getInstance(language.locale())));
        return new FilterPanel.Group(
                language.label(dimension), choices.subList(0, first), rest, counts.size() - choices.size());
    }
}
