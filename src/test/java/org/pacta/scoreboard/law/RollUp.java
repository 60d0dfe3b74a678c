package org.pacta.scoreboard.law;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pacta.progress.Status;
import org.pacta.progress.Track;
import org.pacta.scoreboard.Dimension;
import org.pacta.scoreboard.law.ReferenceModel.Stood;

/** The answer to a question by the model, one line for each figure: counted one by one. */
public final class RollUp {

    /** From worst to best; what is not among them cannot be compared. */
    private static final List<Status> STEPS =
            List.of(Status.REGRESSED, Status.NOT_STARTED, Status.LIMITED, Status.SUBSTANTIAL, Status.COMPLETE);

    private final Question question;
    private final Collection<History> histories;

    /** @param histories all that the question is about */
    public RollUp(Question question, Collection<History> histories) {
        this.question = question;
        this.histories = histories;
    }

    public List<String> answer() {
        List<Stood> stood = stood(question.track(), question.moment());
        return switch (question.of()) {
            case SCOREBOARD -> scoreboard(stood);
            case SCORES -> scores(stood);
            case ASSIGNMENTS -> assignments(stood);
            case SCORED -> scored(stood);
            case TREND -> trend();
            case DIFF -> diff(stood(question.track(), question.earlier()), stood);
            case DIVERGENCE ->
                divergence(stood(Track.REPORTED, question.moment()), stood(Track.ASSESSED, question.moment()));
        };
    }

    private List<Stood> stood(Track track, Question.Moment moment) {
        return histories.stream()
                .flatMap(history -> new ReferenceModel(history, moment.asOf(), moment.knownBy()).stood(track).stream())
                .filter(this::isAmong)
                .toList();
    }

    private List<String> scoreboard(List<Stood> stood) {
        List<String> lines = new ArrayList<>();
        lines.add("%d assignments, %s".formatted(stood.size(), coverage(stood)));
        groups(stood).forEach((group, of) -> {
            long applicable = applicable(of).size();
            for (Status status : Status.values()) {
                long count = of.stream().filter(one -> one.status() == status).count();
                if (count > 0 && applicable > 0) {
                    String share = status == Status.NOT_APPLICABLE ? "-" : ratio(count, applicable);
                    lines.add("%s %s %d, %s of %s".formatted(group, status, count, share, coverage(of)));
                }
            }
        });
        return lines;
    }

    private List<String> scores(List<Stood> stood) {
        List<String> lines = new ArrayList<>();
        lines.add("all " + mean(stood));
        groups(stood).forEach((group, of) -> {
            if (!applicable(of).isEmpty()) {
                lines.add(group + " " + mean(of));
            }
        });
        return lines;
    }

    private static List<String> assignments(List<Stood> stood) {
        return stood.stream()
                .map(one -> "%s due %s %s by %s".formatted(one.assignment(), one.dueOn(), one.status(), one.cause()))
                .sorted()
                .toList();
    }

    /** What is behind the scores. */
    private List<String> scored(List<Stood> stood) {
        return applicable(stood).stream()
                .filter(one -> judged(one) != null && judged(one).score() != null)
                .map(one -> "%s %s %s"
                        .formatted(
                                one.assignment(),
                                judged(one).raw(),
                                plain(judged(one).score())))
                .sorted()
                .toList();
    }

    /** The scoreboards of the last days of all periods; the first lines of all of them come first. */
    private List<String> trend() {
        List<String> wholes = new ArrayList<>();
        List<String> rows = new ArrayList<>();
        LocalDate last = question.moment().asOf();
        question.earlier()
                .asOf()
                .datesUntil(last.plusDays(1))
                .filter(day -> day.equals(last) || isFirst(day.plusDays(1)))
                .forEach(day -> {
                    for (Track track : Track.values()) {
                        String on = day + " " + track + " ";
                        List<String> lines = scoreboard(stood(
                                track,
                                new Question.Moment(day, question.moment().knownBy())));
                        wholes.add(on + lines.get(0));
                        lines.subList(1, lines.size()).forEach(line -> rows.add(on + line));
                    }
                });
        wholes.addAll(rows);
        return wholes;
    }

    private boolean isFirst(LocalDate day) {
        return day.getDayOfMonth() == 1
                && switch (question.by()) {
                    case MONTH -> true;
                    case QUARTER -> day.getMonthValue() % 3 == 1;
                    case YEAR -> day.getMonthValue() == 1;
                };
    }

    /** What did not stand the same before and after: null where it did not stand at all. */
    private static List<String> diff(List<Stood> before, List<Stood> after) {
        return Stream.concat(before.stream(), after.stream())
                .map(Stood::assignment)
                .distinct()
                .filter(assignment -> status(before, assignment) != status(after, assignment))
                .map(assignment -> "%s from %s by %s to %s by %s"
                        .formatted(
                                assignment,
                                status(before, assignment),
                                cause(before, assignment),
                                status(after, assignment),
                                cause(after, assignment)))
                .sorted()
                .toList();
    }

    private static @Nullable Status status(List<Stood> stood, String assignment) {
        return find(stood, assignment).map(Stood::status).orElse(null);
    }

    private static @Nullable UUID cause(List<Stood> stood, String assignment) {
        return find(stood, assignment).map(Stood::cause).orElse(null);
    }

    private static Optional<Stood> find(List<Stood> stood, String assignment) {
        return stood.stream().filter(one -> one.assignment().equals(assignment)).findFirst();
    }

    /** Where both say something, and not the same; what is furthest apart first. */
    private static List<String> divergence(List<Stood> reported, List<Stood> assessed) {
        record Apart(Stood reported, Stood assessed, int difference) {}
        return reported.stream()
                .flatMap(one -> find(assessed, one.assignment())
                        .map(other ->
                                new Apart(one, other, STEPS.indexOf(one.status()) - STEPS.indexOf(other.status())))
                        .stream())
                .filter(apart -> STEPS.contains(apart.reported.status())
                        && STEPS.contains(apart.assessed.status())
                        && apart.difference != 0)
                .sorted(Comparator.comparing((Apart apart) -> -Math.abs(apart.difference))
                        .thenComparing(apart -> apart.reported.assignment()))
                .map(apart -> "%s reported %s by %s, assessed %s by %s: %d"
                        .formatted(
                                apart.reported.assignment(),
                                apart.reported.status(),
                                apart.reported.cause(),
                                apart.assessed.status(),
                                apart.assessed.cause(),
                                apart.difference))
                .toList();
    }

    // ---- Which

    private boolean isAmong(Stood one) {
        Question.Among among = question.among();
        return isAny(among.statements(), one.statement())
                && isAny(among.meetings(), one.meeting())
                && isAny(among.commitments(), one.commitment())
                && isAny(among.parties(), one.party())
                && isAny(among.kinds(), one.kind())
                && isAny(among.years(), year(one))
                && one.themes().stream().anyMatch(this::isAmong);
    }

    /** A theme is meant where any is that it lies below. */
    private boolean isAmong(List<String> path) {
        Set<String> themes = question.among().themes();
        return themes.isEmpty() || path.stream().anyMatch(themes::contains);
    }

    private static <T> boolean isAny(Set<T> wanted, @Nullable T value) {
        return wanted.isEmpty() || (value != null && wanted.contains(value));
    }

    private static @Nullable Integer year(Stood one) {
        return one.dueOn() == null ? null : one.dueOn().getYear();
    }

    // ---- In groups

    /** Each assignment once in each group that it belongs to; what has no value comes last. */
    private Map<List<String>, List<Stood>> groups(List<Stood> stood) {
        Comparator<List<String>> order = (one, other) -> {
            for (int i = 0; i < one.size(); i++) {
                int compared =
                        Comparator.nullsLast(Comparator.<String>naturalOrder()).compare(one.get(i), other.get(i));
                if (compared != 0) {
                    return compared;
                }
            }
            return 0;
        };
        Map<List<String>, List<Stood>> groups = new TreeMap<>(order);
        if (question.groups().isEmpty()) {
            groups.put(List.of(), stood);
        }
        for (Stood one : question.groups().isEmpty() ? List.<Stood>of() : stood) {
            Set<List<String>> of = Set.of(List.of());
            for (Dimension dimension : question.groups()) {
                of = of.stream()
                        .flatMap(group -> values(one, dimension).map(value -> with(group, value)))
                        .collect(Collectors.toCollection(LinkedHashSet::new));
            }
            of.forEach(group ->
                    groups.computeIfAbsent(group, any -> new ArrayList<>()).add(one));
        }
        return groups;
    }

    private static List<String> with(List<String> group, @Nullable String value) {
        List<String> more = new ArrayList<>(group);
        more.add(value);
        return Collections.unmodifiableList(more);
    }

    private Stream<@Nullable String> values(Stood one, Dimension dimension) {
        return switch (dimension) {
            case THEME ->
                one.themes().stream()
                        .filter(this::isAmong)
                        .map(path -> path.get(Math.min(question.themeDepth(), path.size()) - 1))
                        .distinct();
            case PARTY -> Stream.of(one.party());
            case COMMITMENT -> Stream.of(one.commitment());
            case STATEMENT -> Stream.of(one.statement());
            case MEETING -> Stream.of(one.meeting());
            case SERIES -> Stream.of(one.series());
            case ORGANIZATION -> Stream.of(one.organization());
            case KIND -> Stream.of(one.kind().name());
            case YEAR_DUE -> Stream.of(year(one) == null ? null : String.valueOf(year(one)));
        };
    }

    // ---- Figures

    private static List<Stood> applicable(List<Stood> of) {
        return of.stream().filter(one -> one.status() != Status.NOT_APPLICABLE).toList();
    }

    private static String coverage(List<Stood> of) {
        List<Stood> applicable = applicable(of);
        long withReport = applicable.stream()
                .filter(one -> one.status() != Status.NOT_REPORTED)
                .count();
        return "%d applicable, %d with a report: %s"
                .formatted(applicable.size(), withReport, ratio(withReport, applicable.size()));
    }

    private @Nullable Judgement judged(Stood one) {
        return one.judged(question.scale().scale(), question.scale().version());
    }

    private String mean(List<Stood> of) {
        List<BigDecimal> given = Judgement.on(
                        question.scale().scale(), question.scale().version())
                .stream()
                .map(Judgement::score)
                .filter(score -> score != null)
                .toList();
        BigDecimal least = Collections.min(given);
        BigDecimal width = Collections.max(given).subtract(least);
        List<BigDecimal> scores = applicable(of).stream()
                .map(this::judged)
                .filter(judgement -> judgement != null && judgement.score() != null)
                .map(Judgement::score)
                .toList();
        BigDecimal sum = scores.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal number = BigDecimal.valueOf(scores.size());
        String mean = scores.isEmpty()
                ? "null, null"
                : rounded(sum, number)
                        + ", "
                        + rounded(sum.subtract(least.multiply(number)).movePointRight(2), width.multiply(number));
        return "%s of %d, %d applicable"
                .formatted(mean, scores.size(), applicable(of).size());
    }

    private static String ratio(long part, long whole) {
        return whole == 0 ? "0" : rounded(BigDecimal.valueOf(part), BigDecimal.valueOf(whole));
    }

    /** To four decimals. */
    private static String rounded(BigDecimal part, BigDecimal whole) {
        return plain(part.divide(whole, 4, RoundingMode.HALF_UP));
    }

    public static String plain(@Nullable BigDecimal figure) {
        return figure == null ? "null" : figure.stripTrailingZeros().toPlainString();
    }
}
