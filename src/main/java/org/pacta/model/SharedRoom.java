package org.pacta.model;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Room that several share who need some of it each: who needs least comes first, so that nobody keeps others out. */
public final class SharedRoom {

    private SharedRoom() {}

    /**
     * @param needs how much, by who needs it
     * @param room for all of them
     * @return those for whom none is left
     */
    public static Set<String> without(Map<String, Long> needs, long room) {
        Set<String> without = new TreeSet<>();
        long taken = 0;
        for (Map.Entry<String, Long> one : needs.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .toList()) {
            taken += one.getValue();
            if (taken > room) {
                without.add(one.getKey());
            }
        }
        return without;
    }
}
