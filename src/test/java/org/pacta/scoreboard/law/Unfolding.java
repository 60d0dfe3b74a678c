package org.pacta.scoreboard.law;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.pacta.commitment.CommitmentKind;
import org.pacta.progress.ProgressReportState;
import org.pacta.progress.ProgressStatus;

/**
 * Makes a history of casts of dice. It keeps what is possible: what the service is told here, it has to take. Where a deed
 * is not possible, what it needs is done instead.
 */
final class Unfolding {

    /** Days back, mostly a few, so that several things take effect on the same day. */
    private static final List<Integer> DAYS = List.of(0, 1, 2, 3, 5, 8, 13, 21, 34, 60);

    /** From which on a day is all but over. */
    private static final Duration TWILIGHT = Duration.ofMillis(20);

    private static final List<String> THEMES = List.of("t1", "t2", "t3", "t4", "t5");
    private static final int MOST_COMMITMENTS = 4;

    private final List<History.Event> events = new ArrayList<>();
    private final Instant beginning;
    private final Duration phase;
    private Instant next;

    private final Map<Integer, Fact.Member> members = new TreeMap<>();
    private final List<Fact.ThemePlaced> places = new ArrayList<>();
    private final Map<String, Fact.Promised> promises = new TreeMap<>();
    private final Set<String> confirmed = new HashSet<>();
    private final Map<String, LocalDate> over = new HashMap<>();
    private final Map<String, Fact.Assigned> assignments = new TreeMap<>();
    private final Map<Integer, Fact.Drafted> reports = new TreeMap<>();
    private final Map<Integer, ProgressReportState> states = new HashMap<>();
    private final Map<Integer, Fact.Assessed> assessments = new TreeMap<>();
    private final Set<Integer> revokedAssessments = new HashSet<>();
    private int memberships;

    private Unfolding(Instant beginning, Duration phase) {
        this.beginning = beginning;
        this.phase = phase;
        this.next = beginning.plus(phase);
    }

    /** @param phase by how much its instants differ from those of others that begin together: less than TWILIGHT */
    static History of(String organization, Instant beginning, Duration phase, List<Cast> casts) {
        Unfolding unfolding = new Unfolding(beginning, phase);
        unfolding.begin();
        casts.forEach(unfolding::happen);
        return new History(organization, beginning, List.copyOf(unfolding.events));
    }

    /** A tree of themes is there from the beginning. */
    private void begin() {
        place(new Fact.ThemePlaced("t1", null, LocalDate.MIN));
        place(new Fact.ThemePlaced("t2", null, LocalDate.MIN));
        place(new Fact.ThemePlaced("t3", "t1", LocalDate.MIN));
        place(new Fact.ThemePlaced("t4", "t3", LocalDate.MIN));
        place(new Fact.ThemePlaced("t5", "t2", LocalDate.MIN));
    }

    private void happen(Cast cast) {
        pause(cast.pause());
        switch (cast.deed()) {
            case JOIN -> join(cast);
            case CORRECT_MEMBERSHIP -> correctMembership(cast);
            case DELETE_MEMBERSHIP -> deleteMembership(cast);
            case PROMISE -> promise(cast);
            case CONFIRM -> confirm(cast);
            case CHANGE_COMMITMENT -> changeCommitment(cast);
            case END_COMMITMENT -> endCommitment(cast);
            case ASSIGN -> assign(cast);
            case CHANGE_ASSIGNMENT -> changeAssignment(cast);
            case DELETE_ASSIGNMENT -> deleteAssignment(cast);
            case REPORT -> report(cast);
            case MEND -> mend(cast);
            case SUBMIT -> submit(cast);
            case ACCEPT -> accept(cast);
            case RETURN -> returnToParty(cast);
            case REVOKE -> revoke(cast);
            case ASSESS -> assess(cast);
            case REVOKE_ASSESSMENT -> revokeAssessment(cast);
            case MOVE_THEME -> moveTheme(cast);
        }
    }

    // ---- when

    private void pause(int length) {
        Instant midnight = next.truncatedTo(ChronoUnit.DAYS).plus(1, ChronoUnit.DAYS);
        switch (length) {
            case 0, 1 -> {}
            case 2 -> wait(midnight.minus(TWILIGHT));
            case 3 -> wait(midnight);
            case 4, 5 -> wait(midnight.plus(12, ChronoUnit.HOURS));
            case 6 -> wait(midnight.plus(2, ChronoUnit.DAYS));
            case 7 -> wait(midnight.plus(6, ChronoUnit.DAYS));
            case 8 -> wait(midnight.plus(18, ChronoUnit.DAYS));
            default -> wait(midnight.plus(40, ChronoUnit.DAYS));
        }
    }

    private void wait(Instant until) {
        next = until.plus(phase).isAfter(next) ? until.plus(phase) : next;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(next, ZoneOffset.UTC);
    }

    private LocalDate back(Cast cast) {
        return today().minusDays(DAYS.get(cast.when()));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private void record(Fact fact) {
        events.add(new History.Event(next, fact));
        next = next.plus(1, ChronoUnit.MICROS);
    }

    /** One of these, or null if there is none. */
    private static <T> @Nullable T pick(Collection<T> of, int number, Predicate<T> fit) {
        List<T> fitting = of.stream().filter(fit).toList();
        return fitting.isEmpty() ? null : fitting.get(number % fitting.size());
    }

    // ---- memberships

    /** What the party is at that time ends the day before. */
    private void join(Cast cast) {
        String party = History.PARTIES.get(cast.who() % History.PARTIES.size());
        LocalDate from = back(cast);
        LocalDate to = cast.how() < 6 ? null : from.plusDays(DAYS.get(cast.what()));
        members.values().stream()
                .filter(other -> other.party().equals(party)
                        && other.covers(from)
                        && other.from().isBefore(from))
                .findFirst()
                .ifPresent(other -> member(
                        new Fact.Member(other.membership(), party, other.standing(), other.from(), from.minusDays(1))));
        member(new Fact.Member(memberships, party, cast.what() % 3 == 2 ? "observer" : "member", from, to));
    }

    private void correctMembership(Cast cast) {
        Fact.Member old = pick(members.values(), cast.who(), any -> true);
        if (old == null) {
            join(cast);
            return;
        }
        LocalDate day = cast.what() < 7 ? back(cast) : today().plusDays(DAYS.get(cast.when()));
        switch (cast.how() % 5) {
            case 0, 1 ->
                member(new Fact.Member(
                        old.membership(), old.party(), old.standing(), old.from(), later(old.from(), day)));
            case 2 -> member(new Fact.Member(old.membership(), old.party(), old.standing(), old.from(), null));
            case 3 ->
                member(new Fact.Member(
                        old.membership(),
                        old.party(),
                        old.standing(),
                        day,
                        old.to() == null ? null : later(day, old.to())));
            default ->
                member(new Fact.Member(
                        old.membership(),
                        old.party(),
                        old.standing().equals("member") ? "observer" : "member",
                        old.from(),
                        old.to()));
        }
    }

    /** Unless it overlaps with another. */
    private void member(Fact.Member member) {
        boolean free = members.values().stream()
                .noneMatch(other -> other.membership() != member.membership()
                        && other.party().equals(member.party())
                        && (member.to() == null || !other.from().isAfter(member.to()))
                        && (other.to() == null || !other.to().isBefore(member.from())));
        if (free) {
            memberships = Math.max(memberships, member.membership() + 1);
            members.put(member.membership(), member);
            record(member);
        }
    }

    private boolean left(String party, LocalDate day) {
        List<Fact.Member> begun = members.values().stream()
                .filter(member -> member.party().equals(party) && !member.from().isAfter(day))
                .toList();
        return !begun.isEmpty() && begun.stream().noneMatch(member -> member.covers(day));
    }

    private void deleteMembership(Cast cast) {
        Fact.Member old = pick(members.values(), cast.who(), any -> true);
        if (old != null) {
            members.remove(old.membership());
            record(new Fact.MembershipDeleted(old.membership()));
        }
    }

    // ---- themes

    private void moveTheme(Cast cast) {
        String theme = THEMES.get(cast.who() % THEMES.size());
        String parent = cast.how() < 3 ? null : THEMES.get(cast.what() % THEMES.size());
        Fact.ThemePlaced place = new Fact.ThemePlaced(theme, parent, back(cast));
        if (fits(place)) {
            place(place);
        }
    }

    /** Whether the tree remains one, and no deeper than three, on all days from then on. */
    private boolean fits(Fact.ThemePlaced place) {
        List<Fact.ThemePlaced> then = new ArrayList<>(places);
        then.add(place);
        return then.stream()
                .map(Fact.ThemePlaced::effectiveOn)
                .filter(day -> !day.isBefore(place.effectiveOn()))
                .allMatch(day -> {
                    Map<String, @Nullable String> parents = new HashMap<>();
                    then.stream()
                            .filter(other -> !other.effectiveOn().isAfter(day))
                            .forEach(other -> parents.put(other.theme(), other.parent()));
                    return THEMES.stream().allMatch(theme -> depth(theme, parents) <= 3);
                });
    }

    private static int depth(String theme, Map<String, @Nullable String> parents) {
        int depth = 1;
        for (String above = parents.get(theme); above != null && depth <= 3; above = parents.get(above)) {
            depth++;
        }
        return depth;
    }

    private void place(Fact.ThemePlaced place) {
        places.add(place);
        record(place);
    }

    // ---- commitments

    private void promise(Cast cast) {
        if (promises.size() < MOST_COMMITMENTS) {
            String statement = History.STATEMENTS.get(cast.who() % 2);
            promise(new Fact.Promised(
                    "c" + (promises.size() + 1),
                    statement,
                    kind(cast),
                    due(History.adoptedOn(statement, beginning), cast),
                    themes(cast)));
        }
    }

    private void changeCommitment(Cast cast) {
        Fact.Promised old = pick(promises.values(), cast.who(), any -> true);
        if (old == null) {
            promise(cast);
            return;
        }
        switch (cast.how() % 3) {
            case 0 ->
                promise(new Fact.Promised(
                        old.commitment(),
                        old.statement(),
                        old.kind(),
                        due(History.adoptedOn(old.statement(), beginning), cast),
                        old.themes()));
            case 1 ->
                promise(new Fact.Promised(old.commitment(), old.statement(), kind(cast), old.dueOn(), old.themes()));
            default ->
                promise(new Fact.Promised(old.commitment(), old.statement(), old.kind(), old.dueOn(), themes(cast)));
        }
    }

    private void promise(Fact.Promised promise) {
        promises.put(promise.commitment(), promise);
        record(promise);
    }

    private static CommitmentKind kind(Cast cast) {
        return CommitmentKind.values()[cast.what() % 3];
    }

    /** In one of four years, or never. */
    private static @Nullable LocalDate due(LocalDate earliest, Cast cast) {
        return cast.what() < 3 ? null : earliest.plusDays(150L * (cast.what() - 3));
    }

    private List<String> themes(Cast cast) {
        String primary = THEMES.get(cast.when() % THEMES.size());
        String other = THEMES.get(cast.what() % THEMES.size());
        return cast.how() < 5 || other.equals(primary) ? List.of(primary) : List.of(primary, other);
    }

    private void confirm(Cast cast) {
        Predicate<Fact.Promised> proposed = promise -> !confirmed.contains(promise.commitment());
        if (pick(promises.values(), cast.who(), proposed) == null) {
            promise(cast);
        }
        Fact.Promised promise = pick(promises.values(), cast.who(), proposed);
        if (promise == null) {
            return;
        }
        List<String> standings = cast.what() % 2 == 0 ? List.of("member") : List.of("member", "observer");
        LocalDate on = cast.how() < 5 ? today() : back(cast);
        Set<String> parties = new HashSet<>();
        members.values().stream()
                .filter(member -> standings.contains(member.standing()) && member.covers(on))
                .forEach(member -> parties.add(member.party()));
        LocalDate adoptedOn = History.adoptedOn(promise.statement(), beginning);
        if (parties.stream().anyMatch(party -> left(party, adoptedOn))) {
            parties.clear();
        }
        confirmed.add(promise.commitment());
        record(new Fact.Confirmed(promise.commitment(), parties.isEmpty() ? List.of() : standings, on));
        parties.forEach(party -> keep(new Fact.Assigned(
                promise.commitment(), party, History.adoptedOn(promise.statement(), beginning), true, null)));
    }

    private void endCommitment(Cast cast) {
        Fact.Promised promise = pick(promises.values(), cast.who(), this::inForce);
        if (promise == null) {
            return;
        }
        Fact.Promised successor = cast.how() < 5
                ? null
                : pick(promises.values(), cast.what(), other -> other != promise && inForce(other));
        LocalDate on = later(History.adoptedOn(promise.statement(), beginning), back(cast));
        over.put(promise.commitment(), on);
        record(new Fact.Over(promise.commitment(), on, successor == null ? null : successor.commitment()));
    }

    private boolean inForce(Fact.Promised promise) {
        return confirmed.contains(promise.commitment()) && !over.containsKey(promise.commitment());
    }

    // ---- assignments

    private void assign(Cast cast) {
        Fact.Promised promise = pick(promises.values(), cast.what(), this::inForce);
        if (promise == null) {
            confirm(cast);
            return;
        }
        String party = pick(History.PARTIES, cast.who(), any -> !assignments.containsKey(promise.commitment() + any));
        if (party == null) {
            changeAssignment(cast);
            return;
        }
        LocalDate adoptedOn = History.adoptedOn(promise.statement(), beginning);
        LocalDate bindingFrom = cast.how() < 5 ? adoptedOn : adoptedOn.plusDays(DAYS.get(cast.when()));
        if (left(party, bindingFrom)) {
            return;
        }
        assign(new Fact.Assigned(
                promise.commitment(),
                party,
                bindingFrom,
                cast.when() != 9,
                cast.how() % 3 == 2 ? due(bindingFrom, cast) : null));
    }

    private void changeAssignment(Cast cast) {
        Fact.Assigned old = pick(assignments.values(), cast.who(), this::inForce);
        if (old == null) {
            if (cast.deed() == Cast.Deed.CHANGE_ASSIGNMENT) {
                assign(cast);
            }
            return;
        }
        long days = DAYS.get(cast.when());
        boolean toggled = cast.how() < 4 || cast.how() == 9;
        LocalDate day =
                switch (cast.how()) {
                    case 4, 5 -> old.bindingFrom().minusDays(days);
                    case 6, 7, 9 -> old.bindingFrom().plusDays(days);
                    default -> old.bindingFrom();
                };
        LocalDate bindingFrom = left(old.party(), day) ? old.bindingFrom() : day;
        LocalDate dueOn = cast.how() == 8 ? due(bindingFrom, cast) : old.dueOn();
        assign(new Fact.Assigned(
                old.commitment(),
                old.party(),
                bindingFrom,
                toggled != old.applicable(),
                dueOn == null || dueOn.isBefore(bindingFrom) ? null : dueOn));
    }

    private void assign(Fact.Assigned assignment) {
        keep(assignment);
        record(assignment);
    }

    private void keep(Fact.Assigned assignment) {
        assignments.put(assignment.commitment() + assignment.party(), assignment);
    }

    /** Only as long as there is nothing on it. */
    private void deleteAssignment(Cast cast) {
        Fact.Assigned old = pick(
                assignments.values(),
                cast.who(),
                one -> reports.values().stream().noneMatch(report -> one.isOf(report.commitment(), report.party()))
                        && assessments.values().stream()
                                .noneMatch(other -> one.isOf(other.commitment(), other.party())));
        if (old == null) {
            assign(cast);
            return;
        }
        assignments.remove(old.commitment() + old.party());
        record(new Fact.AssignmentDeleted(old.commitment(), old.party()));
    }

    private boolean inForce(Fact.Assigned assignment) {
        return inForce(promises.get(assignment.commitment()));
    }

    private Fact.Assigned assignment(Fact.Drafted report) {
        return assignments.get(report.commitment() + report.party());
    }

    // ---- reports

    private void report(Cast cast) {
        Fact.Assigned assignment = pick(
                assignments.values(),
                cast.who(),
                one -> reportable(one)
                        && !effectiveOn(one, cast).isAfter(today())
                        && bound(one, effectiveOn(one, cast)));
        if (assignment == null) {
            assign(cast);
            return;
        }
        int number = reports.size();
        draft(new Fact.Drafted(
                number, assignment.commitment(), assignment.party(), claim(cast), effectiveOn(assignment, cast)));
        if (cast.how() < 8) {
            step(number, ProgressReportState.SUBMITTED, new Fact.Submitted(number));
        }
        if (cast.how() < 6) {
            step(number, ProgressReportState.ACCEPTED, new Fact.Accepted(number));
        }
    }

    private void mend(Cast cast) {
        Integer number = inState(cast, ProgressReportState.RETURNED, ProgressReportState.DRAFT);
        if (number == null) {
            returnToParty(cast);
            return;
        }
        Fact.Drafted old = reports.get(number);
        Fact.Assigned assignment = assignment(old);
        LocalDate day = effectiveOn(assignment, cast);
        if (!day.isAfter(today()) && bound(assignment, day)) {
            draft(new Fact.Drafted(number, old.commitment(), old.party(), claim(cast), day));
        }
    }

    private void submit(Cast cast) {
        Integer number = inState(cast, ProgressReportState.RETURNED, ProgressReportState.DRAFT);
        if (number == null) {
            report(cast);
            return;
        }
        Fact.Assigned assignment = assignment(reports.get(number));
        if (reportable(assignment) && bound(reports.get(number))) {
            step(number, ProgressReportState.SUBMITTED, new Fact.Submitted(number));
        }
    }

    private void accept(Cast cast) {
        Integer number = inState(cast, ProgressReportState.SUBMITTED);
        if (number != null && !bound(reports.get(number))) {
            returnToParty(cast);
            return;
        }
        if (number == null) {
            report(cast);
        } else {
            step(number, ProgressReportState.ACCEPTED, new Fact.Accepted(number));
        }
    }

    private void returnToParty(Cast cast) {
        Integer number = inState(cast, ProgressReportState.SUBMITTED);
        if (number == null) {
            report(cast);
        } else {
            step(number, ProgressReportState.RETURNED, new Fact.Returned(number));
        }
    }

    private void revoke(Cast cast) {
        Integer number = inState(cast, ProgressReportState.ACCEPTED);
        if (number == null) {
            accept(cast);
        } else {
            step(number, ProgressReportState.REVOKED, new Fact.Revoked(number));
        }
    }

    private @Nullable Integer inState(Cast cast, ProgressReportState... wanted) {
        return pick(
                reports.keySet(), cast.who(), number -> Arrays.asList(wanted).contains(states.get(number)));
    }

    /** How it stood on a day can only be said if it bound then, and the party had not left the organization. */
    private boolean bound(Fact.Assigned assignment, LocalDate day) {
        return !assignment.bindingFrom().isAfter(day) && !left(assignment.party(), day);
    }

    private boolean bound(Fact.Drafted report) {
        return bound(assignment(report), report.effectiveOn());
    }

    private boolean reportable(Fact.Assigned assignment) {
        return inForce(assignment) && assignment.applicable();
    }

    /** Between the day since which it binds, and today; often the day of another report on it. */
    private LocalDate effectiveOn(Fact.Assigned assignment, Cast cast) {
        Fact.Drafted other =
                pick(reports.values(), cast.who(), report -> assignment.isOf(report.commitment(), report.party()));
        LocalDate day = other != null && cast.when() % 3 == 2 ? other.effectiveOn() : back(cast);
        return later(assignment.bindingFrom(), day);
    }

    private static ProgressStatus claim(Cast cast) {
        return ProgressStatus.values()[cast.what() % ProgressStatus.values().length];
    }

    private void draft(Fact.Drafted draft) {
        reports.put(draft.report(), draft);
        states.putIfAbsent(draft.report(), ProgressReportState.DRAFT);
        record(draft);
    }

    private void step(int report, ProgressReportState state, Fact step) {
        states.put(report, state);
        record(step);
    }

    // ---- assessments

    private void assess(Cast cast) {
        Fact.Assigned assignment = pick(assignments.values(), cast.who(), Fact.Assigned::applicable);
        if (assignment == null) {
            assign(cast);
            return;
        }
        LocalDate end = over.get(assignment.commitment());
        LocalDate back = back(cast);
        LocalDate day = end != null && !back.isBefore(end) ? end.minusDays(1) : back;
        if (!bound(assignment, day)) {
            return;
        }
        Fact.Assessed assessed = new Fact.Assessed(
                assessments.size(), assignment.commitment(), assignment.party(), Judgement.values()[cast.what()], day);
        assessments.put(assessed.assessment(), assessed);
        record(assessed);
    }

    private void revokeAssessment(Cast cast) {
        Integer number = pick(assessments.keySet(), cast.who(), any -> !revokedAssessments.contains(any));
        if (number == null) {
            assess(cast);
            return;
        }
        revokedAssessments.add(number);
        record(new Fact.AssessmentRevoked(number));
    }
}
