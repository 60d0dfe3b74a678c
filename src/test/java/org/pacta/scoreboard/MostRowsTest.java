package org.pacta.scoreboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.pacta.http.ProblemException;
import org.pacta.http.ProblemType;
import org.pacta.model.Known;
import org.pacta.progress.Status;
import org.pacta.progress.Track;

/** A roll-up that would have more rows than an answer may is refused, by whichever way it is counted. */
@QuarkusTest
class MostRowsTest {

    private static final List<Track> TRACKS = Arrays.asList(Track.values());

    private static final List<Dimension> GROUPS = List.of(Dimension.COMMITMENT, Dimension.PARTY);

    /** From then on little changes of itself: on each day there are as many rows, about. */
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);

    @Inject
    ScoreboardMemory memory;

    @Inject
    ScoreboardRepository database;

    @Inject
    Moments moments;

    @Test
    @ActivateRequestContext
    void ofManyDaysItIsRefusedByMemoryAndDatabase() {
        StandingFilter all = new StandingFilter();
        Moment moment = moments.of(all, FIRST);
        memory.read();
        int ofOne = memory.tallies(all, TRACKS, List.of(FIRST), moment, GROUPS, 1)
                .orElseThrow()
                .size();
        List<LocalDate> days = IntStream.rangeClosed(0, Tallies.MOST * 3 / 2 / ofOne)
                .mapToObj(FIRST::plusDays)
                .toList();

        refused(() -> memory.tallies(all, TRACKS, days, moment, GROUPS, 1));
        refused(() -> database.tallies(new Standing(all, TRACKS, days, moment), GROUPS, 1));
    }

    @Test
    void ofManyGroupsItIsRefusedBeforeAllAreCounted() {
        refused(() -> new MemoryCount(
                        of(Tallies.MOST + 1),
                        new StandingFilter(),
                        LocalDate.EPOCH,
                        0,
                        List.of(Dimension.COMMITMENT),
                        1)
                .tallies(Track.REPORTED));
        assertThat(new MemoryCount(
                                of(Tallies.MOST),
                                new StandingFilter(),
                                LocalDate.EPOCH,
                                0,
                                List.of(Dimension.COMMITMENT),
                                1)
                        .tallies(Track.REPORTED))
                .hasSize(Tallies.MOST + 1);
    }

    /** As many commitments, of one party. */
    private static Held of(int commitments) {
        Held held = new Held(commitments, commitments);
        long forEver = Held.micros(Known.FOR_EVER);
        for (int i = 0; i < commitments; i++) {
            HeldCommitment commitment = held.commitment("c" + i);
            commitment.add(new HeldCommitment.Facts(
                    held.statements.of("s"),
                    held.meetings.of("m"),
                    Numbers.NONE,
                    held.organizations.of("o"),
                    held.kinds.of("POLICY"),
                    Spans.NO_DAY,
                    false,
                    0,
                    forEver));
            held.add(
                    held.assignment(commitment, held.parties.of("p")),
                    Track.REPORTED,
                    new Spans.Row(0, 1, 0, forEver, Status.NOT_REPORTED, false, Spans.NO_DAY));
        }
        return held;
    }

    private static void refused(ThrowingCallable counting) {
        assertThatThrownBy(counting)
                .isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(problem.type())
                        .isEqualTo(ProblemType.INVALID_PARAMETER))
                .hasMessageContaining("20000");
    }
}
