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

/** Queries for the themes of commitments, whether or not their assignments are counted. */
@ApplicationScoped
class CommitmentThemes {

    private final Session session;

    @Inject
    CommitmentThemes(Session session) {
        this.session = session;
    }

    /**
     * The themes of each commitment, as of the day and as known then, and of them only those within the ones asked for.
     *
     * @param depth of the tree to which they are rolled up
     */
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
