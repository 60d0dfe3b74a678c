package org.pacta.scoreboard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pacta.commitment.CommitmentLinkKind;
import org.pacta.http.Address;
import org.pacta.http.ProblemException;
import org.pacta.http.ProblemType;
import org.pacta.model.Text;
import org.pacta.progress.Status;
import org.pacta.progress.Track;

/** Finds what is promised again and again, and whether it was ever kept. */
@ApplicationScoped
class RecurringList {

    /** So many commitments are looked at for one answer. */
    private static final int MOST = 10_000;

    /** A filter takes no more. */
    private static final int MOST_IN_AN_ADDRESS = 100;

    private final RecurringRepository repository;
    private final CommitmentStandings standings;
    private final Moments moments;

    @Inject
    RecurringList(RecurringRepository repository, CommitmentStandings standings, Moments moments) {
        this.repository = repository;
        this.standings = standings;
        this.moments = moments;
    }

    /** A commitment, and the later ones that lead back to it. */
    private record Chain(LineageRepository.Promise first, Set<String> later) {

        List<String> members() {
            List<String> members = new ArrayList<>(later);
            members.add(first.slug());
            return members;
        }
    }

    /**
     * In no particular order.
     *
     * @param filter says which commitments, and of whose assignments; their later ones may be others
     * @throws ProblemException 400 if there are too many to be looked at at once
     */
    List<Recurring> of(ScoreboardFilter filter, Collection<CommitmentLinkKind> kinds, Track track, int minReaffirmed) {
        Moment moment = moments.of(filter);
        List<RecurringRepository.Reaffirmation> reaffirmations = repository.reaffirmations(kinds, moment);
        List<Chain> chains = chains(repository.promises(filter, kinds, moment), reaffirmations, minReaffirmed);
        Set<String> members =
                chains.stream().flatMap(chain -> chain.members().stream()).collect(Collectors.toSet());
        if (members.isEmpty()) {
            return List.of();
        }
        ScoreboardFilter ofChains = new ScoreboardFilter();
        ofChains.commitment = List.copyOf(members);
        ofChains.party = filter.party;
        ofChains.yearDue = filter.yearDue;
        Map<String, List<Tally>> tallies =
                standings.tallies(ofChains, List.of(track), moment).getOrDefault(track, Map.of());
        Map<String, Long> everComplete = repository.everComplete(members, filter, track, moment);
        Map<String, LocalDate> adopted = reaffirmations.stream()
                .collect(Collectors.toMap(
                        RecurringRepository.Reaffirmation::later,
                        RecurringRepository.Reaffirmation::adoptedOn,
                        (one, other) -> one));
        Set<String> madeUp = reaffirmations.stream()
                .filter(RecurringRepository.Reaffirmation::illustrative)
                .map(RecurringRepository.Reaffirmation::later)
                .collect(Collectors.toSet());
        boolean narrowed = isGiven(filter.party) || isGiven(filter.yearDue);
        return chains.stream()
                .map(chain -> row(chain, tallies, everComplete, adopted, madeUp, behind(chain, filter, track, moment)))
                .filter(row -> !narrowed || row.assignments() > 0 || row.completed())
                .toList();
    }

    private static @Nullable RowLinks behind(Chain chain, ScoreboardFilter filter, Track track, Moment moment) {
        List<String> members = chain.members().stream().sorted().toList();
        if (members.size() > MOST_IN_AN_ADDRESS) {
            return null;
        }
        Address address = filter.address(Behind.PATH);
        for (String member : members) {
            address = address.with("commitment", member);
        }
        return new RowLinks(address.withAnyOf("party", filter.party)
                .withAnyOf("yearDue", filter.yearDue)
                .with("track", track)
                .with("asOf", moment.asOf())
                .with("knownBy", moment.knownBy())
                .text());
    }

    private static boolean isGiven(@Nullable Collection<?> values) {
        return values != null && !values.isEmpty();
    }

    private static List<Chain> chains(
            List<LineageRepository.Promise> promises,
            List<RecurringRepository.Reaffirmation> reaffirmations,
            int minReaffirmed) {
        Map<String, List<String>> laterThan = new HashMap<>();
        reaffirmations.forEach(reaffirmation -> laterThan
                .computeIfAbsent(reaffirmation.earlier(), earlier -> new ArrayList<>())
                .add(reaffirmation.later()));
        List<Chain> chains = new ArrayList<>();
        int looked = 0;
        for (LineageRepository.Promise promise : promises) {
            Set<String> later = leadingBackTo(promise.slug(), laterThan);
            looked += later.size() + 1;
            if (looked > MOST) {
                throw new ProblemException(
                        ProblemType.INVALID_PARAMETER,
                        Text.of(
                                "More than {0} commitments follow from each other; ask for those of an organization, a meeting, a statement or a theme.",
                                MOST));
            }
            if (later.size() >= minReaffirmed) {
                chains.add(new Chain(promise, later));
            }
        }
        return chains;
    }

    /** Whatever the circles in which the links may go, it does not lead back to itself. */
    private static Set<String> leadingBackTo(String commitment, Map<String, List<String>> laterThan) {
        Set<String> later = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(commitment));
        while (!open.isEmpty()) {
            for (String next : laterThan.getOrDefault(open.pop(), List.of())) {
                if (!next.equals(commitment) && later.add(next)) {
                    open.push(next);
                }
            }
        }
        return later;
    }

    private static Recurring row(
            Chain chain,
            Map<String, List<Tally>> tallies,
            Map<String, Long> everComplete,
            Map<String, LocalDate> adopted,
            Set<String> madeUp,
            @Nullable RowLinks behind) {
        List<Tally> counted = chain.members().stream()
                .flatMap(member -> tallies.getOrDefault(member, List.of()).stream())
                .toList();
        Totals totals = Totals.of(counted);
        List<String> reaffirmedBy = chain.later().stream()
                .sorted(Comparator.comparing((String later) -> adopted.get(later))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        long ever = chain.members().stream()
                .mapToLong(member -> everComplete.getOrDefault(member, 0L))
                .sum();
        LineageRepository.Promise first = chain.first();
        return new Recurring(
                first.slug(),
                first.title(),
                first.statement(),
                first.meeting(),
                Objects.requireNonNull(first.adoptedOn()),
                reaffirmedBy.size(),
                Objects.requireNonNull(adopted.get(reaffirmedBy.get(reaffirmedBy.size() - 1))),
                reaffirmedBy,
                totals.assignments(),
                totals.applicable(),
                Totals.count(counted, Status.COMPLETE),
                ever,
                ever > 0,
                first.illustrative()
                        || chain.later().stream().anyMatch(madeUp::contains)
                        || counted.stream().anyMatch(tally -> tally.illustrative() > 0),
                behind);
    }
}
