package org.pacta.scoreboard;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Where a commitment belongs and belonged, as was known when, and the numbers of its assignments. */
final class HeldCommitment {

    private static final Facts[] UNKNOWN = {};
    private static final ThemeSpan[] NO_THEMES = {};

    private final int number;
    private Facts[] facts = UNKNOWN;
    private ThemeSpan[] themes = NO_THEMES;
    private int[] assignments = new int[4];
    private int count;

    HeldCommitment(int number) {
        this.number = number;
    }

    /** What is known of it from an instant until another; by numbers, {@link Numbers#NONE} where there is none. */
    record Facts(
            int statement,
            int meeting,
            int series,
            int organization,
            int kind,
            int dueOn,
            boolean illustrative,
            long knownFrom,
            long knownUntil) {}

    /** That it is under a theme, as is known from an instant until another. */
    record ThemeSpan(int theme, long knownFrom, long knownUntil) {}

    int number() {
        return number;
    }

    /** The number of its value of a dimension; of one that is not the commitment's alone, {@link Numbers#NONE}. */
    int value(Dimension dimension, Facts facts) {
        return switch (dimension) {
            case COMMITMENT -> number;
            case STATEMENT -> facts.statement;
            case MEETING -> facts.meeting;
            case SERIES -> facts.series;
            case ORGANIZATION -> facts.organization;
            case KIND -> facts.kind;
            case THEME, PARTY, YEAR_DUE -> Numbers.NONE;
        };
    }

    void add(Facts more) {
        facts = Arrays.copyOf(facts, facts.length + 1);
        facts[facts.length - 1] = more;
    }

    void add(ThemeSpan more) {
        themes = Arrays.copyOf(themes, themes.length + 1);
        themes[themes.length - 1] = more;
    }

    /** Forgets where it belongs. */
    void clear() {
        facts = UNKNOWN;
        themes = NO_THEMES;
    }

    /** As it was known at an instant; null if it was not. */
    @Nullable
    Facts at(long knownBy) {
        for (Facts known : facts) {
            if (known.knownFrom <= knownBy && known.knownUntil > knownBy) {
                return known;
            }
        }
        return null;
    }

    ThemeSpan[] themes() {
        return themes;
    }

    void add(int assignment) {
        if (count == assignments.length) {
            assignments = Arrays.copyOf(assignments, count * 2);
        }
        assignments[count++] = assignment;
    }

    int assignmentCount() {
        return count;
    }

    int assignment(int i) {
        return assignments[i];
    }
}
