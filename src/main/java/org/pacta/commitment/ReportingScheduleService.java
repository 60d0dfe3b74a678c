package org.pacta.commitment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.pacta.model.Ids;
import org.pacta.model.Provenance;
import org.pacta.model.RuleBroken;
import org.pacta.statement.StatementRepository;

/** What can be done with reporting schedules. */
@ApplicationScoped
@Transactional
public class ReportingScheduleService {

    private final ReportingScheduleRepository schedules;
    private final StatementRepository statements;
    private final CommitmentRepository commitments;
    private final Clock clock;

    @Inject
    ReportingScheduleService(
            ReportingScheduleRepository schedules,
            StatementRepository statements,
            CommitmentRepository commitments,
            Clock clock) {
        this.schedules = schedules;
        this.statements = statements;
        this.commitments = commitments;
        this.clock = clock;
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
        ReportingSchedule schedule = schedules.get(id);
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
        schedule.edit(request.firstDueOn(), request.everyMonths(), request.lastDueOn(), LocalDate.now(clock));
        schedule.rest(Provenance.of(request.illustrative(), request.sources()));
        return schedule;
    }

    /** Only one by which nothing has been due: what is overdue does not vanish with it. */
    public void delete(UUID id) {
        ReportingSchedule schedule = schedules.get(id);
        schedule.firstYielded(LocalDate.now(clock)).ifPresent(day -> {
            throw new RuleBroken("A report was due by it on " + day
                    + " already; end it with lastDueOn, instead of deleting it and what is overdue.");
        });
        schedules.remove(schedule);
    }
}
