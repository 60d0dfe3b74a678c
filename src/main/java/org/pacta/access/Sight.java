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
import org.hibernate.Session;
import org.hibernate.query.QueryFlushMode;
import org.hibernate.query.SelectionQuery;
import org.jspecify.annotations.Nullable;
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
    public record Scope(
            boolean allReports, Set<String> parties, Set<String> reviewed, boolean allDrafts, Set<String> drafted) {

        static final Scope ALL = new Scope(true, Set.of(), Set.of(), true, Set.of());
        static final Scope NOTHING = new Scope(false, Set.of(), Set.of(), false, Set.of());

        boolean isOfAll(Whole whole) {
            return whole == Whole.REPORT ? allReports : allDrafts;
        }
    }

    /** What was found out in one request. */
    @RequestScoped
    static class Request {

        private @Nullable Caller caller;
        private @Nullable Scope scope;
        private final Set<Object> seen = new HashSet<>();

        @Nullable
        Scope scope(Caller of) {
            return of.equals(caller) ? scope : null;
        }

        void is(Caller of, Scope what) {
            caller = of;
            scope = what;
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
    public Scope scope() {
        Caller caller = access.caller();
        if (caller.isService()) {
            return Scope.ALL;
        }
        if (!caller.isSignedIn()) {
            return Scope.NOTHING;
        }
        Scope known = request.scope(caller);
        if (known == null) {
            known = scopeOf(caller);
            request.is(caller, known);
        }
        return known;
    }

    private Scope scopeOf(Caller caller) {
        Set<String> drafted = new TreeSet<>(caller.organizations(Role.SECRETARIAT, Role.REVIEWER, Role.ASSESSOR));
        Set<String> parties = caller.parties();
        if (!parties.isEmpty()) {
            drafted.addAll(unflushed(session.createSelectionQuery(
                                    "select distinct m.organization from Membership m where m.party in (:parties)",
                                    String.class)
                            .setParameter("parties", parties))
                    .getResultList());
        }
        return new Scope(
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
        Scope scope = scope();
        List<String> conditions = new ArrayList<>();
        for (SeenWith with : entity.getAnnotationsByType(SeenWith.class)) {
            if (!scope.isOfAll(with.value())) {
                conditions.add(seenWith(entity, row, with, scope));
            }
        }
        return conditions.isEmpty()
                ? Seen.ALL
                : new Seen(String.join(" and ", conditions), parameters(conditions, scope));
    }

    private static String seenWith(Class<?> entity, String row, SeenWith with, Scope scope) {
        Whole whole = with.value();
        if (entity.getSimpleName().equals(whole.entity())) {
            return isSeen(whole, row, scope);
        }
        String by = row + "." + with.by();
        String exists = "exists (select 1 from %s seenWhole where seenWhole.%s = %s and %s)"
                .formatted(whole.entity(), whole.key(), by, isSeen(whole, "seenWhole", scope));
        return isNullable(entity, with.by()) ? "(" + by + " is null or " + exists + ")" : exists;
    }

    private static boolean isNullable(Class<?> entity, String attribute) {
        try {
            return entity.getDeclaredField(attribute).getAnnotatedType().isAnnotationPresent(Nullable.class);
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException("The whole of " + entity + " is named by no attribute of it", e);
        }
    }

    private static String isSeen(Whole whole, String row, Scope scope) {
        return switch (whole) {
            case STATEMENT ->
                either(row + ".status <> DRAFT", scope.drafted(), row + ".organization in (:" + DRAFTED + ")");
            case COMMITMENT ->
                either(row + ".confirmedAt is not null", scope.drafted(), row + ".organization in (:" + DRAFTED + ")");
            case INDICATOR ->
                "exists (select 1 from Commitment seenCommitment where seenCommitment.slug = " + row
                        + ".commitment and " + isSeen(Whole.COMMITMENT, "seenCommitment", scope) + ")";
            case REPORT -> {
                List<String> own = new ArrayList<>();
                if (!scope.parties().isEmpty()) {
                    own.add("seenAssignment.party in (:" + PARTIES + ")");
                }
                if (!scope.reviewed().isEmpty()) {
                    own.add("seenCommitment.organization in (:" + REVIEWED + ")");
                }
                yield either(
                        row + ".state in (ACCEPTED, REVOKED)",
                        own,
                        "exists (select 1 from Assignment seenAssignment"
                                + " join Commitment seenCommitment on seenCommitment.slug = seenAssignment.commitment"
                                + " where seenAssignment.id = " + row + ".assignment and ("
                                + String.join(" or ", own) + "))");
            }
        };
    }

    /** Public, or one's own where there is anything of which that may be said. */
    private static String either(String isPublic, Collection<String> any, String isOwn) {
        return any.isEmpty() ? isPublic : "(" + isPublic + " or " + isOwn + ")";
    }

    private static Map<String, Object> parameters(List<String> conditions, Scope scope) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        Map.of(PARTIES, scope.parties(), REVIEWED, scope.reviewed(), DRAFTED, scope.drafted())
                .forEach((name, values) -> {
                    if (conditions.stream().anyMatch(condition -> condition.contains(":" + name))) {
                        parameters.put(name, values);
                    }
                });
        return parameters;
    }

    /**
     * A row by its key of one column, if it is seen. It takes one query to find out that it is not, whether that is because
     * it is not there or because it is not for the caller.
     */
    public <E> Optional<E> find(Class<E> entity, Object key) {
        Seen seen = of(entity, "e");
        if (seen.isAll() || request.seen().contains(List.of(entity, key))) {
            return Optional.ofNullable(session.find(entity, key));
        }
        if (bulk.isAbsent(entity, key)) {
            return Optional.empty();
        }
        Optional<E> found = seen.in(unflushed(session.createSelectionQuery(
                                "select e from " + entity.getName() + " e where id(e) = :key" + seen.and(), entity)
                        .setParameter("key", key)))
                .uniqueResultOptional();
        found.ifPresent(row -> request.seen().add(List.of(entity, key)));
        return found;
    }

    /** Whether there is a row of this key, of one column, and it is seen; without reading it. True of any if all are. */
    public boolean mayBe(Class<?> entity, Object key) {
        return !among(entity, Set.of(key)).isEmpty();
    }

    /** Those of the keys, of one column, of which there may be rows that are seen. All, if the caller sees all rows. */
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

    /** What is not in the database yet is the caller's own; nothing is written before its time only to be looked at. */
    private <R> SelectionQuery<R> unflushed(SelectionQuery<R> query) {
        return bulk.isInPortion() ? query : query.setQueryFlushMode(QueryFlushMode.NO_FLUSH);
    }
}
