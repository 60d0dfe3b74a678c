package org.pacta.scoreboard;

/**
 * On which day assignments had been due at first, in SQL that both databases run.
 *
 * <p>The days on which assignments had been due before are those that were known before: {@code known_assignment} has an
 * assignment's own, {@code known_commitment} its commitment's, each from an instant to another. The first one that was in
 * force while the assignment bound is what was promised; what was changed before that is the work on a draft. Few have more
 * than one row, and only these are looked at; an assignment's id begins with its commitment's.
 */
final class PromisedDays {

    private static final String TABLES =
            """
            rescheduled as (
              select a.assignment as id, substring(a.assignment from 1 for position(':' in a.assignment) - 1) as commitment
              from known_assignment a
              where a.known_from > timestamp with time zone '0001-01-01 00:00:00+00' and a.known_from <= %1$s%2$s
              union
              select a.assignment, k.commitment
              from known_commitment k join known_assignment a
                on substring(a.assignment from 1 for position(':' in a.assignment) - 1) = k.commitment
              where k.known_from > timestamp with time zone '0001-01-01 00:00:00+00' and k.known_from <= %1$s%2$s),
            promised as (
              select s.id, coalesce(a.due_on, k.due_on) as due_on, greatest(a.known_from, k.known_from) as since,
                     row_number() over (partition by s.id order by greatest(a.known_from, k.known_from)) as nth
              from rescheduled s
              join known_assignment a on a.assignment = s.id and a.known_from <= %1$s
              join known_commitment k on k.commitment = s.commitment and k.known_from <= %1$s
                and k.known_from < a.known_until and a.known_from < k.known_until
              join (select t.assignment, min(t.recorded_at) as bound_at from assignment_term t
                    where t.assignment in (select id from rescheduled) group by t.assignment) b
                on b.assignment = s.id and b.bound_at < a.known_until and b.bound_at < k.known_until
              where coalesce(a.due_on, k.due_on) is not null)""";

    /** As was known at the instant {@code :knownBy}: what comes after {@code with}. Of {@code promised}, the first counts. */
    static final String KNOWN = TABLES.formatted(":knownBy", "");

    private PromisedDays() {}

    /**
     * Each assignment whose day was moved, with its first day, and since when that was known.
     *
     * @param only how the assignments are limited that {@code a} has, as {@code " and …"}; empty for all
     */
    static String all(String only) {
        return "with " + TABLES.formatted("timestamp with time zone '9999-12-31 00:00:00+00'", only)
                + " select id, due_on, since from (select id, due_on, since, nth,"
                + " min(due_on) over (partition by id) as earliest, max(due_on) over (partition by id) as latest"
                + " from promised) p where nth = 1 and earliest <> latest";
    }
}
