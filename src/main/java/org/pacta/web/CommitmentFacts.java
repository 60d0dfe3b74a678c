package org.pacta.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.pacta.commitment.Commitment;
import org.pacta.commitment.DueDays;
import org.pacta.http.Language;
import org.pacta.scoreboard.Dimension;

/** What is known of a commitment at once: where it is from, what it is about, by when it is to be kept. */
@ApplicationScoped
class CommitmentFacts {

    private final Endings endings;
    private final DueDays dueDays;
    private final Names names;

    @Inject
    CommitmentFacts(Endings endings, DueDays dueDays, Names names) {
        this.endings = endings;
        this.dueDays = dueDays;
        this.names = names;
    }

    List<Profile.Fact> of(StoryScope scope) {
        Commitment commitment = scope.commitment();
        Language language = scope.language();
        View view = scope.view();
        List<Profile.Fact> facts = new ArrayList<>();
        facts.add(new Profile.Fact(
                language.label(Dimension.STATEMENT),
                Said.of(scope.statement().title(), language),
                view.to("/statements/" + commitment.statement())));
        names.of(Dimension.THEME, commitment.themes(), language)
                .forEach((theme, name) -> facts.add(
                        new Profile.Fact(language.label(Dimension.THEME), name, view.to("/themes/" + theme))));
        facts.add(new Profile.Fact(language.label(Dimension.KIND), Said.here(language.label(commitment.kind())), null));
        dueDays.of(commitment, scope.knownBy())
                .ifPresentOrElse(
                        day -> facts.add(new Profile.Fact(language.say("Due on"), Said.here(language.day(day)), null)),
                        () -> facts.add(
                                new Profile.Fact(language.say("Due on"), Said.here(language.say("Continuing")), null)));
        facts.add(new Profile.Fact(language.say("Status"), Said.here(language.label(endings.status(scope))), null));
        return facts;
    }
}
