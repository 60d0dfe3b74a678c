package org.pacta.scoreboard;

import static org.assertj.core.api.Assertions.fail;
import static org.pacta.scoreboard.law.RollUp.plain;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.sessions.JqwikSession;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.pacta.progress.Status;
import org.pacta.scoreboard.law.Dice;
import org.pacta.scoreboard.law.Histories;
import org.pacta.scoreboard.law.HistoriesProfile;
import org.pacta.scoreboard.law.History;
import org.pacta.scoreboard.law.Player;
import org.pacta.scoreboard.law.Question;
import org.pacta.scoreboard.law.Questions;
import org.pacta.scoreboard.law.RollUp;
import org.pacta.scoreboard.law.Stage;

/**
 * Whatever happens, in whatever order: on any day, as known at any instant, the service answers as a small and slow model
 * does that reads the whole history from the beginning each time.
 *
 * <p>Histories are made by chance and played many side by side, each in an organization of its own, so that a question
 * can be asked about all of them at once. One that is answered wrongly is made as simple as it gets before it is told.
 */
@QuarkusTest
@TestProfile(HistoriesProfile.class)
class HistoriesTest {

    /** More: {@code -Dpacta.histories=5000}. Others: {@code -Dpacta.seed=7}. */
    private static final int HISTORIES = Integer.getInteger("pacta.histories", 1000);

    private static final long SEED = Long.getLong("pacta.seed", 1);
    private static final int AT_ONCE = 40;
    private static final int QUESTIONS = 40;
    private static final int QUESTIONS_WHILE_SIMPLIFYING = 150;

    @Inject
    Stage stage;

    @Inject
    Player player;

    @Inject
    Scoreboard scoreboard;

    @Inject
    Scores scores;

    @Inject
    AssignmentStandingRepository assignments;

    @Inject
    Clock clock;

    private int organizations;

    /** When the next histories begin: after all others, as nothing is recorded of themes before what was last. */
    private Instant beginning = Instant.parse("2025-03-01T12:00:00Z");

    @Test
    void whatever_happens_in_whatever_order_the_service_answers_as_the_model_does() {
        stage.setForAll();
        JqwikSession.start();
        try {
            Histories histories = new Histories();
            for (int first = 0; first < HISTORIES; first += AT_ONCE) {
                Map<Long, Shrinkable<Dice>> thrown = new LinkedHashMap<>();
                for (int i = first; i < Math.min(first + AT_ONCE, HISTORIES); i++) {
                    thrown.put(SEED + i, histories.number(SEED + i));
                }
                examine(thrown, new Random(SEED + first));
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
            long seed = seeds.get(refused.history());
            tell(seed, thrown.get(seed), null, refused.getMessage());
        }
        Questions questions = new Questions(List.copyOf(histories), random);
        for (int i = 0; i < QUESTIONS; i++) {
            Question question = questions.next();
            String wrong = wrong(question, histories);
            if (wrong != null) {
                seeds.forEach((history, seed) -> {
                    String alone = wrong(question, List.of(history));
                    if (alone != null) {
                        tell(seed, thrown.get(seed), question, alone);
                    }
                });
                fail("Right for each of the histories alone, but not for all together; seeds %s:\n%s", seeds, wrong);
            }
        }
    }

    /** Fails, with the simplest history that is like this one. */
    private void tell(long seed, Shrinkable<Dice> dice, @Nullable Question question, String wrong) {
        String[] told = {wrong};
        Dice simplest = Histories.simplest(dice, simpler -> {
            String how = wrongAfter(simpler, question);
            told[0] = how == null ? told[0] : how;
            return how != null;
        });
        fail(
                """
                %s

                This is the simplest that was found. At first it was, with -Dpacta.seed=%d -Dpacta.histories=1:
                %s
                after
                %s""",
                told[0], seed, wrong, dice.value().history("h", beginning, 0).told());
    }

    /** Plays a history again, in another organization, and asks as was asked, but about all days and instants. */
    private @Nullable String wrongAfter(Dice dice, @Nullable Question question) {
        History history = history(dice, 0);
        String wrong = null;
        try {
            play(List.of(history));
        } catch (Player.Refused refused) {
            wrong = question == null ? refused.getMessage() : null;
            return wrong == null ? null : wrong + "\nafter\n" + history.told();
        }
        if (question != null) {
            wrong = new Questions(List.of(history), new Random(1))
                    .variants(question, QUESTIONS_WHILE_SIMPLIFYING)
                    .map(variant -> wrong(variant, List.of(history)))
                    .filter(how -> how != null)
                    .findFirst()
                    .orElse(null);
        }
        return wrong == null ? null : wrong + "\nafter\n" + history.told();
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
        List<String> answered = answer(question, histories);
        if (expected.equals(answered)) {
            return null;
        }
        List<String> missing = new ArrayList<>(expected);
        missing.removeAll(answered);
        List<String> tooMuch = new ArrayList<>(answered);
        tooMuch.removeAll(expected);
        return "%s\n  should be %s\n  but was   %s".formatted(question, missing, tooMuch);
    }

    private List<String> answer(Question question, Collection<History> histories) {
        ScoreboardFilter filter =
                question.filter(histories.stream().map(History::organization).toList());
        return switch (question.of()) {
            case SCOREBOARD ->
                lines(scoreboard.answer(filter, question.track(), question.groups(), question.themeDepth()));
            case SCORES ->
                lines(scores.answer(
                        filter,
                        question.scale().scale(),
                        question.scale().version(),
                        false,
                        question.groups(),
                        question.themeDepth()));
            case ASSIGNMENTS ->
                assignments.all(new Standing(filter, question.track(), Moment.of(filter, clock)), filter).stream()
                        .map(one -> "%s due %s %s by %s"
                                .formatted(
                                        one.assignment(),
                                        one.dueOn(),
                                        one.status(),
                                        one.report() == null ? one.assessment() : one.report()))
                        .sorted()
                        .toList();
        };
    }

    private static List<String> lines(ScoreboardResponse answer) {
        Stream<String> whole = Stream.of("%d assignments, %s"
                .formatted(
                        answer.assignments(),
                        coverage(answer.applicable(), answer.withReport(), plain(answer.coverage()))));
        Stream<String> rows = answer.rows().stream().map(row -> "%s %s %d, %s of %s"
                .formatted(
                        values(row.group()),
                        row.status(),
                        row.count(),
                        row.status() == Status.NOT_APPLICABLE ? "-" : plain(row.share()),
                        coverage(row.applicable(), row.withReport(), plain(row.coverage()))));
        return Stream.concat(whole, rows).toList();
    }

    private static String coverage(long applicable, long withReport, String coverage) {
        return "%d applicable, %d with a report: %s".formatted(applicable, withReport, coverage);
    }

    private static List<String> lines(ScoresResponse answer) {
        Stream<String> whole = Stream.of("all %s, %s of %d, %d applicable"
                .formatted(plain(answer.mean()), plain(answer.percent()), answer.assessed(), answer.applicable()));
        Stream<String> rows = answer.rows().stream().map(row -> "%s %s, %s of %d, %d applicable"
                .formatted(
                        values(row.group()),
                        plain(row.mean()),
                        plain(row.percent()),
                        row.assessed(),
                        row.applicable()));
        return Stream.concat(whole, rows).toList();
    }

    private static List<Object> values(Map<Dimension, @Nullable Object> group) {
        return new ArrayList<>(group.values());
    }
}
