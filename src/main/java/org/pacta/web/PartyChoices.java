package org.pacta.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pacta.http.Language;
import org.pacta.scoreboard.Dimension;
import org.pacta.scoreboard.Scoreboard;

/** Offers the parties that can be compared: those of which the scoreboard has figures, under the other filters. */
@ApplicationScoped
class PartyChoices {

    private final Scoreboard scoreboard;
    private final Names names;

    @Inject
    PartyChoices(Scoreboard scoreboard, Names names) {
        this.scoreboard = scoreboard;
        this.names = names;
    }

    /** @param one who is chosen first, and @param other second; null while nobody is */
    PartyChoice of(@Nullable String one, @Nullable String other, View view, Language language) {
        List<String> slugs = Stream.concat(
                        scoreboard
                                .answer(view.with(Dimension.PARTY, List.of()), view.track, List.of(Dimension.PARTY), 1)
                                .rows()
                                .stream()
                                .map(row -> row.group().get(Dimension.PARTY))
                                .filter(Objects::nonNull)
                                .map(Object::toString),
                        Stream.of(one, other).filter(Objects::nonNull))
                .distinct()
                .toList();
        return new PartyChoice(
                names.of(Dimension.PARTY, slugs, language).entrySet().stream()
                        .map(party -> new PartyChoice.Option(
                                party.getKey(),
                                party.getValue(),
                                party.getKey().equals(one),
                                party.getKey().equals(other)))
                        .sorted(Comparator.comparing(
                                option -> option.name().text(), Collator.getInstance(language.locale())))
                        .toList(),
                view.hidden("from", "party", "with"));
    }
}
