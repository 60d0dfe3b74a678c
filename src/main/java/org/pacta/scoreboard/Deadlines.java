package org.pacta.scoreboard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.http.ComputedListing;
import org.pacta.http.Page;
import org.pacta.http.Paging;
import org.pacta.http.ProblemException;
import org.pacta.progress.Track;

/** What is due when, how it stands, and which days have been moved. */
@ApplicationScoped
public class Deadlines {

    private static final Comparator<Deadline> FIRST_DUE_FIRST =
            Comparator.comparing(Deadline::dueOn).thenComparing(Deadline::commitment);

    private final ScoreboardMemory memory;
    private final DeadlineRepository repository;
    private final Moments moments;

    @Inject
    Deadlines(ScoreboardMemory memory, DeadlineRepository repository, Moments moments) {
        this.memory = memory;
        this.repository = repository;
        this.moments = moments;
    }

    /** All of them, by theme and month, and all themes together by month. */
    public List<DeadlineMonth> months(ScoreboardFilter filter, Track track) {
        Moment moment = moments.of(filter);
        return memory.orDatabase(
                () -> memory.read(held -> new MemoryDeadlines(held, filter, track, moment).months()),
                () -> repository.months(new Standing(filter, track, moment)));
    }

    /** Which days have been moved, by theme; those of most assignments first. */
    public List<DeadlineMove> moves(ScoreboardFilter filter, Track track) {
        Moment moment = moments.of(filter);
        return memory.orDatabase(
                () -> memory.read(held -> new MemoryDeadlines(held, filter, track, moment).moves()),
                () -> repository.moves(new Standing(filter, track, moment)));
    }

    /**
     * The first to be due first. A page to be shown, not to be written out with all that follow: what is in memory is looked
     * at for no longer than it takes to find them.
     *
     * @param theme a root of the tree, of which alone they are wanted; null for all
     * @param from the first day; null for no limit
     * @param to the last day; null for no limit
     * @throws ProblemException 400 if the days are the wrong way round
     */
    public Page<Deadline> list(
            ScoreboardFilter filter,
            Track track,
            @Nullable String theme,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            Paging paging) {
        if (from != null && to != null && from.isAfter(to)) {
            throw ProblemException.parameters(
                    List.of("dueFrom", "dueTo"), "The first day, {0}, is after the other, {1}.", from, to);
        }
        Moment moment = moments.of(filter);
        DeadlineRepository.Wanted wanted = new DeadlineRepository.Wanted(theme, from, to);
        return memory.orDatabase(
                () -> memory.read(held -> page(
                        deadline -> new MemoryDeadlines(held, filter, track, moment).each(wanted, deadline), paging)),
                () -> repository.list(new Standing(filter, track, moment), wanted, paging));
    }

    private static Page<Deadline> page(ComputedListing.Source<Deadline> deadlines, Paging paging) {
        return ComputedListing.of(DeadlineRepository.NAME, deadlines)
                .key("dueOn", LocalDate.class, Deadline::dueOn)
                .key("commitment", String.class, Deadline::commitment)
                .key("promisedOn", LocalDate.class, Deadline::promisedOn)
                .page(paging)
                .alone();
    }

    /**
     * Those of some days, the first to be due first.
     *
     * @param days so many from the day of the filter on
     */
    public List<Deadline> ahead(ScoreboardFilter filter, Track track, int days) {
        Moment moment = moments.of(filter);
        DeadlineRepository.Wanted wanted =
                new DeadlineRepository.Wanted(null, moment.asOf(), moment.asOf().plusDays(days));
        return memory
                .read(held -> new MemoryDeadlines(held, filter, track, moment).all(wanted))
                .orElseGet(() -> repository.all(new Standing(filter, track, moment), wanted))
                .stream()
                .sorted(FIRST_DUE_FIRST)
                .toList();
    }
}
