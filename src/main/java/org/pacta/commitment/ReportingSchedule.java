package org.pacta.commitment;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;
import org.pacta.access.Owned;
import org.pacta.access.Owner;
import org.pacta.access.SeenWith;
import org.pacta.access.Whole;
import org.pacta.model.Recorded;

/**
 * When reports are expected on the assignments of a statement or of a commitment: every so many months from a day on.
 *
 * <p>An edit is for the future only. What had been due by the day of the edit stays due, for ever; the new
 * {@link ReportingRhythm} yields later days only. Every rhythm is kept: who had reported early by an older one has
 * reported, and is not asked again in its stead.
 */
@Entity
@SeenWith(value = Whole.STATEMENT, by = "statement")
@SeenWith(value = Whole.COMMITMENT, by = "commitment")
public class ReportingSchedule extends Recorded implements Owned {

    @Id
    private UUID id;

    private @Nullable String statement;

    private @Nullable String commitment;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "reporting_rhythm", joinColumns = @JoinColumn(name = "schedule"))
    @OrderColumn(name = "sequence")
    @BatchSize(size = 100)
    private List<ReportingRhythm> rhythms;

    ReportingSchedule(
            UUID id,
            @Nullable String statement,
            @Nullable String commitment,
            LocalDate firstDueOn,
            int everyMonths,
            @Nullable LocalDate lastDueOn) {
        this.id = id;
        this.statement = statement;
        this.commitment = commitment;
        this.rhythms = new ArrayList<>(List.of(new ReportingRhythm(firstDueOn, everyMonths, lastDueOn, null, null)));
    }

    @SuppressWarnings("NullAway.Init") // for JPA
    protected ReportingSchedule() {}

    public UUID id() {
        return id;
    }

    /** The statement whose commitments are to be reported on; null if the schedule is for one commitment. */
    public @Nullable String statement() {
        return statement;
    }

    /** The commitment that is to be reported on; null if the schedule is for a whole statement. */
    public @Nullable String commitment() {
        return commitment;
    }

    /** The slug of the statement or of the commitment, whichever it is. */
    public String isFor() {
        return Objects.requireNonNull(statement != null ? statement : commitment);
    }

    /** The day from which the months are counted, as last edited; also {@link #everyMonths} and {@link #lastDueOn}. */
    public LocalDate firstDueOn() {
        return inForce().firstDueOn();
    }

    public int everyMonths() {
        return inForce().everyMonths();
    }

    /** The last day on which a report can be due; null for no end. */
    public @Nullable LocalDate lastDueOn() {
        return inForce().lastDueOn();
    }

    /** All that it was ever set to, the first first. Each yields days until the next takes over. */
    public List<ReportingRhythm> rhythms() {
        return List.copyOf(rhythms);
    }

    /**
     * All the days from one day through another on which a report was, is or will be due, in order, each once: for those
     * who have not reported early by a rhythm that was changed since.
     */
    public List<LocalDate> dueDates(LocalDate from, LocalDate through) {
        return IntStream.range(0, rhythms.size())
                .boxed()
                .flatMap(i -> rhythms.get(i).dueDates(from, end(i, through)))
                .toList();
    }

    /** The first of all its days, if that has come by then. */
    Optional<LocalDate> firstYielded(LocalDate by) {
        return IntStream.range(0, rhythms.size())
                .boxed()
                .flatMap(i -> rhythms.get(i)
                        .dueDates(rhythms.get(i).firstDueOn(), end(i, by))
                        .limit(1))
                .findFirst();
    }

    /** The last day that a rhythm can yield, or the given one if that comes before. */
    private LocalDate end(int rhythm, LocalDate through) {
        LocalDate last = rhythm + 1 < rhythms.size() ? rhythms.get(rhythm + 1).yieldsAfter() : null;
        return last == null || last.isAfter(through) ? through : last;
    }

    /**
     * From the next day on, reports are expected in another rhythm.
     *
     * @param now the instant of the edit; what is due on its day (UTC) stays so
     */
    void edit(LocalDate firstDueOn, int everyMonths, @Nullable LocalDate lastDueOn, Instant now) {
        if (!asks(firstDueOn, everyMonths, lastDueOn)) {
            rhythms.add(inForce().followedBy(firstDueOn, everyMonths, lastDueOn, now));
        }
    }

    /** Whether this is the rhythm that is in force. */
    boolean asks(LocalDate firstDueOn, int everyMonths, @Nullable LocalDate lastDueOn) {
        return inForce().asks(firstDueOn, everyMonths, lastDueOn);
    }

    private ReportingRhythm inForce() {
        return rhythms.get(rhythms.size() - 1);
    }

    @Override
    public Owner owner() {
        return statement != null
                ? Owner.secretariat(Owner.Via.STATEMENT, statement)
                : Owner.secretariat(Owner.Via.COMMITMENT, Objects.requireNonNull(commitment));
    }
}
