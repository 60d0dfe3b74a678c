package org.pacta.scoreboard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pacta.http.ProblemException;
import org.pacta.progress.Track;

/**
 * Counts assignments by status, as {@code scoreboard.Standing} defines it in SQL: one pass over all of them for each day and
 * track, and over the rows of an assignment until one says how it stood. Not for several threads.
 */
final class MemoryCount {

    private final Held held;
    private final List<Dimension> groups;
    private final int themeDepth;
    private final LocalDate asOf;
    private final int day;
    private final long knownBy;

    private final @Nullable BitSet organizations;
    private final @Nullable BitSet series;
    private final @Nullable BitSet meetings;
    private final @Nullable BitSet statements;

    /** Those that are looked at; null for all. */
    private final @Nullable BitSet commitments;

    private final @Nullable BitSet parties;
    private final @Nullable BitSet kinds;
    private final @Nullable Set<Integer> years;
    private final ThemesThen themes;
    private final Departed departed;
    private final boolean byParty;
    private final boolean byYear;

    /** Of the commitment that is counted at the moment: made once, as there are very many. */
    private final int[] together = new int[Spans.kinds()];

    private final int[][] own = {new int[1], new int[1]};

    /**
     * @param day that the answer calls by its name
     * @param knownBy microseconds since 1970
     * @param groups two dimensions at most
     */
    MemoryCount(Held held, StandingFilter filter, LocalDate day, long knownBy, List<Dimension> groups, int themeDepth) {
        this.held = held;
        this.groups = groups;
        this.themeDepth = themeDepth;
        this.asOf = day;
        this.day = Held.day(day);
        this.knownBy = knownBy;
        organizations = wanted(held.organizations, filter.organization);
        series = wanted(held.series, filter.series);
        meetings = wanted(held.meetings, filter.meeting);
        statements = wanted(held.statements, filter.statement);
        parties = wanted(held.parties, filter.party);
        commitments = ofParties(wanted(held.commitmentNumbers, filter.commitment));
        kinds = wanted(
                held.kinds,
                filter.kind == null
                        ? null
                        : filter.kind.stream().map(Enum::name).toList());
        years = filter.yearDue == null || filter.yearDue.isEmpty() ? null : new HashSet<>(filter.yearDue);
        themes = new ThemesThen(held, this.day, knownBy, filter.theme);
        departed = new Departed(held, this.day, knownBy);
        byParty = groups.contains(Dimension.PARTY);
        byYear = groups.contains(Dimension.YEAR_DUE);
    }

    /** Null if all are. */
    private static @Nullable BitSet wanted(Numbers numbers, @Nullable Collection<String> slugs) {
        if (slugs == null || slugs.isEmpty()) {
            return null;
        }
        BitSet wanted = new BitSet();
        slugs.stream()
                .mapToInt(numbers::find)
                .filter(number -> number != Numbers.NONE)
                .forEach(wanted::set);
        return wanted;
    }

    /** Without those of other parties: few of a hundred thousand, where one party is asked about. */
    private @Nullable BitSet ofParties(@Nullable BitSet wanted) {
        if (parties == null) {
            return wanted;
        }
        BitSet theirs = held.commitmentsOf(parties);
        if (wanted != null) {
            theirs.and(wanted);
        }
        return theirs;
    }

    private static boolean isIn(@Nullable BitSet wanted, int number) {
        return wanted == null || number != Numbers.NONE && wanted.get(number);
    }

    /**
     * The whole by status, and each group by status.
     *
     * @throws ProblemException 400 if there are more than {@link Tallies#MOST}
     */
    List<Tally> tallies(Track track) {
        int[] whole = new int[Spans.kinds()];
        Cells cells = new Cells(Spans.kinds());
        if (commitments == null) {
            held.commitments().forEach(commitment -> count(commitment, track, whole, cells));
        } else {
            commitments.stream().forEach(number -> count(held.commitments().get(number), track, whole, cells));
        }
        List<Tally> tallies = new ArrayList<>();
        tell(List.of(), whole, track, tallies);
        if (!groups.isEmpty()) {
            cells.each((key, counts) -> tell(named(key), counts, track, tallies));
        }
        return tallies;
    }

    private void count(HeldCommitment commitment, Track track, int[] whole, Cells cells) {
        HeldCommitment.Facts facts = commitment.assignmentCount() == 0 ? null : commitment.at(knownBy);
        if (facts != null && isCounted(commitment, facts)) {
            count(commitment, facts, track, whole, cells);
        }
    }

    private boolean isCounted(HeldCommitment commitment, HeldCommitment.Facts facts) {
        return isIn(organizations, facts.organization())
                && isIn(series, facts.series())
                && isIn(meetings, facts.meeting())
                && isIn(statements, facts.statement())
                && isIn(kinds, facts.kind())
                && themes.isWithin(commitment, knownBy);
    }

    /** Where all assignments of a commitment are in the same groups, they are added up before they are put there. */
    private void count(HeldCommitment commitment, HeldCommitment.Facts facts, Track track, int[] whole, Cells cells) {
        int[] first = groupsOf(commitment, facts, 0);
        int[] second = groupsOf(commitment, facts, 1);
        Arrays.fill(together, 0);
        @Nullable BitSet gone = departed.of(facts.organization());
        for (int i = 0; i < commitment.assignmentCount(); i++) {
            int assignment = commitment.assignment(i);
            int party = held.partyOf(assignment);
            if (!isIn(parties, party) || gone != null && gone.get(party)) {
                continue;
            }
            int row = held.spans.find(held.head(assignment, track), day, knownBy);
            if (row == Spans.END) {
                continue;
            }
            int year = years == null && !byYear ? Numbers.NONE : yearDue(row, facts);
            if (years != null && !years.contains(year)) {
                continue;
            }
            int kind = held.spans.kind(row) | (facts.illustrative() ? 1 : 0);
            together[kind]++;
            if (byParty || byYear) {
                set(0, first, party, year);
                set(1, second, party, year);
                put(cells, first, second, kind, 1);
            }
        }
        for (int kind = 0; kind < together.length; kind++) {
            if (together[kind] > 0) {
                whole[kind] += together[kind];
                if (!groups.isEmpty() && !byParty && !byYear) {
                    put(cells, first, second, kind, together[kind]);
                }
            }
        }
    }

    /** Each group becomes a row at least: where there are too many of them, it is no use to go on. */
    private static void put(Cells cells, int[] first, int[] second, int kind, int count) {
        for (int one : first) {
            for (int other : second) {
                cells.add(Cells.key(one, other), kind, count);
            }
        }
        if (cells.size() > Tallies.MOST) {
            throw Tallies.tooMany();
        }
    }

    /** In which groups by one of the dimensions it is; what differs from assignment to assignment is {@link #set} for each. */
    private int[] groupsOf(HeldCommitment commitment, HeldCommitment.Facts facts, int position) {
        int[] one = own[position];
        if (position < groups.size()) {
            if (groups.get(position) == Dimension.THEME) {
                return themes.groups(commitment, knownBy, themeDepth);
            }
            one[0] = groupOf(groups.get(position), commitment, facts);
        }
        return one;
    }

    private static int groupOf(Dimension group, HeldCommitment commitment, HeldCommitment.Facts facts) {
        return switch (group) {
            case COMMITMENT -> commitment.number();
            case STATEMENT -> facts.statement();
            case MEETING -> facts.meeting();
            case SERIES -> facts.series();
            case ORGANIZATION -> facts.organization();
            case KIND -> facts.kind();
            case THEME, PARTY, YEAR_DUE -> 0;
        };
    }

    private void set(int position, int[] values, int party, int year) {
        if (position < groups.size()) {
            if (groups.get(position) == Dimension.PARTY) {
                values[0] = party;
            } else if (groups.get(position) == Dimension.YEAR_DUE) {
                values[0] = year;
            }
        }
    }

    /** {@link Numbers#NONE} while it is continuing. */
    private int yearDue(int row, HeldCommitment.Facts facts) {
        int own = held.spans.dueOn(row);
        int dueOn = own == Spans.NO_DAY ? facts.dueOn() : own;
        return dueOn == Spans.NO_DAY
                ? Numbers.NONE
                : LocalDate.ofEpochDay(dueOn).getYear();
    }

    private List<@Nullable String> named(long key) {
        List<@Nullable String> named = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            named.add(name(groups.get(i), i == 0 ? Cells.first(key) : Cells.second(key)));
        }
        return named;
    }

    private @Nullable String name(Dimension group, int number) {
        return switch (group) {
            case THEME -> held.themes.text(number);
            case PARTY -> held.parties.text(number);
            case COMMITMENT -> held.commitmentNumbers.text(number);
            case STATEMENT -> held.statements.text(number);
            case MEETING -> held.meetings.text(number);
            case SERIES -> held.series.text(number);
            case ORGANIZATION -> held.organizations.text(number);
            case KIND -> held.kinds.text(number);
            case YEAR_DUE -> number == Numbers.NONE ? null : String.valueOf(number);
        };
    }

    private void tell(List<@Nullable String> group, int[] counts, Track track, List<Tally> tallies) {
        for (int kind = 0; kind < counts.length; kind += 2) {
            int count = counts[kind] + counts[kind + 1];
            if (count > 0) {
                tallies.add(new Tally(asOf, track, group, Spans.status(kind), count, counts[kind + 1]));
            }
        }
    }
}
