package org.pacta.scoreboard;

import static org.assertj.core.api.Assertions.fail;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.sessions.JqwikSession;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.pacta.scoreboard.law.Dice;
import org.pacta.scoreboard.law.Histories;
import org.pacta.scoreboard.law.HistoriesProfile;
import org.pacta.scoreboard.law.History;
import org.pacta.scoreboard.law.Player;
import org.pacta.scoreboard.law.Question;
import org.pacta.scoreboard.law.Questions;
import org.pacta.scoreboard.law.RollUp;
import org.pacta.scoreboard.law.Stage;
import org.pacta.scoreboard.law.StandingTables;

/**
 * Whatever happens, in whatever order: on any day, as known at any instant, the service answers as a small and slow model
 * does that reads the whole history from the beginning each time.
 *
 * <p>Histories are made by chance and played side by side, each in an organization of its own, so that one question is
 * about several of them. One that is answered wrongly is made as simple as it gets before it is told.
 */
@QuarkusTest
@TestProfile(HistoriesProfile.class)
class HistoriesTest {

    /** More: {@code -Dpacta.histories=5000}. Others: {@code -Dpacta.seed=7000}. */
    private static final int HISTORIES = Integer.getInteger("pacta.histories", 150);

    private static final long SEED = Long.getLong("pacta.seed", 1);
    private static final int AT_ONCE = 10;
    private static final int QUESTIONS = 20;
    private static final int QUESTIONS_WHILE_SIMPLIFYING = 150;

    @Inject
    Stage stage;

    @Inject
    Player player;

    @Inject
    Answers answers;

    @Inject
    StandingTables standings;

    @Inject
    BothWays bothWays;

    private int organizations;

    /** When the next histories begin: after all others, as nothing is recorded of themes before what was last. */
    private Instant beginning = Instant.parse("2025-03-01T12:00:00Z");

    @Test
    void whatever_happens_in_whatever_order_the_service_answers_as_the_model_does() {
        stage.setForAll();
        bothWays.forget();
        JqwikSession.start();
        try {
            Histories histories = new Histories();
            for (int first = 0; first < HISTORIES; first += AT_ONCE) {
                Map<Long, Shrinkable<Dice>> thrown = new LinkedHashMap<>();
                for (int i = first; i < Math.min(first + AT_ONCE, HISTORIES); i++) {
                    thrown.put(SEED + i, histories.number(SEED + i));
                }
                examine(thrown, new Random(SEED + first));
                stage.clear();
                // Which is done behind its back.
                bothWays.forget();
            }
        } finally {
            JqwikSession.finish();
        }
    }

    private void examine(Map<Long, Shrinkable<Dice>> thrown, Random random) {
        Map<History, Long> seeds = new LinkedHashMap<>();
        thrown.forEach((seed, dice) -> seeds.put(history(dice.value(), seeds.size()), seed));
        Set<History> histories = seeds.keySet();
        try {
            play(histories);
        } catch (Player.Refused refused) {
            long seed = Objects.requireNonNull(seeds.get(refused.history()));
            tell(seed, thrown.get(seed), refused.getMessage(), simpler -> null);
        }
        Questions questions = new Questions(List.copyOf(histories), random);
        for (int i = 0; i < QUESTIONS; i++) {
            Question question = questions.next();
            examine(seeds, thrown, those -> wrong(question, those), simpler -> wrongAtAnyTime(question, simpler));
        }
        examine(seeds, thrown, standings::lostByRebuilding, simpler -> standings.lostByRebuilding(List.of(simpler)));
    }

    /** Whether it holds for all histories together; and if not, for which it does not. */
    private void examine(
            Map<History, Long> seeds,
            Map<Long, Shrinkable<Dice>> thrown,
            Function<Collection<History>, @Nullable String> wrong,
            Function<History, @Nullable String> wrongWithSimpler) {
        String together = wrong.apply(seeds.keySet());
        if (together != null) {
            seeds.forEach((history, seed) -> {
                String alone = wrong.apply(List.of(history));
                if (alone != null) {
                    tell(seed, thrown.get(seed), alone, wrongWithSimpler);
                }
            });
            fail("Right for each of the histories alone, but not for all together: seeds %s\n%s"
                    .formatted(seeds.values(), together));
        }
    }

    /** Fails, with the simplest history that is like this one. */
    private void tell(
            long seed, Shrinkable<Dice> dice, String wrong, Function<History, @Nullable String> wrongWithSimpler) {
        List<String> told = new ArrayList<>(List.of(wrong));
        Histories.simplest(dice, simpler -> {
            History history = history(simpler, 0);
            String how;
            try {
                play(List.of(history));
                how = wrongWithSimpler.apply(history);
            } catch (Player.Refused refused) {
                how = refused.getMessage();
            }
            if (how != null) {
                told.add(how + "\nafter\n" + history.told());
            }
            return how != null;
        });
        fail(
                "%s\n\nThis is the simplest that was found. At first, with -Dpacta.seed=%d -Dpacta.histories=1, it was\n%s\nafter\n%s"
                        .formatted(
                                told.get(told.size() - 1),
                                seed,
                                wrong,
                                dice.value().history("h", beginning, 0).told()));
    }

    /** As was asked, but about all days and instants: those of a simpler history are others. */
    private @Nullable String wrongAtAnyTime(Question question, History history) {
        return new Questions(List.of(history), new Random(1))
                .variants(question.about(history), QUESTIONS_WHILE_SIMPLIFYING)
                .map(variant -> wrong(variant, List.of(history)))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private History history(Dice dice, int place) {
        organizations++;
        return dice.history("h" + organizations, beginning, place);
    }

    private void play(Collection<History> histories) {
        try {
            player.play(histories);
        } finally {
            beginning = histories.stream()
                    .map(History::end)
                    .max(Comparator.naturalOrder())
                    .orElseThrow()
                    .truncatedTo(ChronoUnit.DAYS)
                    .plus(Duration.ofDays(30).plusHours(12));
        }
    }

    /** How the service's answer differs from the model's; null if it does not. */
    private @Nullable String wrong(Question question, Collection<History> histories) {
        List<String> expected = new RollUp(question, histories).answer();
        List<String> answered = answers.to(question, histories);
        if (expected.equals(answered)) {
            return bothWays.differ(question, histories);
        }
        List<String> missing = new ArrayList<>(expected);
        missing.removeAll(answered);
        List<String> tooMuch = new ArrayList<>(answered);
        tooMuch.removeAll(expected);
        return missing.isEmpty() && tooMuch.isEmpty()
                ? "%s\n  should be in this order %s\n  but was in this     %s".formatted(question, expected, answered)
                : "%s\n  lacks %s\n  has   %s".formatted(question, missing, tooMuch);
    }
}
