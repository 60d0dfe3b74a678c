package org.pacta.scoreboard;

import java.util.Arrays;

/** Counters by group and kind; a group is a pair of numbers, written as one. */
final class Cells {

    private static final long EMPTY = Long.MIN_VALUE;

    private final int kinds;
    private long[] keys = new long[256];
    private int[] counts;
    private int size;

    Cells(int kinds) {
        this.kinds = kinds;
        Arrays.fill(keys, EMPTY);
        counts = new int[keys.length * kinds];
    }

    static long key(int first, int second) {
        return (long) first << 32 | second & 0xffffffffL;
    }

    static int first(long key) {
        return (int) (key >> 32);
    }

    static int second(long key) {
        return (int) key;
    }

    int size() {
        return size;
    }

    void add(long key, int kind, int count) {
        // First: the counters may be others afterwards.
        int slot = slot(key);
        counts[slot * kinds + kind] += count;
    }

    private int slot(long key) {
        int slot = mixed(key) & keys.length - 1;
        while (keys[slot] != key) {
            if (keys[slot] == EMPTY) {
                if (size * 2 > keys.length) {
                    grow();
                    return slot(key);
                }
                keys[slot] = key;
                size++;
                return slot;
            }
            slot = slot + 1 & keys.length - 1;
        }
        return slot;
    }

    private static int mixed(long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        return (int) (mixed ^ mixed >>> 32);
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldCounts = counts;
        keys = new long[oldKeys.length * 4];
        Arrays.fill(keys, EMPTY);
        counts = new int[keys.length * kinds];
        size = 0;
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != EMPTY) {
                System.arraycopy(oldCounts, i * kinds, counts, slot(oldKeys[i]) * kinds, kinds);
            }
        }
    }

    /** Sees each group with its counts. */
    void each(Seeing seeing) {
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] != EMPTY) {
                seeing.group(keys[i], Arrays.copyOfRange(counts, i * kinds, (i + 1) * kinds));
            }
        }
    }

    /** What is done with a group. */
    interface Seeing {

        void group(long key, int[] counts);
    }
}
