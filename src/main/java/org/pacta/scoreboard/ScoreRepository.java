package org.pacta.scoreboard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/** Every query for scores, within one version of one scale. */
@ApplicationScoped
class ScoreRepository {

    private static final String FIGURES =
            "count(*), count(score), sum(score), coalesce(sum(case when score is not null then made_up end), 0)";

    /**
     * After the head of {@link Standing}: {@code applicable} has what {@code stood} has of the assignments that are
     * applicable, with the latest assessment of each on the scale, null where there is none.
     */
    static String applicable(ScoredOn on) {
        return APPLICABLE
                .replace("{raw}", on.mapped() ? "coalesce(m.raw, x.raw)" : "x.raw")
                .replace("{versions}", on.mapped() ? OF_THIS_OR_REPLACED : "x.scale_version = :version")
                .replace("{replaced}", on.mapped() ? REPLACED : "");
    }

    /** From each assignment to its assessments, by their index: H2 would look through a list of all of them each time. */
    private static final String APPLICABLE =
            """
            , applicable as (
              select * from (
                select stood.*, {raw} as raw, v.score,
                       case when stood.illustrative = 1 or x.illustrative then 1 else 0 end as made_up,
                       row_number() over (
                         partition by stood.id order by x.effective_on desc, x.recorded_at desc, x.id desc) as place
                from stood
                left join assessment x on x.assignment = stood.id and x.scale = :scale and {versions}
                  and x.effective_on <= :day0 and x.recorded_at <= :knownBy
                  and (x.revoked_at is null or x.revoked_at > :knownBy){replaced}
                left join scale_value v on v.scale = :scale and v.scale_version = :version and v.raw = {raw}
                where stood.status <> 'NOT_APPLICABLE') ranked
              where place = 1)
            """;

    private static final String OF_THIS_OR_REPLACED =
            """
            (x.scale_version = :version or exists (
                    select 1 from scale_value_replacement e
                    where e.scale = :scale and e.scale_version = :version
                      and e.replaced_version = x.scale_version and e.replaced_raw = x.raw))""";

    /** What an assessment on an earlier version means in this one, where the values of this took the place of those. */
    private static final String REPLACED =
            """

                left join scale_value_replacement m
                  on m.scale = x.scale and m.scale_version = :version
                  and m.replaced_version = x.scale_version and m.replaced_raw = x.raw""";

    private final Session session;

    @Inject
    ScoreRepository(Session session) {
        this.session = session;
    }

    /** The least and the greatest score that a version of a scale can give; null if it gives none. */
    record Range(int version, @Nullable BigDecimal least, @Nullable BigDecimal greatest) {}

    /** The range of a version, or of the latest one if none is named; empty if there is no such version. */
    Optional<Range> range(String scale, @Nullable Integer version) {
        return session
                .createNativeQuery(
                        """
                        select scale_version, min(score), max(score) from scale_value
                        where scale = :scale
                        group by scale_version order by scale_version desc
                        """,
                        Tuple.class)
                .setParameter("scale", scale)
                .getResultList()
                .stream()
                .map(row ->
                        new Range(((Number) row.get(0)).intValue(), (BigDecimal) row.get(1), (BigDecimal) row.get(2)))
                .filter(range -> version == null || range.version == version)
                .findFirst();
    }

    /**
     * How a group was scored, as the database sums it up.
     *
     * @param group the values of the dimensions asked for, in their order; empty for the whole
     * @param applicable how many assignments of the group are applicable
     * @param assessed how many of them have a score
     * @param score the sum of these
     * @param illustrative how many of those that have a score rest on something made up
     */
    record Sum(
            List<@Nullable String> group,
            long applicable,
            long assessed,
            @Nullable BigDecimal score,
            long illustrative) {}

    /** The whole (the group being empty) and each group: how many are applicable, how many of them have a score. */
    List<Sum> scores(Standing standing, ScoredOn on, List<Dimension> groups, int themeDepth) {
        List<String> columns = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            columns.add("group_" + i);
        }
        String names = columns.stream().map(name -> name + ", ").collect(Collectors.joining());
        String whole = " select 0 as part, " + "cast(null as varchar(80)), ".repeat(groups.size()) + FIGURES
                + " from applicable";
        String parts = " union all select 1 as part, " + names + FIGURES + " from (select distinct "
                + IntStream.range(0, groups.size())
                        .mapToObj(i ->
                                "cast(" + groups.get(i).column(themeDepth) + " as varchar(80)) as group_" + i + ", ")
                        .collect(Collectors.joining())
                + "stood.id, stood.score, stood.made_up"
                + standing.from(groups).replace("from stood", "from applicable stood")
                + ") of_group group by " + String.join(", ", columns);
        NativeQuery<Tuple> query = session.createNativeQuery(
                standing.query(applicable(on) + whole + (groups.isEmpty() ? "" : parts)), Tuple.class);
        standing.parameters().forEach(query::setParameter);
        return query.setParameter("scale", on.scale()).setParameter("version", on.version()).getResultList().stream()
                .map(row -> new Sum(
                        ScoreboardRepository.group(row, groups.size()),
                        ((Number) row.get(groups.size() + 1)).longValue(),
                        ((Number) row.get(groups.size() + 2)).longValue(),
                        (BigDecimal) row.get(groups.size() + 3),
                        ((Number) row.get(groups.size() + 4)).longValue()))
                .toList();
    }
}
