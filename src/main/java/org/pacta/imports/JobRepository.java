package org.pacta.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.pacta.access.Access;
import org.pacta.access.Caller;
import org.pacta.access.Role;
import org.pacta.access.Seen;
import org.pacta.http.Listing;
import org.pacta.http.Page;
import org.pacta.http.Paging;
import org.pacta.model.NotFound;

/** Every query for jobs. */
@ApplicationScoped
public class JobRepository {

    /** That a job is this node's still. */
    private static final String MINE = " where j.id = :id and j.node = :node and j.state = RUNNING";

    private static final String FREE = "(j.state = QUEUED or j.state = RUNNING and j.beatAt < :silentSince)";
    private static final int CANDIDATES = 10;

    private final Session session;
    private final Access access;

    @Inject
    JobRepository(Session session, Access access) {
        this.session = session;
        this.access = access;
    }

    Job get(UUID id) {
        return one(id, LockModeType.NONE);
    }

    /** Nobody else changes it until the end of the transaction. */
    Job locked(UUID id) {
        return one(id, LockModeType.PESSIMISTIC_WRITE);
    }

    private Job one(UUID id, LockModeType lock) {
        Seen own = own("j");
        return own.in(session.createQuery("select j from Job j where j.id = :id" + own.and(), Job.class)
                        .setParameter("id", id)
                        .setLockMode(lock))
                .uniqueResultOptional()
                .orElseThrow(() -> new NotFound("job", id));
    }

    /** Jobs are for nobody but those who have left them; what the service itself has left, admins look after. */
    private Seen own(String job) {
        Caller caller = access.caller();
        String account = caller.account();
        if (caller.isService()) {
            return Seen.ALL;
        }
        return account == null
                ? new Seen("1 = 0", Map.of())
                : new Seen(
                        "(" + job + ".account = :ownAccount"
                                + (caller.is(Role.ADMIN) ? " or " + job + ".account is null" : "") + ")",
                        Map.of("ownAccount", account));
    }

    /** The last ones that the caller has left. */
    public List<Job> latest(int most) {
        Seen own = own("j");
        return own.in(session.createQuery(
                        "select j from Job j where 1 = 1" + own.and() + " order by j.queuedAt desc, j.id desc",
                        Job.class))
                .setMaxResults(most)
                .getResultList();
    }

    Page<Job> list(@Nullable Collection<JobState> states, @Nullable Collection<String> nouns, Paging paging) {
        return Listing.of(session, Job.class, "id")
                .only(own("e"))
                .sortable("noun", "state", "queuedAt", "startedAt", "finishedAt")
                .anyOf("state", states)
                .anyOf("noun", nouns)
                .page(paging);
    }

    Page<JobFault> faults(UUID job, Paging paging) {
        return Listing.of(session, JobFault.class, "line", "number")
                .equal("job", job)
                .page(paging);
    }

    /**
     * Jobs that nobody carries out, in turn by who has left them: first of those whose last one was begun the longest ago,
     * and of one account those that wait longest. So nobody waits for all that somebody else has left.
     */
    List<UUID> free(Instant silentSince) {
        return session.createQuery(
                        "select j.id from Job j where " + FREE
                                + """
                                 order by (select max(o.startedAt) from Job o where o.account = j.account) nulls first,
                                   j.queuedAt, j.id""",
                        UUID.class)
                .setParameter("silentSince", silentSince)
                .setMaxResults(CANDIDATES)
                .getResultList();
    }

    /** How often it was begun; 0 if it is not there any more. */
    int attempts(UUID id) {
        Integer attempts = session.createQuery("select j.attempts from Job j where j.id = :id", Integer.class)
                .setParameter("id", id)
                .getSingleResultOrNull();
        return attempts == null ? 0 : attempts;
    }

    /**
     * Makes a job this node's, of all nodes that try at the same moment for one only.
     *
     * @param begins whether it is begun once more, and not given up
     */
    boolean take(UUID id, UUID node, boolean begins, Instant silentSince, Instant now) {
        return session.createMutationQuery(
                                """
                                update Job j set j.state = RUNNING, j.node = :node, j.attempts = j.attempts + :begins,
                                    j.startedAt = :now, j.beatAt = :now, j.percent = 0, j.rowsTotal = null, j.rowsDone = 0,
                                    j.rowsFailed = 0, j.created = 0, j.updated = 0, j.unchanged = 0,
                                    j.ignoredColumns = null
                                where j.id = :id and """
                                        + " " + FREE)
                        .setParameter("id", id)
                        .setParameter("node", node)
                        .setParameter("begins", begins ? 1 : 0)
                        .setParameter("silentSince", silentSince)
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    /** Says that this node is at it, and how far; false if it is not this node's any more. */
    boolean beat(UUID id, UUID node, Progress.Snapshot progress, Instant now) {
        return session.createMutationQuery(
                                """
                                update Job j set j.beatAt = :now, j.percent = :percent, j.rowsTotal = :rowsTotal,
                                    j.rowsDone = :rowsDone, j.rowsFailed = :rowsFailed, j.created = :created,
                                    j.updated = :updated, j.unchanged = :unchanged, j.ignoredColumns = :ignored"""
                                        + MINE)
                        .setParameter("now", now)
                        .setParameter("percent", progress.percent())
                        .setParameter("rowsTotal", progress.rowsTotal(), Long.class)
                        .setParameter("rowsDone", progress.rowsDone())
                        .setParameter("rowsFailed", progress.rowsFailed())
                        .setParameter("created", progress.created())
                        .setParameter("updated", progress.updated())
                        .setParameter("unchanged", progress.unchanged())
                        .setParameter("ignored", joined(progress.ignoredColumns()), String.class)
                        .setParameter("id", id)
                        .setParameter("node", node)
                        .executeUpdate()
                == 1;
    }

    /** Ends a job of this node; false if it is not this node's any more, or is to become DONE and has been cancelled. */
    boolean end(UUID id, UUID node, JobState state, @Nullable String reason, int percent, Instant now) {
        return session.createMutationQuery(
                                """
                                update Job j set j.state = :state, j.reason = :reason, j.percent = :percent,
                                    j.finishedAt = :now, j.node = null"""
                                        + MINE + " and (j.cancelled = false or :state <> DONE)")
                        .setParameter("state", state)
                        .setParameter("reason", reason, String.class)
                        .setParameter("percent", percent)
                        .setParameter("now", now)
                        .setParameter("id", id)
                        .setParameter("node", node)
                        .executeUpdate()
                == 1;
    }

    /** Puts a job of this node back, to be begun again. */
    void giveBack(UUID id, UUID node, @Nullable String reason, int attempts) {
        session.createMutationQuery(
                        "update Job j set j.state = QUEUED, j.node = null, j.reason = :reason, j.attempts = :attempts"
                                + MINE)
                .setParameter("reason", reason, String.class)
                .setParameter("attempts", attempts)
                .setParameter("id", id)
                .setParameter("node", node)
                .executeUpdate();
    }

    boolean isCancelled(UUID id) {
        return Boolean.TRUE.equals(session.createQuery("select j.cancelled from Job j where j.id = :id", Boolean.class)
                .setParameter("id", id)
                .getSingleResultOrNull());
    }

    /** @return how many there were, of so many at most */
    int forgetFaults(UUID job, int most) {
        // First up to which: H2 would ask again for each row, if it were asked in the deletion.
        List<Long> numbers = session.createQuery(
                        "select f.number from JobFault f where f.job = :job order by f.number", Long.class)
                .setParameter("job", job)
                .setMaxResults(most)
                .getResultList();
        if (!numbers.isEmpty()) {
            session.createMutationQuery("delete from JobFault f where f.job = :job and f.number <= :last")
                    .setParameter("job", job)
                    .setParameter("last", numbers.get(numbers.size() - 1))
                    .executeUpdate();
        }
        return numbers.size();
    }

    /** Jobs that have ended before then, so many at most. */
    List<UUID> endedBefore(Instant then, int most) {
        return session.createQuery(
                        "select j.id from Job j where j.state in (DONE, FAILED, CANCELLED) and j.finishedAt < :then",
                        UUID.class)
                .setParameter("then", then)
                .setMaxResults(most)
                .getResultList();
    }

    void forget(UUID job) {
        session.createMutationQuery("delete from Job j where j.id = :job")
                .setParameter("job", job)
                .executeUpdate();
    }

    /** Of these, the jobs that have not ended. */
    Set<UUID> unfinished(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Set.of()
                : new HashSet<>(session.createQuery(
                                "select j.id from Job j where j.id in (:ids) and j.state in (QUEUED, RUNNING)",
                                UUID.class)
                        .setParameter("ids", ids)
                        .getResultList());
    }

    void add(Object jobOrFault) {
        session.persist(jobOrFault);
    }

    void remove(Job job) {
        session.remove(job);
    }

    private static @Nullable String joined(Set<String> columns) {
        String joined = String.join(",", columns.stream().sorted().toList());
        return joined.isEmpty() ? null : joined.substring(0, Math.min(joined.length(), 4000));
    }

    /** How many of an account are not done. */
    long waiting(String account) {
        return session.createSelectionQuery(
                        "select count(*) from Job j where j.account = :account and j.finishedAt is null", Long.class)
                .setParameter("account", account)
                .getSingleResult();
    }
}
