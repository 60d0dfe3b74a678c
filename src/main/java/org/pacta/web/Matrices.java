package org.pacta.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pacta.access.Access;
import org.pacta.http.Language;
import org.pacta.progress.Track;
import org.pacta.scoreboard.AwaitingReview;
import org.pacta.scoreboard.Dimension;
import org.pacta.scoreboard.Scoreboard;
import org.pacta.scoreboard.ScoreboardRow;

/**
 * Lays the scoreboard out as a matrix. However many parties and themes there are, a page of it stays of a size that can be
 * loaded: it has so many parties at most, and cells without bars when there are many.
 */
@ApplicationScoped
class Matrices {

    private static final int ROWS = 50;

    /** Fewer rows where there are many themes, though never very few: each cell has as many figures as there are statuses. */
    private static final int CELLS = 2_000;

    private static final int FEW_ROWS = 10;

    private static final int CELLS_WITH_BARS = 600;

    /** Of what has none. */
    private static final String NONE = "";

    private final Scoreboard scoreboard;
    private final AwaitingReview awaitingReview;
    private final Access access;
    private final Names names;

    @Inject
    Matrices(Scoreboard scoreboard, AwaitingReview awaitingReview, Access access, Names names) {
        this.scoreboard = scoreboard;
        this.awaitingReview = awaitingReview;
        this.access = access;
        this.names = names;
    }

    /** The first page of it, which is all of it where there is but one. */
    Matrix of(View view, Language language) {
        return of(view, 1, language);
    }

    /** @param page which of the pages of the table, from 1; the nearest that there is */
    Matrix of(View view, int page, Language language) {
        Groups byParty = groups(view, view, List.of(Dimension.PARTY));
        Groups byTheme = groups(view, view, List.of(Dimension.THEME));
        List<AwaitingReview.Place> awaited =
                view.track == Track.REPORTED && access.caller().isSignedIn() ? awaitingReview.places(view) : List.of();
        List<String> themes = byTheme.values();
        Map<String, Said> themeNames = called(Dimension.THEME, themes, language);
        Map<String, Said> partyNames = called(Dimension.PARTY, byParty.values(), language);
        List<String> parties = partyNames.keySet().stream()
                .sorted(Comparator.comparing(
                        party -> Objects.requireNonNull(partyNames.get(party)).text(),
                        Collator.getInstance(language.locale())))
                .toList();
        int most = Math.max(FEW_ROWS, Math.min(ROWS, CELLS / Math.max(1, themes.size())));
        int pages = Math.max(1, (parties.size() + most - 1) / most);
        int shown = Math.min(Math.max(page, 1), pages);
        List<String> rows = parties.subList((shown - 1) * most, Math.min(shown * most, parties.size()));
        Groups cells = groups(
                view, pages == 1 ? view : view.with(Dimension.PARTY, rows), List.of(Dimension.PARTY, Dimension.THEME));
        MatrixCells maker = new MatrixCells(view, language);
        Map<List<String>, Long> waiting = waiting(awaited);
        Function<List<String>, Matrix.Cell> cell = group -> maker.of(cells.of(group), waiting.getOrDefault(group, 0L));
        return new Matrix(
                byParty.answer.answer().asOf(),
                view.track,
                themes.stream()
                        .map(theme -> head(Dimension.THEME, theme, themeNames, view))
                        .toList(),
                rows.stream()
                        .map(party -> new Matrix.Line(
                                head(Dimension.PARTY, party, partyNames, view),
                                maker.of(byParty.of(List.of(party)), waiting.getOrDefault(List.of(party), 0L)),
                                themes.stream()
                                        .map(theme -> cell.apply(List.of(party, theme)))
                                        .toList()))
                        .toList(),
                new Matrix.Line(
                        new Matrix.Head(Said.here(language.say("All together")), null),
                        maker.of(byParty.answer.whole(), waiting.getOrDefault(List.of(), 0L)),
                        themes.stream()
                                .map(theme -> maker.of(
                                        byTheme.of(List.of(theme)), waiting.getOrDefault(List.of(NONE, theme), 0L)))
                                .toList()),
                pages == 1 ? List.of() : parts(parties, most, partyNames, shown, view),
                rows.size() * themes.size() <= CELLS_WITH_BARS,
                !awaited.isEmpty());
    }

    /** The rows of an answer by their groups, with those of which nothing applies. */
    private record Groups(Scoreboard.Full answer, Map<List<String>, List<ScoreboardRow>> rows) {

        List<ScoreboardRow> of(List<String> group) {
            return rows.getOrDefault(group, List.of());
        }

        /** What its first dimension has, in order. */
        List<String> values() {
            return List.copyOf(
                    rows.keySet().stream().map(group -> group.get(0)).collect(Collectors.toCollection(TreeSet::new)));
        }
    }

    private Groups groups(View view, View some, List<Dimension> by) {
        Scoreboard.Full full = scoreboard.full(view, some, view.track, by, 1);
        Map<List<String>, List<ScoreboardRow>> rows = new LinkedHashMap<>();
        Stream.concat(full.answer().rows().stream(), full.inapplicable().stream())
                .forEach(row -> rows.computeIfAbsent(
                                by.stream()
                                        .map(dimension ->
                                                Objects.toString(row.group().get(dimension), NONE))
                                        .toList(),
                                group -> new ArrayList<>())
                        .add(row));
        return new Groups(full, rows);
    }

    /**
     * How many wait in each cell, in each line, in each column (the party of which is none) and altogether: an assignment
     * under several themes once in each.
     */
    private static Map<List<String>, Long> waiting(List<AwaitingReview.Place> places) {
        Map<List<String>, TreeSet<String>> assignments = new HashMap<>();
        for (AwaitingReview.Place place : places) {
            Stream.of(
                            List.of(place.party(), place.theme()),
                            List.of(place.party()),
                            List.of(NONE, place.theme()),
                            List.<String>of())
                    .forEach(group -> assignments
                            .computeIfAbsent(group, key -> new TreeSet<>())
                            .add(place.assignment()));
        }
        Map<List<String>, Long> waiting = new HashMap<>();
        assignments.forEach((group, some) -> waiting.put(group, (long) some.size()));
        return waiting;
    }

    private Map<String, Said> called(Dimension dimension, List<String> slugs, Language language) {
        Map<String, Said> called = new LinkedHashMap<>(names.of(dimension, slugs, language));
        called.computeIfPresent(NONE, (slug, name) -> Said.here(language.say("None")));
        return called;
    }

    private static Matrix.Head head(Dimension dimension, String slug, Map<String, Said> called, View view) {
        String page = slug.isEmpty() ? null : Names.page(dimension, slug);
        return new Matrix.Head(Objects.requireNonNull(called.get(slug)), page == null ? null : view.to(page));
    }

    private static List<Matrix.Part> parts(
            List<String> parties, int most, Map<String, Said> called, int shown, View view) {
        List<Matrix.Part> parts = new ArrayList<>();
        for (int from = 0; from < parties.size(); from += most) {
            int number = parts.size() + 1;
            parts.add(new Matrix.Part(
                    Objects.requireNonNull(called.get(parties.get(from))),
                    Objects.requireNonNull(called.get(parties.get(Math.min(from + most, parties.size()) - 1))),
                    view.to(Pages.MATRIX, "page", number),
                    number == shown));
        }
        return parts;
    }
}
