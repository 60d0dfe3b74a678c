package org.pacta.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pacta.http.Language;
import org.pacta.progress.Status;
import org.pacta.scoreboard.AssignmentStanding;
import org.pacta.scoreboard.BehindFigures;
import org.pacta.scoreboard.Dimension;

/** Puts two parties beside each other. */
@ApplicationScoped
class PartyComparison {

    private static final int MOST = 200;

    private final Boards boards;
    private final BehindFigures behind;
    private final PartyChoices choices;
    private final Names names;
    private final ControlsMaker controls;
    private final Frames frames;

    @Inject
    PartyComparison(
            Boards boards,
            BehindFigures behind,
            PartyChoices choices,
            Names names,
            ControlsMaker controls,
            Frames frames) {
        this.boards = boards;
        this.behind = behind;
        this.choices = choices;
        this.names = names;
        this.controls = controls;
        this.frames = frames;
    }

    ComparePartiesPage of(String one, String other, View view, ContainerRequestContext request) {
        Language language = Language.of(request);
        Map<String, Said> called = names.of(Dimension.PARTY, List.of(one, other), language);
        View both = view.with(Dimension.PARTY, List.of(one, other));
        List<Both> commitments = both(one, behind.all(both, view.track));
        List<Both> different = commitments.stream().filter(Both::isDifferent).toList();
        return new ComparePartiesPage(
                frames.of(request, view),
                language,
                view,
                controls.of(view, language),
                choices.of(one, other, view, language),
                side(one, called, view),
                side(other, called, view),
                pairs(
                        boards.of(view.with(Dimension.PARTY, List.of(one)), Dimension.THEME, language),
                        boards.of(view.with(Dimension.PARTY, List.of(other)), Dimension.THEME, language)),
                differences(different.subList(0, Math.min(MOST, different.size())), view, language),
                different.size(),
                commitments.stream()
                        .filter(with -> with.one != null && with.other != null)
                        .count(),
                both.api("/api/scoreboard/assignments"));
    }

    private static ComparePartiesPage.Side side(String party, Map<String, Said> called, View view) {
        return new ComparePartiesPage.Side(
                Objects.requireNonNull(called.get(party)),
                view.with(Dimension.PARTY, List.of()).to("/parties/" + party));
    }

    /** A commitment; null with one whom it does not bind. */
    private record Both(String commitment, @Nullable AssignmentStanding one, @Nullable AssignmentStanding other) {

        boolean isDifferent() {
            return status(one) != status(other);
        }

        boolean isIllustrative() {
            return (one != null && one.illustrative()) || (other != null && other.illustrative());
        }

        private static @Nullable Status status(@Nullable AssignmentStanding standing) {
            return standing == null ? null : standing.status();
        }
    }

    private static List<Both> both(String one, List<AssignmentStanding> standings) {
        Map<String, Both> both = new TreeMap<>();
        for (AssignmentStanding standing : standings) {
            boolean first = standing.party().equals(one);
            both.merge(
                    standing.commitment(),
                    new Both(standing.commitment(), first ? standing : null, first ? null : standing),
                    (earlier, later) -> new Both(
                            earlier.commitment,
                            earlier.one == null ? later.one : earlier.one,
                            earlier.other == null ? later.other : earlier.other));
        }
        return List.copyOf(both.values());
    }

    private List<ComparePartiesPage.Difference> differences(List<Both> different, View view, Language language) {
        Map<String, Said> called = names.of(
                Dimension.COMMITMENT, different.stream().map(Both::commitment).toList(), language);
        View of = view.with(Dimension.PARTY, List.of());
        return different.stream()
                .map(both -> new ComparePartiesPage.Difference(
                        Objects.requireNonNull(called.get(both.commitment)),
                        of.to("/commitments/" + both.commitment),
                        PartyStandings.stand(both.one, view.track, language),
                        PartyStandings.stand(both.other, view.track, language),
                        both.isIllustrative()))
                .toList();
    }

    /** Each theme that asks anything of one of them, and the two as a whole. */
    private static List<ComparePartiesPage.Pair> pairs(Board one, Board other) {
        Map<Said, Board.Row> left = new LinkedHashMap<>();
        other.rows().forEach(row -> left.put(row.name(), row));
        List<ComparePartiesPage.Pair> pairs = new ArrayList<>();
        one.rows()
                .forEach(row ->
                        pairs.add(new ComparePartiesPage.Pair(row.name(), row.page(), row, left.remove(row.name()))));
        left.forEach((name, row) -> pairs.add(new ComparePartiesPage.Pair(name, row.page(), null, row)));
        pairs.add(new ComparePartiesPage.Pair(one.whole().name(), null, one.whole(), other.whole()));
        return pairs;
    }
}
