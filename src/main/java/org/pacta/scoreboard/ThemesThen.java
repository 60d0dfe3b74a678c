package org.pacta.scoreboard;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tree of themes as it was on a day, as known at an instant: of each the ones above it. */
final class ThemesThen {

    /** How deep the tree is. */
    static final int DEPTH = 3;

    /** By depth, from the root, and by theme; {@link Numbers#NONE} for one that was not there. */
    private final int[][] places = new int[DEPTH][];

    private final boolean[] wanted;
    private final boolean all;

    /** @param within the slugs under which themes are wanted; null or empty for all */
    ThemesThen(Held held, int day, long knownBy, @Nullable List<String> within) {
        Held.ThemeRecord[] then = new Held.ThemeRecord[held.themes.size()];
        for (Held.ThemeRecord row : held.themeRecords()) {
            if (row.effectiveOn() <= day
                    && row.recordedAt() <= knownBy
                    && (then[row.theme()] == null || isLater(row, then[row.theme()]))) {
                then[row.theme()] = row;
            }
        }
        for (int depth = 0; depth < DEPTH; depth++) {
            places[depth] = new int[then.length];
            Arrays.fill(places[depth], Numbers.NONE);
        }
        for (int theme = 0; theme < then.length; theme++) {
            if (then[theme] != null) {
                place(theme, then);
            }
        }
        all = within == null || within.isEmpty();
        wanted = new boolean[then.length];
        if (within != null) {
            within.stream()
                    .mapToInt(held.themes::find)
                    .filter(theme -> theme != Numbers.NONE)
                    .forEach(theme -> wanted[theme] = true);
        }
    }

    private static boolean isLater(Held.ThemeRecord row, Held.ThemeRecord than) {
        return row.effectiveOn() > than.effectiveOn()
                || row.effectiveOn() == than.effectiveOn() && row.recordedAt() > than.recordedAt();
    }

    /** What is above it as far as it was there; what has nothing above it is its own root. */
    private void place(int theme, Held.ThemeRecord[] then) {
        int parent = above(theme, then);
        int grandparent = parent == Numbers.NONE ? Numbers.NONE : above(parent, then);
        places[0][theme] = grandparent != Numbers.NONE ? grandparent : parent != Numbers.NONE ? parent : theme;
        places[1][theme] = grandparent == Numbers.NONE ? theme : parent;
        places[2][theme] = theme;
    }

    private static int above(int theme, Held.ThemeRecord[] then) {
        int parent = then[theme].parent();
        return parent == Numbers.NONE || then[parent] == null ? Numbers.NONE : parent;
    }

    /** Whether a commitment is under a theme that is wanted. */
    boolean isWithin(HeldCommitment commitment, long knownBy) {
        if (all) {
            return true;
        }
        for (HeldCommitment.ThemeSpan span : commitment.themes()) {
            if (isKnown(span, knownBy) && isWanted(span.theme())) {
                return true;
            }
        }
        return false;
    }

    /** The different themes at a depth, of those that are wanted, that a commitment is under. */
    int[] groups(HeldCommitment commitment, long knownBy, int depth) {
        int[] groups = new int[commitment.themes().length];
        int count = 0;
        for (HeldCommitment.ThemeSpan span : commitment.themes()) {
            if (isKnown(span, knownBy) && places[0][span.theme()] != Numbers.NONE && (all || isWanted(span.theme()))) {
                int group = places[depth - 1][span.theme()];
                boolean there = false;
                for (int i = 0; i < count; i++) {
                    there |= groups[i] == group;
                }
                if (!there) {
                    groups[count++] = group;
                }
            }
        }
        return count == groups.length ? groups : Arrays.copyOf(groups, count);
    }

    private static boolean isKnown(HeldCommitment.ThemeSpan span, long knownBy) {
        return span.knownFrom() <= knownBy && span.knownUntil() > knownBy;
    }

    private boolean isWanted(int theme) {
        for (int[] place : places) {
            if (place[theme] != Numbers.NONE && wanted[place[theme]]) {
                return true;
            }
        }
        return false;
    }
}
