package org.pacta.scoreboard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.http.Page;
import org.pacta.http.Paging;
import org.pacta.http.ProblemException;
import org.pacta.model.Known;
import org.pacta.progress.Status;
import org.pacta.progress.Track;

/** Which assignments moved between two days. */
@ApplicationScoped
public class Moves {

    private final MoveRepository repository;
    private final Moments moments;

    @Inject
    Moves(MoveRepository repository, Moments moments) {
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
        MoveRepository.Wanted wanted = new MoveRepository.Wanted(fromStatus, toStatus);
        if (fromKnownBy == null && from.isBefore(last)) {
            Standing both = new Standing(filter, List.of(track), List.of(from, last), after);
            return repository.between(both, from, wanted, filter, paging);
        }
        Moment before = fromKnownBy == null ? after : new Moment(from, fromKnownBy, Known.by(fromKnownBy));
        return repository.between(
                new Standing(filter, List.of(track), List.of(from), before),
                new Standing(filter, track, after),
                wanted,
                filter,
                paging);
    }
}
