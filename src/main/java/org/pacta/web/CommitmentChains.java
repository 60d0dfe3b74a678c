package org.pacta.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.pacta.commitment.CommitmentLinkKind;
import org.pacta.http.Language;
import org.pacta.progress.Track;
import org.pacta.scoreboard.CommitmentStanding;
import org.pacta.scoreboard.Dimension;
import org.pacta.scoreboard.LineageResponse;
import org.pacta.scoreboard.LineageStep;
import org.pacta.scoreboard.Lineages;
import org.pacta.scoreboard.ScoreboardRow;

/** Lays out which promises a commitment takes up, and which take it up: as the interface has it. */
@ApplicationScoped
class CommitmentChains {

    private final Lineages lineages;
    private final Names names;

    @Inject
    CommitmentChains(Lineages lineages, Names names) {
        this.lineages = lineages;
        this.names = names;
    }

    /** Without steps if it is joined to no other. */
    CommitmentChain of(String commitment, View view, Language language) {
        LineageResponse lineage = lineages.of(commitment, null, view, null);
        if (lineage.steps().size() < 2) {
            return new CommitmentChain(List.of(), false);
        }
        Map<String, Said> statements = names.of(
                Dimension.STATEMENT,
                lineage.steps().stream().map(LineageStep::statement).distinct().toList(),
                language);
        Map<String, Said> titles = lineage.steps().stream()
                .collect(Collectors.toMap(LineageStep::commitment, step -> Said.of(step.title(), language)));
        return new CommitmentChain(
                lineage.steps().stream()
                        .map(step -> step(step, titles, statements, view, language))
                        .toList(),
                lineage.truncated());
    }

    private static CommitmentChain.Step step(
            LineageStep step, Map<String, Said> titles, Map<String, Said> statements, View view, Language language) {
        Said title = Said.of(step.title(), language);
        return new CommitmentChain.Step(
                title,
                view.to("/commitments/" + step.commitment()),
                step.direction() == LineageStep.Direction.ITSELF,
                statements.getOrDefault(step.statement(), Said.here(step.statement())),
                view.to("/statements/" + step.statement()),
                step.adoptedOn(),
                language.label(step.status()),
                step.links().stream()
                        .map(link -> bond(link, step.commitment(), titles, view, language))
                        .toList(),
                standing(
                        title,
                        view.track == Track.REPORTED
                                ? step.standing().reported()
                                : step.standing().assessed(),
                        view),
                step.illustrative());
    }

    private static CommitmentChain.Bond bond(
            LineageStep.Link link, String of, Map<String, Said> titles, View view, Language language) {
        boolean active = link.from().equals(of);
        String other = active ? link.to() : link.from();
        return new CommitmentChain.Bond(
                active ? language.label(link.kind()) : passive(link.kind(), language),
                titles.getOrDefault(other, Said.here(other)),
                view.to("/commitments/" + other));
    }

    private static String passive(CommitmentLinkKind kind, Language language) {
        return switch (kind) {
            case REAFFIRMS -> language.say("Reaffirmed by");
            case NARROWS -> language.say("Narrowed by");
            case BROADENS -> language.say("Broadened by");
            case SUPERSEDES -> language.say("Superseded by");
            case IMPLEMENTS -> language.say("Implemented by");
        };
    }

    private static Board.Row standing(Said title, CommitmentStanding.Counts counts, View view) {
        return Boards.row(
                title,
                null,
                null,
                counts.counts().stream()
                        .map(count -> new ScoreboardRow(
                                Map.of(),
                                count.status(),
                                count.count(),
                                count.share(),
                                counts.applicable(),
                                counts.withReport(),
                                counts.coverage(),
                                0,
                                count.links()))
                        .toList(),
                view);
    }
}
