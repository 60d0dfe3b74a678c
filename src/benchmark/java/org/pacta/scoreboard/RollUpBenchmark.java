package org.pacta.scoreboard;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.pacta.model.Known;
import org.pacta.progress.Status;
import org.pacta.progress.Track;

/** What a roll-up of 500,000 assignments costs, by how many reports were accepted on them. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class RollUpBenchmark {

    private static final int COMMITMENTS = 50_000;
    private static final int PARTIES = 200;
    private static final int OF_ONE = 10;
    private static final int FIRST_DAY = (int) LocalDate.of(2005, 1, 1).toEpochDay();
    private static final int DAYS = 7_900;
    private static final long MICROS_A_DAY = TimeUnit.DAYS.toMicros(1);
    private static final Status[] CLAIMS = {Status.NOT_STARTED, Status.LIMITED, Status.SUBSTANTIAL, Status.COMPLETE};

    /** How many there were. */
    @Param({"10000", "1000000"})
    public int reports;

    private Held held = new Held(0, 0);

    @Setup
    public void fill() {
        Random random = new Random(1);
        held = new Held(COMMITMENTS * OF_ONE, COMMITMENTS * OF_ONE + 2 * reports);
        for (int i = 0; i < COMMITMENTS; i++) {
            HeldCommitment commitment = held.commitment("c" + i);
            int binding = FIRST_DAY + i * (DAYS - 400) / COMMITMENTS;
            commitment.add(new HeldCommitment.Facts(
                    held.statements.of("s" + i / OF_ONE),
                    held.meetings.of("m" + i / OF_ONE),
                    held.series.of("series"),
                    held.organizations.of("org"),
                    held.kinds.of("POLICY"),
                    Spans.NO_DAY,
                    true,
                    0,
                    Held.micros(Known.FOR_EVER)));
            commitment.add(new HeldCommitment.ThemeSpan(held.themes.of("t" + i % 100), 0, Held.micros(Known.FOR_EVER)));
            for (int j = 0; j < OF_ONE; j++) {
                int assignment = held.assignment(commitment, held.parties.of("p" + (i + j) % PARTIES));
                int made = reports / (COMMITMENTS * OF_ONE)
                        + (random.nextInt(COMMITMENTS * OF_ONE) < reports % (COMMITMENTS * OF_ONE) ? 1 : 0);
                stand(assignment, binding, made);
            }
        }
    }

    /** One report after the other, some months between them. */
    private void stand(int assignment, int binding, int reports) {
        Status status = Status.NOT_REPORTED;
        int from = binding;
        for (int i = 1; i <= reports; i++) {
            int reported = binding + i * 180;
            long known = reported * MICROS_A_DAY;
            add(assignment, from, Held.day(LocalDate.of(9999, 12, 31)), from * MICROS_A_DAY, known, status);
            add(assignment, from, reported, known, Held.micros(Known.FOR_EVER), status);
            from = reported;
            status = CLAIMS[(assignment + i) % CLAIMS.length];
        }
        add(
                assignment,
                from,
                Held.day(LocalDate.of(9999, 12, 31)),
                from * MICROS_A_DAY,
                Held.micros(Known.FOR_EVER),
                status);
    }

    private void add(int assignment, int from, int until, long knownFrom, long knownUntil, Status status) {
        held.add(
                assignment,
                Track.REPORTED,
                new Spans.Row(from, until, knownFrom, knownUntil, status, true, Spans.NO_DAY));
    }

    @Benchmark
    public List<Tally> now() {
        return count(LocalDate.ofEpochDay(FIRST_DAY + DAYS), Held.micros(Known.FOR_EVER) - 1);
    }

    @Benchmark
    public List<Tally> asOfTheMiddle() {
        return count(LocalDate.ofEpochDay(FIRST_DAY + DAYS / 2), Held.micros(Known.FOR_EVER) - 1);
    }

    @Benchmark
    public List<Tally> asKnownInTheMiddle() {
        int day = FIRST_DAY + DAYS / 2;
        return count(LocalDate.ofEpochDay(day), day * MICROS_A_DAY);
    }

    private List<Tally> count(LocalDate day, long knownBy) {
        return new MemoryCount(held, new StandingFilter(), day, knownBy, List.of(Dimension.PARTY), 0)
                .tallies(Track.REPORTED);
    }
}
