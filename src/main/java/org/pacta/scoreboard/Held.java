package org.pacta.scoreboard;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pacta.progress.Track;

/**
 * Everything that a roll-up counts, as the tables {@code standing}, {@code earlier_standing}, {@code known_commitment},
 * {@code known_commitment_theme}, {@code known_membership}, {@code known_assignment} and {@code theme_record} have it at one
 * moment. Not for several threads at once, unless all of them only read.
 */
final class Held {

    final Numbers commitmentNumbers = new Numbers();
    final Numbers parties = new Numbers();
    final Numbers themes = new Numbers();
    final Numbers statements = new Numbers();
    final Numbers meetings = new Numbers();
    final Numbers series = new Numbers();
    final Numbers organizations = new Numbers();
    final Numbers kinds = new Numbers();

    final Spans spans;

    /** By their numbers. */
    private final List<HeldCommitment> commitments = new ArrayList<>();

    /** By the number of a party: the numbers of the commitments that it is bound by, or was. */
    private final List<BitSet> commitmentsOf = new ArrayList<>();

    private List<Member> members = List.of();
    private List<ThemeRecord> themeRecords = List.of();

    /** By assignment: whose it is, and the first of its rows on each track. */
    private int[] partyOf;

    private final int[][] heads = new int[Track.values().length][];
    private int assignments;

    /** By assignment, of those whose day was moved: few. */
    private final Map<Integer, Promise> promises = new HashMap<>();

    /** @param assignments how many there will be, about; likewise rows of how they stand and stood */
    Held(int assignments, int rows) {
        int room = assignments + assignments / 16 + 256;
        partyOf = new int[room];
        for (int track = 0; track < heads.length; track++) {
            heads[track] = new int[room];
        }
        spans = new Spans(rows);
    }

    /** A membership as it was known from an instant until another; days and instants as {@link Spans} has them. */
    record Member(int organization, int party, int from, int to, long knownFrom, long knownUntil) {}

    /** The place of a theme, of which the latest by both dates is in force. */
    record ThemeRecord(int theme, int parent, int effectiveOn, long recordedAt) {}

    /** On which day an assignment had been due at first, and since when that is known. */
    private record Promise(int dueOn, long since) {}

    static long micros(Instant instant) {
        // Not ChronoUnit's: it counts the nanoseconds first, and they are too many.
        return instant.getEpochSecond() * 1_000_000 + instant.getNano() / 1_000;
    }

    static int day(@Nullable LocalDate day) {
        return day == null ? Spans.NO_DAY : (int) day.toEpochDay();
    }

    /** The numbers that stand for the values of a dimension; a year stands for itself. */
    Numbers numbers(Dimension dimension) {
        return switch (dimension) {
            case THEME -> themes;
            case PARTY -> parties;
            case COMMITMENT -> commitmentNumbers;
            case STATEMENT -> statements;
            case MEETING -> meetings;
            case SERIES -> series;
            case ORGANIZATION -> organizations;
            case KIND -> kinds;
            case YEAR_DUE -> throw new IllegalArgumentException("A year has no number but itself");
        };
    }

    HeldCommitment commitment(String slug) {
        int number = commitmentNumbers.of(slug);
        while (commitments.size() <= number) {
            commitments.add(new HeldCommitment(commitments.size()));
        }
        return commitments.get(number);
    }

    List<HeldCommitment> commitments() {
        return commitments;
    }

    /** The number of an assignment, which has one from now on. */
    int assignment(HeldCommitment commitment, int party) {
        for (int i = 0; i < commitment.assignmentCount(); i++) {
            if (partyOf[commitment.assignment(i)] == party) {
                return commitment.assignment(i);
            }
        }
        int number = assignments++;
        if (number == partyOf.length) {
            int room = number + number / 4 + 256;
            partyOf = Arrays.copyOf(partyOf, room);
            for (int track = 0; track < heads.length; track++) {
                heads[track] = Arrays.copyOf(heads[track], room);
            }
        }
        partyOf[number] = party;
        for (int[] head : heads) {
            head[number] = Spans.END;
        }
        commitment.add(number);
        while (commitmentsOf.size() <= party) {
            commitmentsOf.add(new BitSet());
        }
        commitmentsOf.get(party).set(commitment.number());
        return number;
    }

    /** The numbers of the commitments that any of some parties are bound by, or were. */
    BitSet commitmentsOf(BitSet parties) {
        BitSet any = new BitSet();
        parties.stream()
                .filter(party -> party < commitmentsOf.size())
                .forEach(party -> any.or(commitmentsOf.get(party)));
        return any;
    }

    int assignments() {
        return assignments;
    }

    int partyOf(int assignment) {
        return partyOf[assignment];
    }

    int head(int assignment, Track track) {
        return heads[track.ordinal()][assignment];
    }

    void add(int assignment, Track track, Spans.Row row) {
        int[] head = heads[track.ordinal()];
        head[assignment] = spans.add(head[assignment], row);
    }

    void promise(int assignment, int dueOn, long since) {
        promises.put(assignment, new Promise(dueOn, since));
    }

    /** The day on which it had been due at first, as known at an instant; {@link Spans#NO_DAY} if it was never moved. */
    int promised(int assignment, long knownBy) {
        Promise promise = promises.isEmpty() ? null : promises.get(assignment);
        return promise == null || promise.since > knownBy ? Spans.NO_DAY : promise.dueOn;
    }

    /** Forgets how an assignment stands and stood, and when it was due. */
    void clear(int assignment) {
        promises.remove(assignment);
        for (int[] head : heads) {
            spans.remove(head[assignment]);
            head[assignment] = Spans.END;
        }
    }

    List<Member> members() {
        return members;
    }

    void members(List<Member> all) {
        members = all;
    }

    List<ThemeRecord> themeRecords() {
        return themeRecords;
    }

    void themeRecords(List<ThemeRecord> all) {
        themeRecords = all;
    }
}
