package org.pacta.scoreboard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.http.ProblemException;
import org.pacta.progress.Track;

/** Counts assignments by status. Not for several threads. */
final class MemoryCount {

    private final Held held;
    private final Selection selection;
    private final List<Dimension> groups;
    private final int themeDepth;
    private final LocalDate asOf;
    private final boolean byParty;
    private final boolean byYear;

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
        selection = new Selection(held, filter, day, knownBy);
        byParty = groups.contains(Dimension.PARTY);
        byYear = groups.contains(Dimension.YEAR_DUE);
    }

    /**
     * The whole by status, and each group by status.
     *
     * @throws ProblemException 400 if there are more than {@link Tallies#MOST}
     */
    List<Tally> tallies(Track track) {
        Counting counting = new Counting();
        selection.each(track, counting);
        List<Tally> tallies = new ArrayList<>();
        tell(List.of(), counting.whole, track, tallies);
        if (!groups.isEmpty()) {
            counting.cells.each((key, counts) -> tell(named(key), counts, track, tallies));
        }
        return tallies;
    }

    /** Where all assignments of a commitment are in the same groups, they are added up before they are put there. */
    private final class Counting implements Selection.Seeing {

        private final int[] whole = new int[Spans.kinds()];
        private final Cells cells = new Cells(Spans.kinds());

        /** Of the commitment that is counted at the moment: made once, as there are very many. */
        private final int[] together = new int[Spans.kinds()];

        private final int[][] own = {new int[1], new int[1]};
        private int[] first = own[0];
        private int[] second = own[1];

        @Override
        public void begin(HeldCommitment commitment, HeldCommitment.Facts facts) {
            first = groupsOf(commitment, facts, 0, own[0]);
            second = groupsOf(commitment, facts, 1, own[1]);
            Arrays.fill(together, 0);
        }

        @Override
        public void assignment(int assignment, int row, HeldCommitment.Facts facts) {
            int kind = selection.kind(row, facts);
            together[kind]++;
            if (byParty || byYear) {
                int party = held.partyOf(assignment);
                int year = byYear ? selection.yearDue(row, facts) : Numbers.NONE;
                set(0, first, party, year);
                set(1, second, party, year);
                put(cells, first, second, kind, 1);
            }
        }

        @Override
        public void end() {
            for (int kind = 0; kind < together.length; kind++) {
                if (together[kind] > 0) {
                    whole[kind] += together[kind];
                    if (!groups.isEmpty() && !byParty && !byYear) {
                        put(cells, first, second, kind, together[kind]);
                    }
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
    private int[] groupsOf(HeldCommitment commitment, HeldCommitment.Facts facts, int position, int[] one) {
        if (position < groups.size()) {
            if (groups.get(position) == Dimension.THEME) {
                return selection.themes(commitment, themeDepth);
            }
            one[0] = commitment.value(groups.get(position), facts);
        }
        return one;
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

    private List<@Nullable String> named(long key) {
        List<@Nullable String> named = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            named.add(name(groups.get(i), i == 0 ? Cells.first(key) : Cells.second(key)));
        }
        return named;
    }

    private @Nullable String name(Dimension group, int number) {
        if (group == Dimension.YEAR_DUE) {
            return number == Numbers.NONE ? null : String.valueOf(number);
        }
        return held.numbers(group).text(number);
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
