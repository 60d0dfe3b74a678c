package org.pacta.scoreboard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.pacta.progress.Track;

/** The themes of commitments, whether or not their assignments are counted. */
@ApplicationScoped
class CommitmentThemes {

    private final ScoreboardMemory memory;
    private final Session session;

    @Inject
    CommitmentThemes(ScoreboardMemory memory, Session session) {
        this.memory = memory;
        this.session = session;
    }

    /**
     * The themes of each commitment, as of the day and as known then, and of them only those within the ones asked for.
     *
     * @param depth of the tree to which they are rolled up
     */
    Map<String, Set<String>> of(StandingFilter filter, Moment moment, int depth) {
        return memory.orDatabase(
                () -> memory.read(held -> of(held, filter, moment, depth)),
                () -> of(new Standing(filter, Track.REPORTED, moment), depth));
    }

    static Map<String, Set<String>> of(Held held, StandingFilter filter, Moment moment, int depth) {
        long knownBy = Held.micros(moment.limit());
        ThemesThen then = new ThemesThen(held, Held.day(Standing.counted(moment.asOf())), knownBy, filter.theme);
        Map<String, Set<String>> themes = new HashMap<>();
        for (HeldCommitment commitment : held.commitments()) {
            for (int theme : then.groups(commitment, knownBy, depth)) {
                themes.computeIfAbsent(held.commitmentNumbers.name(commitment.number()), slug -> new HashSet<>())
                        .add(held.themes.name(theme));
            }
        }
        return themes;
    }

    Map<String, Set<String>> of(Standing standing, int depth) {
        NativeQuery<Tuple> query = session.createNativeQuery(
                standing.query(" select distinct theme_place.commitment, " + Dimension.THEME.column(depth)
                        + standing.fromThemes()),
                Tuple.class);
        standing.parameters().forEach(query::setParameter);
        Map<String, Set<String>> themes = new HashMap<>();
        query.getResultList().forEach(row -> themes.computeIfAbsent((String) row.get(0), commitment -> new HashSet<>())
                .add((String) row.get(1)));
        return themes;
    }
}
