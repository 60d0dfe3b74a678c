package org.pacta.scoreboard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.hibernate.query.Query;
import org.jspecify.annotations.Nullable;
import org.pacta.access.Seen;
import org.pacta.access.Sight;
import org.pacta.commitment.CommitmentLink;
import org.pacta.commitment.CommitmentLinkKind;
import org.pacta.commitment.ThemeRepository;
import org.pacta.progress.Track;

/** Every query for commitments that are made again and again. */
@ApplicationScoped
class RecurringRepository {

    /** How assignments stood, as {@link Standing} has it, in all the time up to a day; never mind what came of it. */
    private static final String EVER_COMPLETE =
            """
            with completed as (
              select assignment, commitment, party, due_on from standing
              where track = :track and status = 'COMPLETE' and effective_from <= :asOf and known_from <= :knownBy
              union all
              select assignment, commitment, party, due_on from earlier_standing
              where track = :track and status = 'COMPLETE' and known_until > :knownBy
                and effective_from <= :asOf and known_from <= :knownBy)
            select a.commitment, count(distinct a.assignment)
            from completed a
            join known_commitment k
              on k.commitment = a.commitment and k.known_from <= :knownBy and k.known_until > :knownBy
            where a.commitment in (:commitments)
            """;

    private final Session session;
    private final Sight sight;

    @Inject
    RecurringRepository(Session session, Sight sight) {
        this.session = session;
        this.sight = sight;
    }

    /** That a commitment, adopted on a day, follows from an earlier one. */
    record Reaffirmation(String later, String earlier, LocalDate adoptedOn, boolean illustrative) {}

    /** Those by commitments that had been adopted by the day, in links that are known. */
    List<Reaffirmation> reaffirmations(Collection<CommitmentLinkKind> kinds, Moment moment) {
        Seen seen = sight.of(CommitmentLink.class, "l");
        return seen
                .in(session.createQuery(
                        """
                        select l.fromCommitment, l.toCommitment, s.adoptedOn, l.illustrative
                        from CommitmentLink l
                        join Commitment k on k.slug = l.fromCommitment join Statement s on s.slug = k.statement
                        where l.kind in (:kinds) and l.createdAt <= :limit and s.adoptedOn <= :asOf"""
                                + seen.and(),
                        Tuple.class))
                .setParameter("kinds", kinds)
                .setParameter("limit", moment.limit())
                .setParameter("asOf", moment.asOf())
                .getResultList()
                .stream()
                .map(row -> new Reaffirmation(
                        row.get(0, String.class),
                        row.get(1, String.class),
                        row.get(2, LocalDate.class),
                        row.get(3, Boolean.class)))
                .toList();
    }

    /** The commitments that the filter takes, had been adopted by the day, and have a link of these kinds to them. */
    List<LineageRepository.Promise> promises(
            ScoreboardFilter filter, Collection<CommitmentLinkKind> kinds, Moment moment) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("kinds", kinds);
        parameters.put("asOf", moment.asOf());
        List<String> conditions = new ArrayList<>();
        Seen links = sight.of(CommitmentLink.class, "l");
        conditions.add(
                "k.slug in (select l.toCommitment from CommitmentLink l where l.kind in (:kinds)" + links.and() + ")");
        // A link that is seen leads to a commitment that is.
        parameters.putAll(links.parameters());
        conditions.add("s.adoptedOn <= :asOf");
        anyOf("s.organization in (:organization)", "organization", filter.organization, conditions, parameters);
        anyOf(
                "s.meeting in (select m.slug from Meeting m where m.series in (:series))",
                "series",
                filter.series,
                conditions,
                parameters);
        anyOf("s.meeting in (:meeting)", "meeting", filter.meeting, conditions, parameters);
        anyOf("k.statement in (:statement)", "statement", filter.statement, conditions, parameters);
        anyOf("k.slug in (:commitment)", "commitment", filter.commitment, conditions, parameters);
        anyOf("k.kind in (:kind)", "kind", filter.kind, conditions, parameters);
        anyOf(
                "exists (select 1 from k.themes t where t.theme in " + ThemeRepository.SUBTREES.replace(":?", ":theme")
                        + ")",
                "theme",
                filter.theme,
                conditions,
                parameters);
        Query<Tuple> query = session.createQuery(
                LineageRepository.Promise.COLUMNS + " where " + String.join(" and ", conditions), Tuple.class);
        parameters.forEach(query::setParameter);
        return query.getResultList().stream()
                .map(LineageRepository.Promise::from)
                .toList();
    }

    /**
     * How many assignments of each commitment have stood complete, on the day or on any before; those of which none has
     * are not there.
     */
    Map<String, Long> everComplete(
            Collection<String> commitments, ScoreboardFilter filter, Track track, Moment moment) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("commitments", commitments);
        parameters.put("track", track.name());
        parameters.put("asOf", moment.asOf());
        parameters.put("knownBy", moment.limit());
        List<String> conditions = new ArrayList<>();
        anyOf(" and a.party in (:party)", "party", filter.party, conditions, parameters);
        anyOf(
                " and extract(year from coalesce(a.due_on, k.due_on)) in (:yearDue)",
                "yearDue",
                filter.yearDue,
                conditions,
                parameters);
        NativeQuery<Tuple> query = session.createNativeQuery(
                EVER_COMPLETE + String.join("", conditions) + " group by a.commitment", Tuple.class);
        parameters.forEach(query::setParameter);
        return query.getResultList().stream()
                .collect(Collectors.toMap(
                        row -> (String) row.get(0),
                        row -> ((Number) row.get(1)).longValue(),
                        (a, b) -> a,
                        HashMap::new));
    }

    private static void anyOf(
            String condition,
            String name,
            @Nullable Collection<?> values,
            List<String> conditions,
            Map<String, Object> parameters) {
        if (values != null && !values.isEmpty()) {
            conditions.add(condition);
            parameters.put(name, values);
        }
    }
}
