package org.pacta.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pacta.http.Network;

/**
 * Keeps refused requests from filling the disk: of one account, or of one address where nobody has signed in, so many in a
 * minute have an entry each. The rest of that minute are counted, and each kind of them is one entry with its number. Nor do
 * very many addresses together have more than a fixed number of entries in a minute.
 */
final class Flood {

    private final int ofEach;
    private final int ofAll;
    private final Map<String, Integer> sources = new HashMap<>();
    private final Map<Kind, Sum> sums = new LinkedHashMap<>();
    private Instant minute = Instant.MIN;
    private int admitted;

    Flood(int ofEach, int ofAll) {
        this.ofEach = ofEach;
        this.ofAll = ofAll;
    }

    private record Kind(@Nullable String source, @Nullable String operation, @Nullable Integer status) {}

    private static final class Sum {
        private final Happening first;
        private int number;

        Sum(Happening first) {
            this.first = first;
        }
    }

    /** Whether it has an entry of its own. If not, it is counted. */
    synchronized boolean admits(Happening refusal) {
        String source = sourceOf(refusal);
        if (admitted < ofAll && sources.merge(source, 1, Integer::sum) <= ofEach) {
            admitted++;
            return true;
        }
        Kind kind = new Kind(source, refusal.operation(), refusal.status());
        if (!sums.containsKey(kind) && sums.size() >= ofAll) {
            // Of everybody else, whoever they are and whatever they tried.
            kind = new Kind(null, null, refusal.status());
        }
        boolean named = kind.source != null;
        sums.computeIfAbsent(kind, k -> new Sum(named ? refusal : anybody(refusal))).number++;
        return false;
    }

    /** What was counted in the minutes that are over; all of it at the end of time. */
    synchronized List<Happening> counted(Instant now) {
        Instant current = now.equals(Instant.MAX) ? now : now.truncatedTo(ChronoUnit.MINUTES);
        if (current.equals(minute)) {
            return List.of();
        }
        minute = current;
        List<Happening> counted = new ArrayList<>();
        sums.values().forEach(sum -> counted.add(sum.first.times(sum.number)));
        sums.clear();
        sources.clear();
        admitted = 0;
        return counted;
    }

    private static Happening anybody(Happening refusal) {
        return new Happening(
                Actor.ANONYMOUS,
                null,
                null,
                null,
                null,
                null,
                null,
                refusal.outcome(),
                refusal.status(),
                null,
                null,
                null,
                null,
                null,
                1);
    }

    private static String sourceOf(Happening refusal) {
        if (refusal.account() != null) {
            return "account " + refusal.account();
        }
        return Network.of(String.valueOf(refusal.client()));
    }
}
