package org.pacta.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pacta.commitment.CommitmentKind;
import org.pacta.commitment.CommitmentRepository;
import org.pacta.commitment.Theme;
import org.pacta.commitment.ThemeRepository;
import org.pacta.http.Language;
import org.pacta.meeting.Meeting;
import org.pacta.meeting.MeetingRepository;
import org.pacta.meeting.MeetingSeries;
import org.pacta.meeting.MeetingSeriesRepository;
import org.pacta.model.LocalizedText;
import org.pacta.model.Text;
import org.pacta.party.PartyRepository;
import org.pacta.scoreboard.Dimension;
import org.pacta.statement.StatementRepository;

/** What things are called that a page names by their slugs: however many there are, one query. */
@ApplicationScoped
public class Names {

    private final PartyRepository parties;
    private final ThemeRepository themes;
    private final CommitmentRepository commitments;
    private final StatementRepository statements;
    private final MeetingRepository meetings;
    private final MeetingSeriesRepository series;

    @Inject
    Names(
            PartyRepository parties,
            ThemeRepository themes,
            CommitmentRepository commitments,
            StatementRepository statements,
            MeetingRepository meetings,
            MeetingSeriesRepository series) {
        this.parties = parties;
        this.themes = themes;
        this.commitments = commitments;
        this.statements = statements;
        this.meetings = meetings;
        this.series = series;
    }

    /** Of each of the slugs; the slug itself of what has no name, or is not there any more, or is not for the caller. */
    public Map<String, Said> of(Dimension dimension, Collection<String> slugs, Language language) {
        List<String> distinct = slugs.stream().distinct().toList();
        Map<String, LocalizedText> known = texts(dimension, distinct);
        Map<String, Said> names = new LinkedHashMap<>();
        for (String slug : distinct) {
            LocalizedText name = known.get(slug);
            names.put(slug, name == null ? unnamed(dimension, slug, language) : Said.of(name, language));
        }
        return names;
    }

    public Said of(Dimension dimension, String slug, Language language) {
        return of(dimension, List.of(slug), language).getOrDefault(slug, Said.here(slug));
    }

    /** A sentence that says whose expected reports a page leaves out, as they are too many; empty if nobody's. */
    public String leftOut(Collection<String> organizations, Language language) {
        return organizations.isEmpty()
                ? ""
                : language.say(Text.of(
                        "The reports that are expected by {0} are too many to be counted; this page leaves them out.",
                        together(organizations, language)));
    }

    /** A sentence that says whose overdue assignments a page leaves out, as they are too many; empty if nobody's. */
    public String unlisted(Collection<String> organizations, Language language) {
        return organizations.isEmpty()
                ? ""
                : language.say(Text.of(
                        "The assignments of {0} that are overdue are too many to be listed; this page leaves them out. A filter"
                                + " makes them fewer.",
                        together(organizations, language)));
    }

    private String together(Collection<String> organizations, Language language) {
        return of(Dimension.ORGANIZATION, organizations, language).values().stream()
                .map(Said::text)
                .collect(Collectors.joining(", "));
    }

    /** The page about one of a dimension; null if there is none. */
    static @Nullable String page(Dimension dimension, String slug) {
        return switch (dimension) {
            case THEME -> "/themes/" + slug;
            case PARTY -> "/parties/" + slug;
            case COMMITMENT -> "/commitments/" + slug;
            case STATEMENT -> "/statements/" + slug;
            case MEETING -> "/meetings/" + slug;
            case SERIES, ORGANIZATION, KIND, YEAR_DUE -> null;
        };
    }

    private Map<String, LocalizedText> texts(Dimension dimension, Collection<String> slugs) {
        return switch (dimension) {
            case PARTY, ORGANIZATION -> parties.names(slugs);
            case THEME -> named(themes.all(slugs), Theme::name);
            case COMMITMENT -> commitments.titles(slugs);
            case STATEMENT -> statements.titles(slugs);
            case MEETING -> named(meetings.all(slugs), Meeting::title);
            case SERIES -> named(series.all(slugs), MeetingSeries::name);
            case KIND, YEAR_DUE -> Map.of();
        };
    }

    private static <T> Map<String, LocalizedText> named(Map<String, T> things, Function<T, LocalizedText> name) {
        return things.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, thing -> name.apply(thing.getValue())));
    }

    /** Kinds are words of the contract, which the service says itself; a year is its own name. */
    private static Said unnamed(Dimension dimension, String slug, Language language) {
        return dimension == Dimension.KIND
                ? Arrays.stream(CommitmentKind.values())
                        .filter(kind -> kind.name().equals(slug))
                        .findFirst()
                        .map(kind -> Said.here(language.label(kind)))
                        .orElseGet(() -> Said.here(slug))
                : Said.here(slug);
    }
}
