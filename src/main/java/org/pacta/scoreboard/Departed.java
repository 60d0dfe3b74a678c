package org.pacta.scoreboard;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which parties had left which organization by a day, as known at an instant: they had memberships, and none in force. */
final class Departed {

    private final Map<Integer, BitSet> byOrganization = new HashMap<>();

    Departed(Held held, int day, long knownBy) {
        Map<Integer, BitSet> there = new HashMap<>();
        for (Held.Member member : held.members()) {
            if (member.from() <= day && member.knownFrom() <= knownBy && member.knownUntil() > knownBy) {
                Map<Integer, BitSet> where = member.to() == Spans.NO_DAY || member.to() >= day ? there : byOrganization;
                where.computeIfAbsent(member.organization(), organization -> new BitSet())
                        .set(member.party());
            }
        }
        there.forEach((organization, parties) -> {
            if (byOrganization.containsKey(organization)) {
                byOrganization.get(organization).andNot(parties);
            }
        });
    }

    /** By the numbers of parties; null if none had. */
    @Nullable
    BitSet of(int organization) {
        return byOrganization.get(organization);
    }
}
