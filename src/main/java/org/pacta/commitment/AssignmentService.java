package org.pacta.commitment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pacta.http.Precondition;
import org.pacta.http.RestsOn;
import org.pacta.model.Bulk;
import org.pacta.model.Faults;
import org.pacta.model.Ids;
import org.pacta.model.Provenance;
import org.pacta.model.RuleBroken;
import org.pacta.model.Stored;
import org.pacta.model.Text;
import org.pacta.party.Attendance;
import org.pacta.party.MembershipRepository;
import org.pacta.party.PartyRepository;
import org.pacta.statement.StatementRepository;

/**
 * What can be done with assignments. Only a confirmed commitment is assigned; its row is locked meanwhile, so that it is
 * not withdrawn before what is written here is there to be ended.
 */
@ApplicationScoped
@Transactional
public class AssignmentService {

    private final AssignmentRepository assignments;
    private final CommitmentRepository commitments;
    private final CommitmentRecords records;
    private final StatementRepository statements;
    private final PartyRepository parties;
    private final MembershipRepository memberships;
    private final RestsOn restsOn;
    private final Event<AssignmentsChanged> changed;
    private final Bulk bulk;
    private final Clock clock;
    private final Precondition precondition;

    @Inject
    AssignmentService(
            AssignmentRepository assignments,
            CommitmentRepository commitments,
            CommitmentRecords records,
            StatementRepository statements,
            PartyRepository parties,
            MembershipRepository memberships,
            RestsOn restsOn,
            Event<AssignmentsChanged> changed,
            Bulk bulk,
            Clock clock,
            Precondition precondition) {
        this.assignments = assignments;
        this.commitments = commitments;
        this.records = records;
        this.statements = statements;
        this.parties = parties;
        this.memberships = memberships;
        this.restsOn = restsOn;
        this.changed = changed;
        this.bulk = bulk;
        this.clock = clock;
        this.precondition = precondition;
    }

    public Assignment create(AssignmentRequest request) {
        commitments.lock(List.of(request.commitment()));
        @Nullable Commitment commitment = commitments.find(request.commitment()).orElse(null);
        @Nullable LocalDate bindingFrom = bindingFrom(request, commitment);
        Faults faults = due(request, bindingFrom)
                .reference("/commitment", "commitment", request.commitment(), commitment != null)
                .reference("/party", "party", request.party(), parties.exists(request.party()));
        if (commitment == null || !faults.isEmpty()) {
            throw faults.invalid();
        }
        requireConfirmed(commitment);
        Assignment assignment = new Assignment(commitment, request.party(), adopted(bindingFrom));
        if (assignments.exists(assignment.id())) {
            throw new RuleBroken("'{0}' is assigned to '{1}' already.", commitment.slug(), request.party());
        }
        refuseIfLeft(commitment, List.of(assignment.party()), assignment.bindingFrom());
        request.applyTo(assignment, commitment);
        if (!request.applies()) {
            assignment.doNotApply(reason(request));
        }
        assignments.add(assignment);
        begin(List.of(assignment));
        return assignment;
    }

    public Stored<Assignment> put(String id, AssignmentRequest request) {
        unchanged(id, request);
        commitments.lock(List.of(request.commitment()));
        if (assignments.exists(id)) {
            return new Stored<>(change(id, assignment -> request), false);
        }
        precondition.holdsForNothing();
        return new Stored<>(create(request), true);
    }

    public Assignment change(String id, Function<Assignment, AssignmentRequest> change) {
        lockCommitment(id);
        Assignment assignment = assignments.get(id);
        precondition.holdsFor(assignment);
        AssignmentRequest request = change.apply(assignment);
        unchanged(id, request);
        Commitment commitment = commitments.get(assignment.commitment());
        @Nullable LocalDate bindingFrom = bindingFrom(request, commitment);
        due(request, bindingFrom).throwIfAny();
        requireConfirmed(commitment);
        if (!adopted(bindingFrom).equals(assignment.bindingFrom())) {
            refuseIfLeft(commitment, List.of(assignment.party()), adopted(bindingFrom));
        }
        request.applyTo(assignment, commitment);
        Terms terms = new Terms(assignments.terms(id));
        rebind(assignment, adopted(bindingFrom), terms);
        apply(assignment, request, terms);
        record(Map.of(assignment, terms));
        return assignment;
    }

    public void delete(String id) {
        lockCommitment(id);
        assignments.lock(id);
        Assignment assignment = assignments.get(id);
        precondition.holdsFor(assignment);
        restsOn.refuseIfAny("assignment", "id", id);
        Instant now = assignments.nextInstant(List.of(id));
        assignments.add(new AssignmentTerm(
                Ids.next(), id, Term.DELETED, assignment.bindingFrom(), now, "The assignment was deleted."));
        records.forget(assignment, now);
        assignments.remove(assignment);
        changed.fire(new AssignmentsChanged(List.of(id), now));
    }

    private void lockCommitment(String id) {
        commitments.lock(List.of(id.replaceFirst(":.*$", "")));
    }

    /** Assigns a commitment, which the caller has locked, to many at once. */
    void assignAll(Commitment commitment, Collection<String> toParties, AssignmentRole role, LocalDate bindingFrom) {
        refuseIfLeft(commitment, toParties, bindingFrom);
        List<Assignment> made = new ArrayList<>();
        for (String party : toParties) {
            Assignment assignment = new Assignment(commitment, party, bindingFrom);
            assignment.describe(role, null);
            assignment.rest(new Provenance(commitment.illustrative(), commitment.sources()));
            assignments.add(assignment);
            made.add(assignment);
        }
        begin(made);
    }

    /** Ends all assignments of a commitment, which the caller has locked. */
    void endAll(Commitment commitment, LocalDate on, String reason) {
        Map<Assignment, Terms> ended = new LinkedHashMap<>();
        for (Assignment assignment : assignments.of(commitment.slug())) {
            Terms terms = new Terms(assignments.terms(assignment.id()));
            terms.from(on, new Terms.Entry(Term.ENDED, reason));
            ended.put(assignment, terms);
        }
        record(ended);
    }

    private void begin(List<Assignment> made) {
        Map<Assignment, Terms> begun = new LinkedHashMap<>();
        for (Assignment assignment : made) {
            Terms terms = new Terms(List.of());
            terms.from(
                    assignment.bindingFrom(),
                    Terms.Entry.of(assignment.applicable(), assignment.notApplicableBecause()));
            begun.put(assignment, terms);
        }
        record(begun);
    }

    private static void rebind(Assignment assignment, LocalDate day, Terms terms) {
        if (!day.equals(assignment.bindingFrom())) {
            terms.bindFrom(assignment.bindingFrom(), day);
            assignment.bindFrom(day);
        }
    }

    private void apply(Assignment assignment, AssignmentRequest request, Terms terms) {
        if (request.applies() != assignment.applicable()) {
            LocalDate today = LocalDate.now(clock);
            LocalDate day = today.isBefore(assignment.bindingFrom()) ? assignment.bindingFrom() : today;
            terms.from(day, Terms.Entry.of(request.applies(), request.notApplicableBecause()));
        }
        if (request.applies()) {
            assignment.apply();
        } else {
            assignment.doNotApply(reason(request));
        }
    }

    /** All at one instant, also for those who derive something from it. */
    private void record(Map<Assignment, Terms> some) {
        bulk.together(AssignmentService.class, some, this::recordTogether);
    }

    private void recordTogether(List<Map<Assignment, Terms>> some) {
        Map<Assignment, Terms> all = new LinkedHashMap<>();
        some.forEach(all::putAll);
        List<String> ids = all.keySet().stream().map(Assignment::id).toList();
        Instant instant = assignments.nextInstant(ids);
        all.forEach((assignment, terms) -> terms.toRecord()
                .forEach((day, entry) -> assignments.add(
                        new AssignmentTerm(Ids.next(), assignment.id(), entry.term(), day, instant, entry.reason()))));
        records.note(all.keySet(), instant);
        changed.fire(new AssignmentsChanged(ids, instant));
    }

    /** Null as long as nothing says it: the statement is not adopted yet. */
    private @Nullable LocalDate bindingFrom(AssignmentRequest request, @Nullable Commitment commitment) {
        if (request.bindingFrom() != null || commitment == null) {
            return request.bindingFrom();
        }
        return statements.statement(commitment.statement()).adoptedOn();
    }

    private static LocalDate adopted(@Nullable LocalDate bindingFrom) {
        return Objects.requireNonNull(bindingFrom, "A confirmed commitment was adopted");
    }

    private static Faults due(AssignmentRequest request, @Nullable LocalDate bindingFrom) {
        return request.faults()
                .order(
                        bindingFrom,
                        request.dueOn(),
                        "/dueOn",
                        "It binds from {0} on; it cannot be due before.",
                        bindingFrom);
    }

    private static void requireConfirmed(Commitment commitment) {
        if (!commitment.isConfirmed()) {
            throw new RuleBroken(
                    "Only a confirmed commitment is assigned; '{0}' is {1}.", commitment.slug(), commitment.status());
        }
    }

    private void refuseIfLeft(Commitment commitment, Collection<String> toParties, LocalDate bindingFrom) {
        String organization = statements.statement(commitment.statement()).organization();
        Attendance attendance = bulk.kept(
                List.of("attendance", organization, List.copyOf(toParties)),
                () -> memberships.attendance(organization, toParties));
        toParties.forEach(party -> attendance.refuseIfLeft(
                organization,
                party,
                bindingFrom,
                Text.of("nothing begins to bind it after that, on {0}.", bindingFrom)));
    }

    private static void unchanged(String id, AssignmentRequest request) {
        int colon = id.indexOf(':');
        new Faults()
                .when(
                        colon < 0 || !request.commitment().equals(id.substring(0, colon)),
                        "/commitment",
                        "The commitment never changes; the address says '{0}'.",
                        id)
                .when(
                        !request.party().equals(id.substring(colon + 1)),
                        "/party",
                        "The party never changes; the address says '{0}'.",
                        id)
                .throwIfAny();
    }

    private static String reason(AssignmentRequest request) {
        return Objects.requireNonNull(request.notApplicableBecause(), "A reason was asked for");
    }
}
