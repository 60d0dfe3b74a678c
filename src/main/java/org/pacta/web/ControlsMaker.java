package org.pacta.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pacta.http.Language;
import org.pacta.progress.Track;
import org.pacta.scoreboard.Dimension;

/** Makes the controls of a page. */
@ApplicationScoped
class ControlsMaker {

    private final Names names;
    private final FilterPanels panels;
    private final Clock clock;

    @Inject
    ControlsMaker(Names names, FilterPanels panels, Clock clock) {
        this.names = names;
        this.panels = panels;
        this.clock = clock;
    }

    /** With filters to choose from. */
    Controls of(View view, Language language) {
        return of(null, view, language);
    }

    /** @param from the other day, where two are compared */
    Controls of(@Nullable LocalDate from, View view, Language language) {
        return of(from, view, language, FilterPanels.ALL);
    }

    /** @param offered by what there are filters to choose from */
    Controls of(View view, Language language, List<Dimension> offered) {
        return of(null, view, language, offered);
    }

    private Controls of(@Nullable LocalDate from, View view, Language language, List<Dimension> offered) {
        boolean open = View.OPEN.equals(view.filter);
        return controls(
                from,
                view,
                open ? null : view.itself(View.FILTER, View.OPEN) + "#filters",
                open ? panels.of(view, language, offered) : null,
                language);
    }

    /**
     * Of a page about one thing, which is all that it is about. It has them made before it narrows the view down to that:
     * the address says so already.
     */
    Controls ofOneThing(View view, Language language) {
        return controls(null, view, null, null, language);
    }

    private Controls controls(
            @Nullable LocalDate from,
            View view,
            @Nullable String openFilters,
            @Nullable FilterPanel filters,
            Language language) {
        LocalDate knownOn = view.knownBy == null ? null : EndOfDay.of(view.knownBy);
        // What is no day the field for days cannot say.
        boolean exactly = view.knownBy != null && knownOn == null;
        List<String> fields = new ArrayList<>(List.of("from", "asOf", "track"));
        if (!exactly) {
            fields.add("knownBy");
        }
        return new Controls(
                from,
                view.asOf == null ? LocalDate.now(clock) : view.asOf,
                view.asOf != null,
                view.knownBy,
                knownOn,
                view.asOf == null && view.knownBy == null ? null : view.today(),
                view.track,
                List.of(Track.values()),
                view.hidden(fields.toArray(String[]::new)),
                view.chips().stream().map(chip -> chip(chip, language)).toList(),
                openFilters,
                filters);
    }

    private Controls.Chip chip(View.Chip chip, Language language) {
        Optional<Dimension> dimension = Arrays.stream(Dimension.values())
                .filter(known -> known.toString().equals(chip.name()))
                .findFirst();
        return new Controls.Chip(
                dimension.map(language::label).orElse(chip.name()),
                dimension.map(of -> names.of(of, chip.value(), language)).orElseGet(() -> Said.here(chip.value())),
                chip.without());
    }
}
