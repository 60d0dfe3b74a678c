package org.pacta.scoreboard.law;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.pacta.commitment.CommitmentKind;
import org.pacta.progress.Track;
import org.pacta.scoreboard.Dimension;
import org.pacta.scoreboard.Period;

/** Questions by chance, about some histories. */
public final class Questions {

    private static final Pattern DAY = Pattern.compile("\\b20\\d\\d-\\d\\d-\\d\\d");

    /** What else there is follows from the counts. */
    private static final List<Question.Figures> ASKED = Stream.concat(
                    Arrays.stream(Question.Figures.values()),
                    Stream.of(Question.Figures.SCOREBOARD, Question.Figures.SCOREBOARD, Question.Figures.SCORES))
            .toList();

    private final List<History> histories;
    private final Random random;
    private final List<LocalDate> days;
    private final List<Instant> instants;

    public Questions(List<History> histories, Random random) {
        this.histories = histories;
        this.random = random;
        // Each day that is told of, and the days around it; each instant, and what was known just before.
        days = histories.stream()
                .flatMap(history -> DAY.matcher(history.told()).results())
                .map(MatchResult::group)
                .distinct()
                .map(LocalDate::parse)
                .flatMap(day -> Stream.of(day.minusDays(1), day, day.plusDays(1)))
                .distinct()
                .toList();
        instants = histories.stream()
                .flatMap(history -> history.events().stream())
                .map(History.Event::at)
                .flatMap(at -> Stream.of(at.minus(1, ChronoUnit.MICROS), at))
                .distinct()
                .toList();
    }

    /** Half of the roll-ups give each assignment by itself, the others are by up to two dimensions. */
    public Question next() {
        List<Dimension> dimensions = new ArrayList<>(Arrays.asList(Dimension.values()));
        Collections.shuffle(dimensions, random);
        Question.Figures of = one(ASKED);
        List<Dimension> groups = of == Question.Figures.TREND
                ? dimensions.subList(0, random.nextInt(2))
                : random.nextBoolean()
                        ? List.of(Dimension.COMMITMENT, Dimension.PARTY)
                        : dimensions.subList(0, random.nextInt(3));
        Question.Moment last = moment();
        Question.Moment first = moment();
        return new Question(
                of,
                one(Arrays.asList(Track.values())),
                one(Arrays.asList(Judgement.values())),
                List.copyOf(groups),
                1 + random.nextInt(3),
                last,
                first.isBefore(last) ? first : last,
                one(Arrays.asList(Period.values())),
                random.nextInt(3) == 0 ? among() : Question.Among.ALL);
    }

    /** The same at other moments: so many of all that might make a difference. */
    public Stream<Question> variants(Question question, int most) {
        return Stream.generate(this::moment).limit(most).map(last -> {
            Question.Moment first = moment();
            return question.at(first.isBefore(last) ? first : last, last);
        });
    }

    private Question.Moment moment() {
        return new Question.Moment(one(days), random.nextInt(4) == 0 ? null : one(instants));
    }

    private Question.Among among() {
        return new Question.Among(
                some(slugs(History.STATEMENTS)),
                some(slugs(List.of("m1"))),
                some(slugs(List.of("c1", "c2", "c3"))),
                some(History.PARTIES.stream().map(History::party).toList()),
                some(slugs(List.of("t1", "t2", "t3", "t4"))),
                some(Arrays.asList(CommitmentKind.values()).subList(0, 3)),
                some(days.stream().map(LocalDate::getYear).distinct().toList()));
    }

    private List<String> slugs(List<String> names) {
        return names.stream()
                .flatMap(name -> histories.stream().map(history -> history.slug(name)))
                .toList();
    }

    /** None, mostly: else nothing would be left of the whole. */
    private <T> Set<T> some(List<T> of) {
        if (random.nextInt(4) != 0) {
            return Set.of();
        }
        List<T> shuffled = new ArrayList<>(of);
        Collections.shuffle(shuffled, random);
        return Set.copyOf(shuffled.subList(0, (of.size() + 1) / 2));
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
