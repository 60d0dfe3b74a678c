package org.pacta.scoreboard.law;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.pacta.commitment.CommitmentKind;
import org.pacta.progress.Status;
import org.pacta.progress.Track;
import org.pacta.scoreboard.law.History.Event;

/**
 * How the assignments of one organization stood: small, slow, and meant to be seen to be right. It reads the whole history
 * from the beginning for each question, and leaves out what was recorded later than the question wants to know.
 */
public final class ReferenceModel {

    private final History history;
    private final LocalDate day;
    private final List<Event> known;

    /**
     * @param day on which day
     * @param knownBy as was known at which instant; null if everything counts that was ever recorded
     */
    public ReferenceModel(History history, LocalDate day, @Nullable Instant knownBy) {
        this.history = history;
        this.day = day;
        this.known = history.knownBy(knownBy);
    }

    /**
     * An assignment that is counted.
     *
     * @param themes each theme of its commitment, with all above it, the root first
     * @param cause id of the report or the assessment that it stands by; null if there is none
     * @param assessments those that count, on whatever scale, in the order in which they were recorded
     */
    public record Stood(
            String organization,
            String assignment,
            String commitment,
            String party,
            String statement,
            @Nullable String meeting,
            @Nullable String series,
            CommitmentKind kind,
            @Nullable LocalDate dueOn,
            Set<List<String>> themes,
            Status status,
            @Nullable UUID cause,
            List<Fact.Assessed> assessments) {

        /** What was found last on one version of one scale; null if nothing was. */
        @Nullable
        Judgement judged(String scale, int version) {
            return assessments.stream()
                    .filter(assessed -> assessed.judgement().scale().equals(scale)
                            && assessed.judgement().version() == version)
                    .reduce((one, other) -> other.effectiveOn().isBefore(one.effectiveOn()) ? one : other)
                    .map(Fact.Assessed::judgement)
                    .orElse(null);
        }
    }

    /** All that are counted, on one track. */
    public List<Stood> stood(Track track) {
        List<Stood> all = new ArrayList<>();
        for (String commitment : new TreeSet<>(facts(Fact.Promised.class, Fact.Promised::commitment))) {
            for (String party : History.PARTIES) {
                Boolean applies = applies(known, commitment, party, day);
                if (applies != null && !hadLeft(party)) {
                    all.add(stood(commitment, party, applies, track));
                }
            }
        }
        return all;
    }

    private Stood stood(String commitment, String party, boolean applies, Track track) {
        Fact.Promised promise =
                last(Fact.Promised.class, fact -> fact.commitment().equals(commitment));
        LocalDate own = assignment(known, commitment, party).dueOn();
        Change change = inForce(track == Track.REPORTED ? reported(commitment, party) : assessed(commitment, party));
        Status status = change == null ? Status.NOT_REPORTED : change.status();
        Set<List<String>> paths = new LinkedHashSet<>();
        promise.themes().forEach(theme -> paths.add(path(theme)));
        return new Stood(
                history.organization(),
                history.assignment(commitment, party),
                history.slug(commitment),
                History.party(party),
                history.slug(promise.statement()),
                promise.statement().equals("s1") ? history.slug("m1") : null,
                promise.statement().equals("s1") ? history.slug("series") : null,
                promise.kind(),
                own == null ? promise.dueOn() : own,
                paths,
                applies ? status : Status.NOT_APPLICABLE,
                change == null || !applies ? null : change.cause(),
                assessments(commitment, party));
    }

    // ---- Whether it counts

    /** Whether an assignment applied on a day, by these events; null if it did not bind, or was over. */
    private @Nullable Boolean applies(List<Event> events, String commitment, String party, LocalDate day) {
        Boolean applies = null;
        Fact.Assigned before = null;
        for (int i = 0; i < events.size(); i++) {
            Fact.Assigned after = after(before, events, i, commitment, party);
            if (after == null) {
                applies = null;
            } else if (before == null) {
                applies = after.bindingFrom().isAfter(day) ? null : (Boolean) after.applicable();
            } else {
                LocalDate was = before.bindingFrom();
                LocalDate is = after.bindingFrom();
                if (isBetween(was, day, is)) {
                    applies = null;
                } else if (isBetween(is, day, was)) {
                    applies = applies(events.subList(0, i), commitment, party, was);
                }
                boolean fromNowOn = !day.isBefore(events.get(i).day()) && !day.isBefore(is);
                if (after.applicable() != before.applicable() && fromNowOn) {
                    applies = after.applicable();
                }
            }
            if (events.get(i).fact() instanceof Fact.Over over
                    && over.commitment().equals(commitment)
                    && !over.on().isAfter(day)) {
                applies = null;
            }
            before = after;
        }
        return applies;
    }

    /** Whether the day is the first or a later one, but before the end. */
    private static boolean isBetween(LocalDate first, LocalDate day, LocalDate end) {
        return !day.isBefore(first) && day.isBefore(end);
    }

    /** An assignment as it was recorded last; null if it is not there. */
    private Fact.@Nullable Assigned assignment(List<Event> events, String commitment, String party) {
        Fact.Assigned assignment = null;
        for (int i = 0; i < events.size(); i++) {
            assignment = after(assignment, events, i, commitment, party);
        }
        return assignment;
    }

    /** What one more event makes of an assignment. */
    private Fact.@Nullable Assigned after(
            Fact.@Nullable Assigned before, List<Event> events, int next, String commitment, String party) {
        Fact fact = events.get(next).fact();
        if (fact instanceof Fact.Assigned assigned && assigned.isOf(commitment, party)) {
            return assigned;
        }
        if (fact instanceof Fact.AssignmentDeleted deleted
                && deleted.commitment().equals(commitment)
                && deleted.party().equals(party)) {
            return null;
        }
        if (fact instanceof Fact.Confirmed confirmed
                && confirmed.commitment().equals(commitment)
                && memberships(events.subList(0, next), party).stream()
                        .anyMatch(membership -> membership.covers(confirmed.on())
                                && confirmed.standings().contains(membership.standing()))) {
            String statement = last(
                            Fact.Promised.class, promise -> promise.commitment().equals(commitment))
                    .statement();
            return new Fact.Assigned(commitment, party, history.adoptedOn(statement), true, null);
        }
        return before;
    }

    /** It was something in the organization once, and is nothing on the day. */
    private boolean hadLeft(String party) {
        List<Fact.Member> memberships = memberships(known, party);
        return memberships.stream().anyMatch(membership -> !membership.from().isAfter(day))
                && memberships.stream().noneMatch(membership -> membership.covers(day));
    }

    private static List<Fact.Member> memberships(List<Event> events, String party) {
        Map<Integer, Fact.Member> memberships = new TreeMap<>();
        for (Event event : events) {
            if (event.fact() instanceof Fact.Member member) {
                memberships.put(member.membership(), member);
            } else if (event.fact() instanceof Fact.MembershipDeleted deleted) {
                memberships.remove(deleted.membership());
            }
        }
        return memberships.values().stream()
                .filter(member -> member.party().equals(party))
                .toList();
    }

    // ---- How it stands

    /** A change of status. */
    private record Change(Status status, LocalDate effectiveOn, UUID cause) {}

    /** The latest that had taken effect by the day; of several on one day, the one recorded last. */
    private @Nullable Change inForce(List<Change> inTheOrderRecorded) {
        Change inForce = null;
        for (Change change : inTheOrderRecorded) {
            if (!change.effectiveOn().isAfter(day)
                    && (inForce == null || !change.effectiveOn().isBefore(inForce.effectiveOn()))) {
                inForce = change;
            }
        }
        return inForce;
    }

    /** By the reports that were accepted, and not revoked since, as they read when they were. */
    private List<Change> reported(String commitment, String party) {
        List<Change> changes = new ArrayList<>();
        Map<Integer, Fact.Drafted> drafts = new HashMap<>();
        for (Event event : known) {
            if (event.fact() instanceof Fact.Drafted draft) {
                drafts.put(draft.report(), draft);
            } else if (event.fact() instanceof Fact.Accepted accepted) {
                Fact.Drafted report = drafts.get(accepted.report());
                if (report.commitment().equals(commitment) && report.party().equals(party)) {
                    changes.add(new Change(
                            report.claim().status(), report.effectiveOn(), history.id("report", report.report())));
                }
            } else if (event.fact() instanceof Fact.Revoked revoked) {
                changes.removeIf(change -> change.cause().equals(history.id("report", revoked.report())));
            }
        }
        return changes;
    }

    /** By the assessments that say anything of progress, whatever their scales. */
    private List<Change> assessed(String commitment, String party) {
        return assessments(commitment, party).stream()
                .filter(assessed -> assessed.judgement().status() != null)
                .map(assessed -> new Change(
                        assessed.judgement().status().status(),
                        assessed.effectiveOn(),
                        history.id("assessment", assessed.assessment())))
                .toList();
    }

    /** Those that had taken effect and were not revoked, in the order in which they were recorded. */
    private List<Fact.Assessed> assessments(String commitment, String party) {
        Set<Integer> revoked = Set.copyOf(facts(Fact.AssessmentRevoked.class, Fact.AssessmentRevoked::assessment));
        return facts(Fact.Assessed.class, assessed -> assessed).stream()
                .filter(assessed -> assessed.commitment().equals(commitment)
                        && assessed.party().equals(party)
                        && !assessed.effectiveOn().isAfter(day)
                        && !revoked.contains(assessed.assessment()))
                .toList();
    }

    // ---- Where it belongs

    /** From the root down to the theme. */
    private List<String> path(String theme) {
        List<String> path = new ArrayList<>();
        for (String above = theme; above != null; above = parent(above)) {
            path.add(0, history.slug(above));
        }
        return path;
    }

    /** As was said last of the day: it is said for all days from one on. */
    private @Nullable String parent(String theme) {
        return facts(Fact.ThemePlaced.class, place -> place).stream()
                .filter(place ->
                        place.theme().equals(theme) && !place.effectiveOn().isAfter(day))
                .reduce((one, other) -> other.effectiveOn().isBefore(one.effectiveOn()) ? one : other)
                .orElseThrow()
                .parent();
    }

    // ---- Reading

    private <F extends Fact, T> List<T> facts(Class<F> kind, Function<F, T> what) {
        return known.stream()
                .map(Event::fact)
                .filter(kind::isInstance)
                .map(fact -> what.apply(kind.cast(fact)))
                .toList();
    }

    private <F extends Fact> F last(Class<F> kind, Predicate<F> which) {
        return facts(kind, fact -> fact).stream()
                .filter(which)
                .reduce((one, other) -> other)
                .orElseThrow();
    }
}
