package org.pacta.access;

import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.query.QueryFlushMode;
import org.hibernate.query.SelectionQuery;
import org.jspecify.annotations.Nullable;
import org.pacta.model.Among;
import org.pacta.model.Bulk;
import org.pacta.model.Portions;

/**
 * What whoever asks sees of what is not for everybody: to all others it does not exist.
 *
 * <ul>
 *   <li>A <b>report</b> that was not accepted is between the focal points of its party, and the secretariat and the reviewers
 *       of the organization. Once accepted it is public, also if that was revoked.
 *   <li>A <b>statement</b> that is a draft, and a <b>commitment</b> that is not confirmed, are among the secretariat, the
 *       reviewers and the assessors of the organization, and the focal points of any party that has or had or will have a
 *       standing in it. Once adopted or confirmed they are public for good.
 * </ul>
 *
 * <p>It narrows what is answered, and what a request may refer to. What the service looks up for its own ends, such as rules
 * between rows and what is derived from them, it looks up in all rows.
 */
@ApplicationScoped
public class Sight {

    private static final String PARTIES = "sightParties";
    private static final String REVIEWED = "sightReviewed";
    private static final String DRAFTED = "sightDrafted";

    private final Access access;
    private final Session session;
    private final Bulk bulk;
    private final Request request;

    @Inject
    Sight(Access access, Session session, Bulk bulk, Request request) {
        this.access = access;
        this.session = session;
        this.bulk = bulk;
        this.request = request;
    }

    /**
     * What is kept among some, and this caller belongs to them.
     *
     * @param allReports whether they see every report
     * @param parties whose reports they see
     * @param reviewed the organizations on whose commitments they see reports
     * @param allDrafts whether they see all drafts and proposals
     * @param drafted the organizations whose drafts and proposals they see
     */
    public record Range(
            boolean allReports, Set<String> parties, Set<String> reviewed, boolean allDrafts, Set<String> drafted) {

        static final Range ALL = new Range(true, Set.of(), Set.of(), true, Set.of());
        static final Range NOTHING = new Range(false, Set.of(), Set.of(), false, Set.of());

        boolean isOfAll(Whole whole) {
            return whole == Whole.REPORT ? allReports : allDrafts;
        }
    }

    /** What was found out in one request. */
    @RequestScoped
    static class Request {

        private @Nullable Caller caller;
        private @Nullable Range range;
        private final Set<Object> seen = new HashSet<>();

        @Nullable
        Range range(Caller of) {
            return of.equals(caller) ? range : null;
        }

        void is(Caller of, Range what) {
            caller = of;
            range = what;
            seen.clear();
        }

        Set<Object> seen() {
            return seen;
        }
    }

    /** That of the present request. */
    public static Sight here() {
        return Arc.container().instance(Sight.class).get();
    }

    /** What whoever asks sees beyond what everybody does. */
    public Range range() {
        Caller caller = access.caller();
        if (caller.isService()) {
            return Range.ALL;
        }
        if (!caller.isSignedIn()) {
            return Range.NOTHING;
        }
        Range known = request.range(caller);
        if (known == null) {
            known = rangeOf(caller);
            request.is(caller, known);
        }
        return known;
    }

    private Range rangeOf(Caller caller) {
        Set<String> drafted = new TreeSet<>(caller.organizations(Role.SECRETARIAT, Role.REVIEWER, Role.ASSESSOR));
        Set<String> parties = caller.parties();
        if (!parties.isEmpty()) {
            Among own = Among.of("parties", parties);
            drafted.addAll(own.in(unflushed(session.createSelectionQuery(
                            "select distinct m.organization from Membership m where " + own.condition("m.party"),
                            String.class)))
                    .getResultList());
        }
        return new Range(
                caller.isEverywhere(Role.SECRETARIAT, Role.REVIEWER),
                parties,
                caller.organizations(Role.SECRETARIAT, Role.REVIEWER),
                caller.isEverywhere(Role.SECRETARIAT, Role.REVIEWER, Role.ASSESSOR),
                drafted);
    }

    /**
     * Which rows of an entity are seen.
     *
     * @param row what they are called in the query
     */
    public Seen of(Class<?> entity, String row) {
        Range range = range();
        List<String> conditions = new ArrayList<>();
        for (SeenWith with : entity.getAnnotationsByType(SeenWith.class)) {
            if (!range.isOfAll(with.value())) {
                conditions.add(seenWith(entity, row, with, range));
            }
        }
        return conditions.isEmpty()
                ? Seen.ALL
                : new Seen(String.join(" and ", conditions), parameters(conditions, range));
    }

    private static String seenWith(Class<?> entity, String row, SeenWith with, Range range) {
        Whole whole = with.value();
        if (whole.isOf(entity)) {
            return isSeen(whole, row, range);
        }
        String by = row + "." + with.by();
        String exists = "exists (select 1 from %s seenWhole where seenWhole.%s = %s and %s)"
                .formatted(whole.entity(), whole.key(), by, isSeen(whole, "seenWhole", range));
        return isNullable(entity, with.by()) ? "(" + by + " is null or " + exists + ")" : exists;
    }

    /** Which changes are seen, as they were when they were committed: a condition in SQL, on the table of changes. */
    public Seen ofChanges() {
        Range range = range();
        if (range.allReports() && range.allDrafts()) {
            return Seen.ALL;
        }
        List<String> any = new ArrayList<>(List.of("is_public"));
        if (range.allDrafts()) {
            any.add("not is_public and party is null");
        } else if (!range.drafted().isEmpty()) {
            any.add("party is null and " + Among.of(DRAFTED, range.drafted()).condition("organization"));
        }
        if (range.allReports()) {
            any.add("party is not null");
        } else {
            if (!range.reviewed().isEmpty()) {
                any.add("party is not null and "
                        + Among.of(REVIEWED, range.reviewed()).condition("organization"));
            }
            if (!range.parties().isEmpty()) {
                any.add(Among.of(PARTIES, range.parties()).condition("party"));
            }
        }
        return new Seen("(" + String.join(" or ", any) + ")", parameters(any, range));
    }

    private static boolean isNullable(Class<?> entity, String attribute) {
        try {
            return entity.getDeclaredField(attribute).getAnnotatedType().isAnnotationPresent(Nullable.class);
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException("The whole of " + entity + " is named by no attribute of it", e);
        }
    }

    private static String isSeen(Whole whole, String row, Range range) {
        return switch (whole) {
            case STATEMENT -> either(row + ".status <> DRAFT", among(DRAFTED, range.drafted(), row + ".organization"));
            case COMMITMENT ->
                either(row + ".confirmedAt is not null", among(DRAFTED, range.drafted(), row + ".organization"));
            case INDICATOR ->
                "exists (select 1 from Commitment seenCommitment where seenCommitment.slug = " + row
                        + ".commitment and " + isSeen(Whole.COMMITMENT, "seenCommitment", range) + ")";
            case REPORT -> {
                String own = Stream.of(
                                among(PARTIES, range.parties(), "seenAssignment.party"),
                                among(REVIEWED, range.reviewed(), "seenCommitment.organization"))
                        .filter(condition -> !condition.isEmpty())
                        .collect(Collectors.joining(" or "));
                yield either(
                        row + ".state in (ACCEPTED, REVOKED)",
                        own.isEmpty()
                                ? ""
                                : "exists (select 1 from Assignment seenAssignment"
                                        + " join Commitment seenCommitment on seenCommitment.slug = seenAssignment.commitment"
                                        + " where seenAssignment.id = " + row + ".assignment and (" + own + "))");
            }
        };
    }

    private static String among(String name, Collection<String> values, String what) {
        return values.isEmpty() ? "" : Among.of(name, values).condition(what);
    }

    /** Public, or one's own where there is anything of which that may be said. */
    private static String either(String isPublic, String isOwn) {
        return isOwn.isEmpty() ? isPublic : "(" + isPublic + " or " + isOwn + ")";
    }

    private static Map<String, Object> parameters(List<String> conditions, Range range) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        Map.of(PARTIES, range.parties(), REVIEWED, range.reviewed(), DRAFTED, range.drafted())
                .forEach((name, values) -> {
                    if (conditions.stream().anyMatch(condition -> condition.contains(":" + name))) {
                        parameters.putAll(Among.of(name, values).parameters());
                    }
                });
        return parameters;
    }

    /**
     * A row by its key, if it is seen. Where the key is of one column, it takes one query to find out that it is not, whether
     * that is because it is not there or because it is not for the caller.
     */
    public <E> Optional<E> find(Class<E> entity, Object key) {
        Seen seen = of(entity, "e");
        if (seen.isAll() || request.seen().contains(List.of(entity, key))) {
            return Optional.ofNullable(session.find(entity, key));
        }
        if (bulk.isAbsent(entity, key)) {
            return Optional.empty();
        }
        if (!hasOneColumn(entity)) {
            return Optional.ofNullable(session.find(entity, key)).filter(this::sees);
        }
        Optional<E> found = seen.in(unflushed(session.createSelectionQuery(
                                "select e from " + entity.getName() + " e where id(e) = :key" + seen.and(), entity)
                        .setParameter("key", key)))
                .uniqueResultOptional();
        found.ifPresent(row -> request.seen().add(List.of(entity, key)));
        return found;
    }

    /** Whether there may be a row of this key, and it is seen; without reading it. True of any if all are. */
    public boolean mayBe(Class<?> entity, Object key) {
        return !among(entity, Set.of(key)).isEmpty();
    }

    /** Those of the keys of which there may be rows that are seen. All, if the caller sees all rows. */
    public <K> Set<K> among(Class<?> entity, Collection<K> keys) {
        Set<K> seen = new HashSet<>(keys);
        Seen sight = of(entity, "e");
        if (sight.isAll()) {
            return seen;
        }
        Set<K> open = new HashSet<>();
        for (K key : seen) {
            if (!request.seen().contains(List.of(entity, key))) {
                open.add(key);
            }
        }
        seen.removeAll(open);
        if (!hasOneColumn(entity)) {
            for (K key : open) {
                if (find(entity, key).isPresent()) {
                    seen.add(key);
                }
            }
            return seen;
        }
        for (List<K> portion : Portions.of(open)) {
            Set<?> found = new HashSet<>(sight.in(unflushed(session.createSelectionQuery(
                                    "select id(e) from " + entity.getName() + " e where id(e) in (:keys)" + sight.and(),
                                    Object.class)
                            .setParameter("keys", portion)))
                    .getResultList());
            for (K key : portion) {
                if (found.contains(key)) {
                    seen.add(key);
                    request.seen().add(List.of(entity, key));
                }
            }
        }
        return seen;
    }

    private boolean hasOneColumn(Class<?> entity) {
        return session.getMetamodel().entity(entity).hasSingleIdAttribute();
    }

    /** Whether a row that was found is seen. */
    private boolean sees(Object row) {
        return Kept.of(row).stream().allMatch(this::sees);
    }

    private boolean sees(Kept kept) {
        Range range = range();
        if (range.isOfAll(kept.whole()) || request.seen().contains(kept)) {
            return true;
        }
        String isSeen = isSeen(kept.whole(), "e", range);
        boolean seen = !new Seen(isSeen, parameters(List.of(isSeen), range))
                .in(unflushed(session.createSelectionQuery(
                                "select 1 from %s e where e.%s = :key and %s"
                                        .formatted(
                                                kept.whole().entity(),
                                                kept.whole().key(),
                                                isSeen),
                                Integer.class)
                        .setParameter("key", kept.key())))
                .getResultList()
                .isEmpty();
        if (seen) {
            request.seen().add(kept);
        }
        return seen;
    }

    /** What was seen of a portion of many is not kept in mind for the next. */
    public void next() {
        request.seen().clear();
    }

    /** What is not in the database yet is the caller's own; nothing is written before its time only to be looked at. */
    private <R> SelectionQuery<R> unflushed(SelectionQuery<R> query) {
        return bulk.isInPortion() ? query : query.setQueryFlushMode(QueryFlushMode.NO_FLUSH);
    }
}
