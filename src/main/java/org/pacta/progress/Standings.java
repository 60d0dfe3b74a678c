package org.pacta.progress;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jboss.logging.Logger;
import org.pacta.commitment.AssignmentRepository;
import org.pacta.commitment.AssignmentsChanged;
import org.pacta.model.Bulk;
import org.pacta.model.Portions;

/**
 * Keeps the tables {@code standing} and {@code earlier_standing}, which hold how every assignment stands and stood by
 * what is and was known, so that a roll-up reads a row for each assignment and none for each report.
 *
 * <p>They follow from what is recorded of an assignment (see {@link Timeline}), are kept in the transaction that records
 * it, and can be emptied: what lacks is made anew at the start.
 */
@ApplicationScoped
public class Standings {

    private static final Logger LOG = Logger.getLogger(Standings.class);

    /** So many assignments are made in one transaction. */
    private static final int AT_ONCE = Portions.SIZE;

    private final StandingRepository standings;
    private final AssignmentRepository assignments;
    private final Event<StatusMove.All> moved;
    private final Bulk bulk;

    @Inject
    Standings(StandingRepository standings, AssignmentRepository assignments, Event<StatusMove.All> moved, Bulk bulk) {
        this.standings = standings;
        this.assignments = assignments;
        this.moved = moved;
        this.bulk = bulk;
    }

    void changed(@Observes AssignmentsChanged changed) {
        refresh(changed.assignments(), changed.at());
    }

    /**
     * Brings the standings of assignments up to date, once something was recorded of them.
     *
     * @param at the instant at which it was recorded, of {@link AssignmentRepository#nextInstant}
     */
    public void refresh(Collection<String> changed, Instant at) {
        bulk.together(Standings.class, new Recording(changed, at), this::refreshTogether);
    }

    /** What was recorded of assignments at an instant. */
    private record Recording(Collection<String> assignments, Instant at) {}

    private void refreshTogether(List<Recording> recordings) {
        SortedMap<String, SortedSet<Instant>> changed = new TreeMap<>();
        recordings.forEach(recording -> recording.assignments().forEach(assignment -> changed.computeIfAbsent(
                        assignment, id -> new TreeSet<>())
                .add(recording.at())));
        for (List<String> some : Portions.of(changed.keySet())) {
            Map<String, Timeline> timelines = standings.timelines(some);
            Map<StandingRepository.Key, List<KnownSpan>> known = standings.known(some);
            Changes changes = new Changes();
            List<StatusMove> moves = new ArrayList<>();
            timelines.forEach((assignment, timeline) -> {
                for (Track track : Track.values()) {
                    StandingRepository.Key key = new StandingRepository.Key(assignment, track);
                    List<KnownSpan> before = known.getOrDefault(key, List.of());
                    List<KnownSpan> after = before;
                    List<Span> now = List.of();
                    for (Instant at : changed.getOrDefault(assignment, new TreeSet<>())) {
                        now = timeline.spans(track, at);
                        after = KnownSpan.learnt(after, now, at);
                    }
                    changes.add(key, before, after);
                    moves.addAll(StatusMove.between(
                            key, before.stream().map(KnownSpan::span).toList(), now));
                }
            });
            changes.write();
            moved.fire(new StatusMove.All(moves));
        }
    }

    /**
     * Makes what lacks: all, if the two tables are empty. Any number of nodes can do so at once. It goes through all that is
     * recorded by its key: to look for the next that lack would take longer and longer.
     */
    public void rebuild() {
        if (!QuarkusTransaction.requiringNew().call(standings::anyLacks)) {
            return;
        }
        long made = 0;
        for (List<String> some = recorded(""); !some.isEmpty(); some = recorded(some.get(some.size() - 1))) {
            List<String> portion = some;
            made += QuarkusTransaction.requiringNew().call(() -> {
                List<String> lacking = standings.lacking(portion);
                if (lacking.isEmpty()) {
                    return 0;
                }
                assignments.lock(lacking);
                // Another node may have made them while the lock was waited for.
                List<String> still = standings.lacking(lacking);
                replay(still);
                return still.size();
            });
        }
        LOG.infof("How assignments stand was made from what is recorded: %d assignments.", made);
    }

    private List<String> recorded(String after) {
        return QuarkusTransaction.requiringNew().call(() -> standings.recorded(after, AT_ONCE));
    }

    /** Before anything else is done at the start that counts on them. */
    void start(@Observes @Priority(1) StartupEvent event) {
        rebuild();
    }

    private void replay(List<String> lacking) {
        Changes changes = new Changes();
        standings.timelines(lacking).forEach((assignment, timeline) -> {
            for (Track track : Track.values()) {
                changes.add(new StandingRepository.Key(assignment, track), List.of(), replayed(timeline, track));
            }
        });
        changes.write();
    }

    /** As if everything happened once more, in the order in which it was recorded. */
    private static List<KnownSpan> replayed(Timeline timeline, Track track) {
        List<KnownSpan> rows = List.of();
        for (Instant instant : timeline.instants()) {
            rows = KnownSpan.learnt(rows, timeline.spans(track, instant), instant);
        }
        return rows;
    }

    /**
     * What came of holding the two tables against what they are derived from.
     *
     * @param assignments how many were looked at
     * @param wrong how many stood otherwise, and stand now as they should
     */
    public record Mended(long assignments, long wrong) {}

    /**
     * Holds all rows against what is recorded, and makes those anew that are not as it says; a portion at a time, beside
     * whoever writes meanwhile.
     */
    public Mended mend() {
        long looked = 0;
        long wrong = 0;
        for (List<String> some = recorded(""); !some.isEmpty(); some = recorded(some.get(some.size() - 1))) {
            List<String> portion = some;
            looked += portion.size();
            wrong += QuarkusTransaction.requiringNew().call(() -> mended(portion));
        }
        return new Mended(looked, wrong);
    }

    private int mended(List<String> portion) {
        assignments.lock(portion);
        Map<StandingRepository.Key, List<KnownSpan>> stored = standings.all(portion);
        Set<String> wrong = new HashSet<>();
        Changes changes = new Changes();
        standings.timelines(portion).forEach((assignment, timeline) -> {
            for (Track track : Track.values()) {
                StandingRepository.Key key = new StandingRepository.Key(assignment, track);
                List<KnownSpan> before = stored.getOrDefault(key, List.of());
                List<KnownSpan> after = replayed(timeline, track);
                if (!new HashSet<>(before).equals(new HashSet<>(after))) {
                    wrong.add(assignment);
                    changes.add(key, before, after);
                }
            }
        });
        changes.write();
        return wrong.size();
    }

    /** The rows that differ. */
    private final class Changes {

        private final List<StandingRepository.Row> removed = new ArrayList<>();
        private final List<StandingRepository.Row> added = new ArrayList<>();

        void add(StandingRepository.Key key, List<KnownSpan> before, List<KnownSpan> after) {
            collect(key, before, new HashSet<>(after), removed);
            collect(key, after, new HashSet<>(before), added);
        }

        private void collect(
                StandingRepository.Key key,
                List<KnownSpan> rows,
                Set<KnownSpan> except,
                List<StandingRepository.Row> to) {
            rows.stream()
                    .filter(row -> !except.contains(row))
                    .forEach(row -> to.add(new StandingRepository.Row(key, row)));
        }

        void write() {
            standings.replace(removed, added);
        }
    }
}
