package org.pacta.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pacta.commitment.Commitment;
import org.pacta.commitment.CommitmentRepository;
import org.pacta.commitment.Theme;
import org.pacta.commitment.ThemeRepository;
import org.pacta.http.Language;
import org.pacta.meeting.Meeting;
import org.pacta.meeting.MeetingRepository;
import org.pacta.model.LocalizedText;
import org.pacta.model.NotFound;
import org.pacta.party.PartyRepository;
import org.pacta.scoreboard.Dimension;
import org.pacta.statement.ParagraphRepository;
import org.pacta.statement.Statement;
import org.pacta.statement.StatementRepository;

/** Finds what profiles are of, and what is known of it. */
@ApplicationScoped
class Subjects {

    private final PartyRepository parties;
    private final ThemeRepository themes;
    private final MeetingRepository meetings;
    private final StatementRepository statements;
    private final ParagraphRepository paragraphs;
    private final CommitmentRepository commitments;
    private final Names names;

    @Inject
    Subjects(
            PartyRepository parties,
            ThemeRepository themes,
            MeetingRepository meetings,
            StatementRepository statements,
            ParagraphRepository paragraphs,
            CommitmentRepository commitments,
            Names names) {
        this.parties = parties;
        this.themes = themes;
        this.meetings = meetings;
        this.statements = statements;
        this.paragraphs = paragraphs;
        this.commitments = commitments;
        this.names = names;
    }

    Subject party(String slug, Language language) {
        LocalizedText name = parties.names(List.of(slug)).get(slug);
        if (name == null) {
            throw new NotFound("party", slug);
        }
        return new Subject(
                Dimension.PARTY,
                slug,
                language.say("Party"),
                name,
                List.of(),
                List.of(),
                Dimension.THEME,
                null,
                (parties.isOrganization(slug) ? "/api/organizations/" : "/api/states/") + slug);
    }

    Subject theme(String slug, View view, Language language) {
        Theme theme = themes.get(slug);
        return new Subject(
                Dimension.THEME,
                slug,
                language.label(Dimension.THEME),
                theme.name(),
                theme.parent() == null
                        ? List.of()
                        : List.of(fact(language.say("Belongs to"), Dimension.THEME, theme.parent(), view, language)),
                List.of(),
                Dimension.PARTY,
                theme,
                "/api/themes/" + slug);
    }

    Subject meeting(String slug, View view, Language language) {
        Meeting meeting = meetings.meeting(slug);
        List<Profile.Fact> facts = new ArrayList<>();
        facts.add(fact(language.say("Organization"), Dimension.PARTY, meeting.organization(), view, language));
        days(meeting.startsOn(), meeting.endsOn(), language)
                .ifPresent(days -> facts.add(new Profile.Fact(language.say("When"), Said.here(days), null)));
        if (meeting.city() != null) {
            facts.add(new Profile.Fact(language.say("Where"), Said.of(meeting.city(), language), null));
        }
        if (meeting.host() != null) {
            facts.add(fact(language.say("Host"), Dimension.PARTY, meeting.host(), view, language));
        }
        return new Subject(
                Dimension.MEETING,
                slug,
                language.label(Dimension.MEETING),
                meeting.title(),
                facts,
                List.of(),
                Dimension.STATEMENT,
                meeting,
                "/api/meetings/" + slug);
    }

    Subject statement(String slug, View view, Language language) {
        Statement statement = statements.statement(slug);
        List<Profile.Fact> facts = new ArrayList<>();
        facts.add(fact(language.say("Organization"), Dimension.PARTY, statement.organization(), view, language));
        if (statement.meeting() != null) {
            facts.add(fact(language.label(Dimension.MEETING), Dimension.MEETING, statement.meeting(), view, language));
        }
        if (statement.adoptedOn() != null) {
            facts.add(
                    new Profile.Fact(language.say("Adopted on"), Said.here(language.day(statement.adoptedOn())), null));
        }
        return new Subject(
                Dimension.STATEMENT,
                slug,
                language.label(Dimension.STATEMENT),
                statement.title(),
                facts,
                parts(statement, view, language),
                Dimension.COMMITMENT,
                statement,
                "/api/statements/" + slug);
    }

    private List<Profile.Part> parts(Statement statement, View view, Language language) {
        Map<String, List<Profile.Fact>> promised = commitments.of(statement.slug()).stream()
                .filter(commitment -> commitment.paragraph() != null)
                .collect(Collectors.groupingBy(
                        commitment -> String.valueOf(commitment.paragraph()),
                        Collectors.mapping(commitment -> promise(commitment, view, language), Collectors.toList())));
        return paragraphs.of(statement.slug()).stream()
                .map(paragraph -> new Profile.Part(
                        paragraph.number(),
                        Said.of(paragraph.text(), language),
                        original(paragraph.text(), language),
                        promised.getOrDefault(paragraph.number(), List.of())))
                .toList();
    }

    /** The words that were adopted, where others are read. */
    private static @Nullable Said original(LocalizedText text, Language language) {
        return text.shownIn(language.tag(), Language.EN.tag()).equals(text.original())
                ? null
                : Said.in(text.original(), text.originalText(), language);
    }

    private static Profile.Fact promise(Commitment commitment, View view, Language language) {
        return new Profile.Fact(
                commitment.slug(), Said.of(commitment.title(), language), view.to("/commitments/" + commitment.slug()));
    }

    private Profile.Fact fact(String label, Dimension of, String slug, View view, Language language) {
        String page = Names.page(of, slug);
        return new Profile.Fact(label, names.of(of, slug, language), page == null ? null : view.to(page));
    }

    /** The days of a meeting in words; nothing if they are not known. */
    static Optional<String> days(@Nullable LocalDate from, @Nullable LocalDate to, Language language) {
        if (from == null) {
            return Optional.empty();
        }
        return Optional.of(
                to == null || to.equals(from) ? language.day(from) : language.day(from) + " – " + language.day(to));
    }
}
