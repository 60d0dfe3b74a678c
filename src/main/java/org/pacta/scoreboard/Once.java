package org.pacta.scoreboard;

import java.util.Arrays;

/** The numbers, from 0 on, that stand for values such as instants: each value is there once. */
final class Once {

    private static final int FREE = -1;
    private static final int FIRST_ROOM = 1024;

    /** Spreads what is alike in its lowest bits, as instants are that were at noon. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final int most;
    private long[] values = new long[FIRST_ROOM];
    private int count;

    /** Open addressing: at most half of the places are taken, so that a free one is near. */
    private int[] places = free(2 * FIRST_ROOM);

    /** @param most there can be */
    Once(int most) {
        this.most = most;
    }

    /** More different values than there are numbers. */
    static final class TooMany extends RuntimeException {

        private static final long serialVersionUID = 1;
    }

    /** The number of a value, which has one from now on. */
    int number(long value) {
        int place = place(value);
        while (places[place] != FREE) {
            if (values[places[place]] == value) {
                return places[place];
            }
            place = (place + 1) & (places.length - 1);
        }
        if (count == most) {
            throw new TooMany();
        }
        if (count == values.length) {
            grow();
            return number(value);
        }
        values[count] = value;
        places[place] = count;
        return count++;
    }

    long value(int number) {
        return values[number];
    }

    private int place(long value) {
        return (int) (value * SPREAD >>> 32) & (places.length - 1);
    }

    private void grow() {
        values = Arrays.copyOf(values, 2 * values.length);
        places = free(2 * values.length);
        for (int number = 0; number < count; number++) {
            int place = place(values[number]);
            while (places[place] != FREE) {
                place = (place + 1) & (places.length - 1);
            }
            places[place] = number;
        }
    }

    private static int[] free(int room) {
        int[] free = new int[room];
        Arrays.fill(free, FREE);
        return free;
    }
}
