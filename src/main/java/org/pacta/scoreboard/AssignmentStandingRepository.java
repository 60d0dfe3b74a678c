package org.pacta.scoreboard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;
import org.pacta.http.ComputedListing;
import org.pacta.http.NativeListing;
import org.pacta.http.Page;
import org.pacta.http.Paging;
import org.pacta.model.Decimals;
import org.pacta.progress.Status;
import org.pacta.progress.Track;

/** The assignments behind the figures: the rows that the roll-ups count, from the same memory and the same SQL. */
@ApplicationScoped
class AssignmentStandingRepository {

    private static final String NAME = "assignments";

    private final ScoreboardMemory memory;
    private final Session session;

    @Inject
    AssignmentStandingRepository(ScoreboardMemory memory, Session session) {
        this.memory = memory;
        this.session = session;
    }

    /**
     * Which of the assignments that are counted are wanted.
     *
     * @param group the value of each dimension, null where there is none; all groups if it is empty
     * @param themeDepth to which depth of the tree the group's theme is rolled up
     * @param statuses any of these; all if there are none
     * @param scoredOn only those that have a score there; all if it is null
     * @param overdue only those whose day has passed
     * @param leftOut not those of these organizations
     */
    record Wanted(
            Map<Dimension, @Nullable String> group,
            int themeDepth,
            List<Status> statuses,
            @Nullable ScoredOn scoredOn,
            boolean overdue,
            Set<String> leftOut) {

        private static final Wanted ALL = new Wanted(Map.of(), 1, List.of(), null);
        private static final List<Status> TO_BE_COMPLETED = Arrays.stream(Status.values())
                .filter(status -> status != Status.COMPLETE && status != Status.NOT_APPLICABLE)
                .toList();

        Wanted(
                Map<Dimension, @Nullable String> group,
                int themeDepth,
                List<Status> statuses,
                @Nullable ScoredOn scoredOn) {
            this(group, themeDepth, statuses, scoredOn, false, Set.of());
        }

        /** The same, where it is known already in which groups they are. */
        private Wanted ofStatuses() {
            return new Wanted(Map.of(), 1, statuses, null);
        }
    }

    Page<AssignmentStanding> list(StandingFilter filter, Track track, Moment moment, Wanted wanted, Paging paging) {
        return memory.orDatabase(
                () -> withMemory(filter, track, moment, wanted, paging),
                () -> withoutMemory(filter, track, moment, wanted, paging));
    }

    /**
     * Looked for in memory, so that the database is asked for no more than the page. Scores are not there.
     *
     * @param wanted by group and status
     */
    Optional<Page<AssignmentStanding>> withMemory(
            StandingFilter filter, Track track, Moment moment, Wanted wanted, Paging paging) {
        return wanted.scoredOn == null
                ? memory.read(held -> known(new MemoryAssignments(held, filter, moment, wanted), track, paging))
                        .flatMap(known -> listing(new Standing(filter, track, moment), wanted)
                                .page(paging, known, listing(ofOnly(known, track, moment), wanted.ofStatuses())))
                        .map(page -> page.map(row -> standing(row, filter)))
                : Optional.empty();
    }

    Page<AssignmentStanding> withoutMemory(
            StandingFilter filter, Track track, Moment moment, Wanted wanted, Paging paging) {
        return listing(new Standing(filter, track, moment), wanted).page(paging).map(row -> standing(row, filter));
    }

    private static Standing ofOnly(Page<String> known, Track track, Moment moment) {
        return Standing.ofOnly(known.items(), List.of(track), List.of(moment.asOf()), moment);
    }

    /** Of which assignments the page is made. */
    private static Page<String> known(MemoryAssignments assignments, Track track, Paging paging) {
        return ComputedListing.<MemoryAssignments.Stood>of(NAME, stood -> assignments.each(track, stood))
                .key("assignment", String.class, MemoryAssignments.Stood::assignment)
                .sortable("commitment", String.class, MemoryAssignments.Stood::commitment)
                .sortable("party", String.class, MemoryAssignments.Stood::party)
                .sortable("dueOn", LocalDate.class, MemoryAssignments.Stood::dueOn)
                .sortable("status", Integer.class, stood -> StatusColumns.order(stood.status()))
                .page(paging)
                .alone()
                .map(MemoryAssignments.Stood::assignment);
    }

    /** Each assignment that is counted. */
    List<AssignmentStanding> all(Standing standing, StandingFilter filter) {
        return all(standing, Wanted.ALL, filter);
    }

    /**
     * Each that was to be complete by a day that has passed, and is not.
     *
     * @param leftOut not those of these organizations
     */
    List<AssignmentStanding> overdue(Standing standing, StandingFilter filter, Set<String> leftOut) {
        return all(standing, new Wanted(Map.of(), 1, Wanted.TO_BE_COMPLETED, null, true, leftOut), filter);
    }

    /** How many of those each organization has. */
    Map<String, Long> overdue(Standing standing) {
        NativeQuery<Tuple> query = session.createNativeQuery(
                        standing.query(" select stood.organization as organization, count(*) as assignments from stood"
                                + " where stood.status in (:statuses) and stood.due_on < stood.as_of"
                                + " group by stood.organization"),
                        Tuple.class)
                .addScalar("organization", String.class)
                .addScalar("assignments", Long.class);
        standing.parameters().forEach(query::setParameter);
        query.setParameter(
                "statuses", Wanted.TO_BE_COMPLETED.stream().map(Enum::name).toList());
        return query.getResultList().stream()
                .collect(Collectors.toMap(
                        row -> row.get("organization", String.class), row -> row.get("assignments", Long.class)));
    }

    private List<AssignmentStanding> all(Standing standing, Wanted wanted, StandingFilter filter) {
        return listing(standing, wanted).all().stream()
                .map(row -> standing(row, filter))
                .toList();
    }

    private NativeListing listing(Standing standing, Wanted wanted) {
        Map<String, Object> parameters = new LinkedHashMap<>(standing.parameters());
        @Nullable ScoredOn on = wanted.scoredOn;
        boolean scored = on != null;
        if (on != null) {
            parameters.put("scale", on.scale());
            parameters.put("version", on.version());
        }
        NativeListing listing = NativeListing.of(
                        session,
                        NAME,
                        standing.query(on == null ? "" : ScoreRepository.applicable(on)),
                        rows(standing, wanted, parameters),
                        parameters)
                .columns(String.class, "id", "commitment", "party", "statement", "status", "raw")
                .columns(LocalDate.class, "due_on")
                .columns(BigDecimal.class, "score")
                .columns(Integer.class, "illustrative", "status_order")
                .key("assignment", "id")
                .sortable("commitment", "commitment")
                .sortable("party", "party")
                .sortable("dueOn", "due_on")
                .sortable("status", "status_order");
        return StandingLinks.read(scored ? listing.sortable("score", "score") : listing);
    }

    private static String rows(Standing standing, Wanted wanted, Map<String, Object> parameters) {
        boolean scored = wanted.scoredOn != null;
        List<String> conditions = new ArrayList<>();
        if (scored) {
            conditions.add("c.score is not null");
        }
        if (!wanted.statuses.isEmpty()) {
            conditions.add("c.status in (:statuses)");
            parameters.put("statuses", wanted.statuses.stream().map(Enum::name).toList());
        }
        if (wanted.overdue) {
            conditions.add("c.due_on < c.as_of");
        }
        if (!wanted.leftOut.isEmpty()) {
            conditions.add("c.organization not in (:leftOut)");
            parameters.put("leftOut", wanted.leftOut);
        }
        StringBuilder groups = new StringBuilder();
        wanted.group.forEach((dimension, value) -> {
            String name = "group_" + dimension.name().toLowerCase(Locale.ROOT);
            groups.append(", cast(" + dimension.column(wanted.themeDepth) + " as varchar(80)) as " + name);
            conditions.add("c." + name + (value == null ? " is null" : " = :" + name));
            if (value != null) {
                parameters.put(name, value);
            }
        });
        String from = standing.from(wanted.group.keySet());
        return "select c.id, c.commitment, c.party, c.statement, c.due_on, c.status, "
                + StatusColumns.order("c.status") + " as status_order,"
                + " cast(c.report as varchar(36)) as report, cast(c.assessment as varchar(36)) as assessment, "
                + (scored
                        ? "c.raw, c.score, c.made_up as illustrative, "
                        : "cast(null as varchar(40)) as raw, cast(null as numeric(12, 6)) as score, c.illustrative, ")
                + StandingLinks.columns("c")
                // Of several themes under one root, each is a row: the assignment counts once.
                + " from (select " + (wanted.group.containsKey(Dimension.THEME) ? "distinct " : "") + "stood.*" + groups
                + (scored ? from.replace("from stood", "from applicable stood") : from) + ") c"
                + (conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions));
    }

    private static AssignmentStanding standing(Tuple row, StandingFilter filter) {
        BigDecimal score = row.get("score", BigDecimal.class);
        return new AssignmentStanding(
                row.get("id", String.class),
                row.get("commitment", String.class),
                row.get("party", String.class),
                row.get("statement", String.class),
                row.get("due_on", LocalDate.class),
                Status.valueOf(row.get("status", String.class)),
                id(row.get("report", String.class)),
                id(row.get("assessment", String.class)),
                row.get("raw", String.class),
                score == null ? null : Decimals.plain(score),
                row.get("illustrative", Integer.class) == 1,
                StandingLinks.from(row, filter));
    }

    private static @Nullable UUID id(@Nullable String text) {
        return text == null ? null : UUID.fromString(text);
    }
}
