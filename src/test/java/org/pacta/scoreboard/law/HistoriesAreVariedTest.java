package org.pacta.scoreboard.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.sessions.JqwikSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.pacta.progress.Status;
import org.pacta.progress.Track;

/** Were histories all alike, that the service agrees with the model on them would say little. */
class HistoriesAreVariedTest {

    private static final Instant BEGINNING = Instant.parse("2025-03-01T12:00:00Z");

    private static List<History> histories;

    @BeforeAll
    static void throwDice() {
        JqwikSession.start();
        histories =
                IntStream.range(0, 80).mapToObj(HistoriesAreVariedTest::history).toList();
    }

    @AfterAll
    static void putDiceAway() {
        JqwikSession.finish();
    }

    private static History history(int place) {
        return new Histories().number(place).value().history("h" + place, BEGINNING, place);
    }

    @Test
    void everything_that_can_happen_does() {
        List<Class<?>> kinds = Arrays.asList(Fact.class.getPermittedSubclasses());

        assertThat(kinds).allMatch(kind -> events().map(History.Event::fact).anyMatch(kind::isInstance));
    }

    @Test
    void assignments_come_to_stand_in_every_way() {
        List<Status> statuses = histories.stream()
                .flatMap(
                        history -> new ReferenceModel(history, LocalDate.ofInstant(history.end(), ZoneOffset.UTC), null)
                                .stood(Track.REPORTED).stream())
                .map(ReferenceModel.Stood::status)
                .toList();

        assertThat(statuses).containsAll(Arrays.asList(Status.values()));
    }

    @Test
    void no_two_facts_are_recorded_at_the_same_instant_even_of_histories_that_are_played_side_by_side() {
        assertThat(events().map(History.Event::at)).doesNotHaveDuplicates();
        histories.forEach(history -> assertThat(history.events())
                .isSortedAccordingTo((one, other) -> one.at().compareTo(other.at())));
    }

    @Test
    void the_same_number_makes_the_same_history() {
        assertThat(history(7)).isEqualTo(histories.get(7));
    }

    private static Stream<History.Event> events() {
        return histories.stream().flatMap(history -> history.events().stream());
    }
}
