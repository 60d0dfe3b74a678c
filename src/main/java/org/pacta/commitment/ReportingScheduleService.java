package org.pacta.commitment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pacta.http.Precondition;
import org.pacta.model.Clocks;
import org.pacta.model.Ids;
import org.pacta.model.Provenance;
import org.pacta.model.RuleBroken;
import org.pacta.statement.StatementRepository;

/**
 * What can be done with reporting schedules. None asks for the same as another one does: what a schedule is for is locked
 * first, so that a double click does not set it twice.
 */
@ApplicationScoped
@Transactional
public class ReportingScheduleService {

    private final ReportingScheduleRepository schedules;
    private final StatementRepository statements;
    private final CommitmentRepository commitments;
    private final Event<ScheduleDeletion> deletions;
    private final Clock clock;
    private final Precondition precondition;

    @Inject
    ReportingScheduleService(
            ReportingScheduleRepository schedules,
            StatementRepository statements,
            CommitmentRepository commitments,
            Event<ScheduleDeletion> deletions,
            Clock clock,
            Precondition precondition) {
        this.schedules = schedules;
        this.statements = statements;
        this.commitments = commitments;
        this.deletions = deletions;
        this.clock = clock;
        this.precondition = precondition;
    }

    public ReportingSchedule create(ReportingScheduleRequest request) {
        return create(Ids.next(), request);
    }

    /** Under an id that is known beforehand. */
    public ReportingSchedule create(UUID id, ReportingScheduleRequest request) {
        request.faults()
                .reference("/statement", "statement", request.statement(), statements.exists(request.statement()))
                .reference("/commitment", "commitment", request.commitment(), commitments.exists(request.commitment()))
                .throwIfAny();
        lock(request.statement(), request.commitment());
        refuseTwice(id, request);
        ReportingSchedule schedule = new ReportingSchedule(
                id,
                request.statement(),
                request.commitment(),
                request.firstDueOn(),
                request.everyMonths(),
                request.lastDueOn());
        schedule.rest(Provenance.of(request.illustrative(), request.sources()));
        schedules.add(schedule);
        return schedule;
    }

    public ReportingSchedule change(UUID id, Function<ReportingSchedule, ReportingScheduleRequest> change) {
        ReportingSchedule schedule = locked(id);
        precondition.holdsFor(schedule);
        ReportingScheduleRequest request = change.apply(schedule);
        request.faults()
                .when(
                        !Objects.equals(request.statement(), schedule.statement()),
                        "/statement",
                        "What a schedule is for never changes.")
                .when(
                        !Objects.equals(request.commitment(), schedule.commitment()),
                        "/commitment",
                        "What a schedule is for never changes.")
                .throwIfAny();
        refuseTwice(id, request);
        schedule.edit(request.firstDueOn(), request.everyMonths(), request.lastDueOn(), Clocks.now(clock));
        schedule.rest(Provenance.of(request.illustrative(), request.sources()));
        return schedule;
    }

    /**
     * Only one by which nothing has been due, and for which nobody has reported early: what is overdue does not vanish with
     * it, nor what was done.
     */
    public void delete(UUID id) {
        ReportingSchedule schedule = locked(id);
        precondition.holdsFor(schedule);
        schedule.firstYielded(LocalDate.now(clock)).ifPresent(day -> {
            throw new RuleBroken(
                    "A report was due by it on {0} already; end it with lastDueOn, instead of deleting it and what is overdue.",
                    day);
        });
        deletions.fire(new ScheduleDeletion(schedule));
        schedules.remove(schedule);
    }

    /** As it is once every other transaction that changes it, or another one for the same, is done. */
    private ReportingSchedule locked(UUID id) {
        ReportingSchedule schedule = schedules.get(id);
        lock(schedule.statement(), schedule.commitment());
        return schedules.again(schedule);
    }

    private void lock(@Nullable String statement, @Nullable String commitment) {
        if (statement != null) {
            statements.locked(statement);
        }
        if (commitment != null) {
            commitments.lock(List.of(commitment));
        }
    }

    private void refuseTwice(UUID id, ReportingScheduleRequest request) {
        schedules.of(request.statement(), request.commitment()).stream()
                .filter(other -> !other.id().equals(id))
                .filter(other -> other.asks(request.firstDueOn(), request.everyMonths(), request.lastDueOn()))
                .findFirst()
                .ifPresent(other -> {
                    throw new RuleBroken(
                            "The reporting schedule {0} for '{1}' asks for reports on the same days already.",
                            other.id(), other.isFor());
                });
    }
}
