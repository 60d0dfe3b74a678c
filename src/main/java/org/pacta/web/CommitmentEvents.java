package org.pacta.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.commitment.Commitment;
import org.pacta.commitment.DueDays;
import org.pacta.http.Language;
import org.pacta.model.Text;
import org.pacta.scoreboard.Dimension;
import org.pacta.statement.Revision;
import org.pacta.statement.RevisionRepository;
import org.pacta.statement.Statement;

/** What happened to the promise itself: adopted, corrected, confirmed, put off, withdrawn. */
@ApplicationScoped
class CommitmentEvents {

    private final RevisionRepository revisions;
    private final Endings endings;
    private final DueDays dueDays;
    private final Names names;

    @Inject
    CommitmentEvents(RevisionRepository revisions, Endings endings, DueDays dueDays, Names names) {
        this.revisions = revisions;
        this.endings = endings;
        this.dueDays = dueDays;
        this.names = names;
    }

    List<Event> of(StoryScope scope) {
        List<Event> events = new ArrayList<>();
        statement(scope, events);
        Commitment commitment = scope.commitment();
        Instant confirmedAt = commitment.confirmedAt();
        if (confirmedAt != null) {
            events.add(event(
                    day(confirmedAt),
                    confirmedAt,
                    scope.language().say("The commitment was confirmed."),
                    null,
                    commitment.illustrative()));
            moves(scope, confirmedAt, events);
        }
        LocalDate endedOn = commitment.endedOn();
        if (endedOn != null) {
            events.add(end(scope, endedOn));
        }
        return events;
    }

    private void statement(StoryScope scope, List<Event> events) {
        Statement statement = scope.statement();
        Language language = scope.language();
        String number = scope.commitment().paragraph();
        for (Revision revision : revisions.of(statement.slug(), number == null ? "" : number)) {
            if (revision.revision() > 1) {
                events.add(event(
                        day(revision.recordedAt()),
                        revision.recordedAt(),
                        language.say("The paragraph was corrected."),
                        revision.reason(),
                        statement.illustrative()));
            } else if (statement.adoptedOn() != null) {
                events.add(event(
                        statement.adoptedOn(),
                        revision.recordedAt(),
                        language.say("The statement was adopted."),
                        null,
                        statement.illustrative()));
            }
        }
        if (statement.terminatedOn() != null) {
            // When that was recorded is kept nowhere by itself; not later than the last that was recorded of it.
            events.add(event(
                    statement.terminatedOn(),
                    statement.updatedAt(),
                    language.say("The statement was terminated."),
                    statement.terminationReason(),
                    statement.illustrative()));
        }
    }

    /** Until it was confirmed, nothing was promised for any day. */
    private void moves(StoryScope scope, Instant confirmedAt, List<Event> events) {
        Language language = scope.language();
        dueDays.moved(scope.commitment().slug(), scope.parties().keySet(), scope.knownBy()).stream()
                .filter(moved -> moved.recordedAt().isAfter(confirmedAt))
                .forEach(moved -> events.add(new Event(
                        day(moved.recordedAt()),
                        moved.recordedAt(),
                        told(moved.from(), moved.to(), language),
                        moved.assignment() == null ? List.of() : List.of(scope.party(moved.assignment())),
                        null,
                        null,
                        null,
                        moved.assignment() == null
                                ? scope.commitment().illustrative()
                                : scope.isIllustrative(moved.assignment()))));
    }

    private static String told(@Nullable LocalDate from, @Nullable LocalDate to, Language language) {
        if (from == null) {
            return to == null ? "" : language.say("The due date was set to {0}.", language.day(to));
        }
        return to == null
                ? language.say("The due date was taken away; it was {0}.", language.day(from))
                : language.say(
                        Text.of("The due date was moved from {0} to {1}.", language.day(from), language.day(to)));
    }

    private Event end(StoryScope scope, LocalDate endedOn) {
        Commitment commitment = scope.commitment();
        Language language = scope.language();
        String successor = commitment.supersededBy();
        return new Event(
                endedOn,
                endings.recordedAt(scope, endedOn),
                successor == null
                        ? language.say("The commitment was withdrawn.")
                        : language.say("Another commitment took its place."),
                List.of(),
                commitment.endReason(),
                successor == null
                        ? null
                        : new Profile.Fact(
                                "",
                                names.of(Dimension.COMMITMENT, successor, language),
                                scope.view().to("/commitments/" + successor)),
                null,
                commitment.illustrative());
    }

    private static Event event(
            LocalDate day, Instant recordedAt, String told, @Nullable String reason, boolean illustrative) {
        return new Event(day, recordedAt, told, List.of(), reason, null, null, illustrative);
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }
}
