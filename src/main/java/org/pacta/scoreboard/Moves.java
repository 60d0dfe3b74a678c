package org.pacta.scoreboard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pacta.http.ComputedListing;
import org.pacta.http.Page;
import org.pacta.http.Paging;
import org.pacta.http.ProblemException;
import org.pacta.model.Known;
import org.pacta.progress.Status;
import org.pacta.progress.Track;

/** Which assignments moved between two days. */
@ApplicationScoped
public class Moves {

    private final ScoreboardMemory memory;
    private final MoveRepository repository;
    private final Moments moments;

    @Inject
    Moves(ScoreboardMemory memory, MoveRepository repository, Moments moments) {
        this.memory = memory;
        this.repository = repository;
        this.moments = moments;
    }

    /**
     * @param to today if it is null
     * @param fromKnownBy how the first day was known at this instant; as the other day if it is null
     * @param fromStatus any of these on the first day; all if there are none
     * @param toStatus any of these on the other day; all if there are none
     * @throws ProblemException 400 if the days or the instants are the wrong way round
     */
    public Page<Move> between(
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable Instant fromKnownBy,
            @Nullable List<Status> fromStatus,
            @Nullable List<Status> toStatus,
            Track track,
            StandingFilter filter,
            Paging paging) {
        LocalDate last = to == null ? moments.today() : to;
        if (from.isAfter(last)) {
            throw ProblemException.parameters(
                    List.of("from", "to"), "The first day, {0}, is after the other, {1}.", from, last);
        }
        if (fromKnownBy != null && filter.knownBy != null && fromKnownBy.isAfter(filter.knownBy)) {
            throw ProblemException.parameters(
                    List.of("fromKnownBy", "knownBy"),
                    "What was known of the first day, {0}, is after what was known of the other, {1}.",
                    fromKnownBy,
                    filter.knownBy);
        }
        Moment after = moments.of(filter, last);
        Moment before = fromKnownBy == null
                ? new Moment(from, after.knownBy(), after.limit())
                : new Moment(from, fromKnownBy, Known.by(fromKnownBy));
        MoveRepository.Question question = new MoveRepository.Question(
                before, after, track, filter, new MoveRepository.Wanted(fromStatus, toStatus));
        return memory.orDatabase(() -> withMemory(question, paging), () -> repository.list(question, paging));
    }

    /** Looked for in memory, so that the database is asked for no more than the page. */
    Optional<Page<Move>> withMemory(MoveRepository.Question question, Paging paging) {
        return memory.read(held -> known(held, question, paging))
                .flatMap(known -> repository.list(question, known, paging));
    }

    /** Of which assignments the page is made. */
    private static Page<String> known(Held held, MoveRepository.Question question, Paging paging) {
        return ComputedListing.<MemoryDifferences.Difference>of(
                        MoveRepository.NAME,
                        move -> MemoryDifferences.each(
                                held,
                                question.filter(),
                                reading(question.before(), question),
                                reading(question.after(), question),
                                question.wanted()::is,
                                move))
                .key("assignment", String.class, MemoryDifferences.Difference::assignment)
                .sortable("commitment", String.class, MemoryDifferences.Difference::commitment)
                .sortable("party", String.class, MemoryDifferences.Difference::party)
                .sortable("fromStatus", Integer.class, move -> StatusColumns.order(move.first()))
                .sortable("toStatus", Integer.class, move -> StatusColumns.order(move.second()))
                .page(paging)
                .alone()
                .map(MemoryDifferences.Difference::assignment);
    }

    private static MemoryDifferences.Reading reading(Moment moment, MoveRepository.Question question) {
        return new MemoryDifferences.Reading(Standing.counted(moment.asOf()), moment, question.track());
    }
}
