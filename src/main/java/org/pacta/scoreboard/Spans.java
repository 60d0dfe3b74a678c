package org.pacta.scoreboard;

import java.util.Arrays;
import org.pacta.model.Known;
import org.pacta.progress.Status;

/**
 * The rows of {@code standing} and {@code earlier_standing}, three million of them at size L, in columns: 17 bytes a row. Those
 * of one assignment on one track hang together, each has the number of the next.
 *
 * <p>Days are counted from 1970, instants are microseconds since then. Many rows share one: each is there once, and rows have
 * its number.
 */
final class Spans {

    static final int END = -1;

    /** Of a day: there is none. */
    static final int NO_DAY = Integer.MIN_VALUE;

    /** A row that is known still. */
    private static final int EVER = -1;

    private static final Status[] STATUSES = Status.values();
    private static final int ILLUSTRATIVE = 0x80;
    private static final long FOR_EVER = Held.micros(Known.FOR_EVER);
    private int[] next;
    private char[] from;
    private char[] until;
    private int[] knownFrom;
    private int[] knownUntil;
    private byte[] what;

    /** Only where an assignment has a day of its own; null as long as none has. */
    private int[] dueOn = {};

    private final Once days = new Once(Character.MAX_VALUE);
    private final Once instants = new Once(Integer.MAX_VALUE);
    private int used;
    private int free = END;

    /** The last instant at which something became known or known to be otherwise. */
    private long latest = Long.MIN_VALUE;

    /** @param rows how many there will be, about */
    Spans(int rows) {
        int room = rows + rows / 16 + 1024;
        next = new int[room];
        from = new char[room];
        until = new char[room];
        knownFrom = new int[room];
        knownUntil = new int[room];
        what = new byte[room];
    }

    /**
     * How an assignment stands or stood on a track.
     *
     * @param until the first day on which it is not so
     * @param knownUntil the first instant at which it was known to be otherwise
     * @param dueOn a day of the assignment's own, or {@link #NO_DAY}
     */
    record Row(int from, int until, long knownFrom, long knownUntil, Status status, boolean illustrative, int dueOn) {}

    /**
     * Puts a row before those of the same assignment and track.
     *
     * @param head the first of those; {@link #END} if there are none
     * @return the new first
     * @throws Once.TooMany if there are more days than it has numbers for
     */
    int add(int head, Row added) {
        int row = free;
        if (row == END) {
            row = used++;
            if (row == next.length) {
                grow();
            }
        } else {
            free = next[row];
        }
        next[row] = head;
        from[row] = (char) days.number(added.from);
        until[row] = (char) days.number(added.until);
        knownFrom[row] = instants.number(added.knownFrom);
        knownUntil[row] = added.knownUntil == FOR_EVER ? EVER : instants.number(added.knownUntil);
        latest = Math.max(latest, added.knownUntil == FOR_EVER ? added.knownFrom : added.knownUntil);
        what[row] = (byte) (added.status.ordinal() | (added.illustrative ? ILLUSTRATIVE : 0));
        if (added.dueOn != NO_DAY && dueOn.length == 0) {
            dueOn = new int[next.length];
            Arrays.fill(dueOn, NO_DAY);
        }
        if (dueOn.length > 0) {
            dueOn[row] = added.dueOn;
        }
        return row;
    }

    /** Takes out a row and all that hang on it. */
    void remove(int head) {
        int row = head;
        while (row != END) {
            int after = next[row];
            next[row] = free;
            free = row;
            row = after;
        }
    }

    /**
     * The row that says how it stood on a day, as known at an instant.
     *
     * @param head the first of the assignment and track
     * @return {@link #END} if it did not stand at all
     */
    int find(int head, int day, long knownBy) {
        boolean present = knownBy >= latest;
        for (int row = head; row != END; row = next[row]) {
            if (days.value(from[row]) <= day
                    && day < days.value(until[row])
                    && (knownUntil[row] == EVER || !present && knownBy < instants.value(knownUntil[row]))
                    && (present || instants.value(knownFrom[row]) <= knownBy)) {
                return row;
            }
        }
        return END;
    }

    /** The place of a status among all, and whether it rests on something made up: a number below twice their number. */
    int kind(int row) {
        int packed = what[row];
        return (packed & 0x7f) * 2 + (packed < 0 ? 1 : 0);
    }

    static Status status(int kind) {
        return STATUSES[kind / 2];
    }

    static boolean isIllustrative(int kind) {
        return kind % 2 == 1;
    }

    /** How many numbers {@link #kind} can be. */
    static int kinds() {
        return STATUSES.length * 2;
    }

    int dueOn(int row) {
        return dueOn.length == 0 ? NO_DAY : dueOn[row];
    }

    private void grow() {
        int room = used + used / 4;
        next = Arrays.copyOf(next, room);
        from = Arrays.copyOf(from, room);
        until = Arrays.copyOf(until, room);
        knownFrom = Arrays.copyOf(knownFrom, room);
        knownUntil = Arrays.copyOf(knownUntil, room);
        what = Arrays.copyOf(what, room);
        if (dueOn.length > 0) {
            int before = dueOn.length;
            dueOn = Arrays.copyOf(dueOn, room);
            Arrays.fill(dueOn, before, room, NO_DAY);
        }
    }
}
