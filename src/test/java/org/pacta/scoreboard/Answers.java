package org.pacta.scoreboard;

import static org.pacta.scoreboard.law.RollUp.plain;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pacta.http.Paging;
import org.pacta.progress.Status;
import org.pacta.progress.Track;
import org.pacta.scoreboard.law.History;
import org.pacta.scoreboard.law.Question;

/** What the service answers, a line for each figure, written as the model writes it. */
@Singleton
class Answers {

    @Inject
    Scoreboard scoreboard;

    @Inject
    Scores scores;

    @Inject
    Trend trend;

    @Inject
    AssignmentStandingResource assignments;

    @Inject
    DiffResource diff;

    @Inject
    DivergenceResource divergence;

    List<String> to(Question question, Collection<History> histories) {
        ScoreboardFilter filter =
                question.filter(histories.stream().map(History::organization).toList());
        String scale = question.scale().scale();
        int version = question.scale().version();
        return switch (question.of()) {
            case SCOREBOARD ->
                scoreboard(scoreboard.answer(filter, question.track(), question.groups(), question.themeDepth()));
            case SCORES ->
                scores(scores.answer(filter, scale, version, false, question.groups(), question.themeDepth()));
            case ASSIGNMENTS ->
                assignments.list(null, question.track(), null, null, false, new Group(), filter, all()).items().stream()
                        .map(one -> "%s due %s %s by %s"
                                .formatted(
                                        one.assignment(),
                                        one.dueOn(),
                                        one.status(),
                                        cause(one.report(), one.assessment())))
                        .sorted()
                        .toList();
            case SCORED ->
                assignments
                        .list(null, question.track(), scale, version, false, new Group(), filter, all())
                        .items()
                        .stream()
                        .map(one -> "%s %s %s".formatted(one.assignment(), one.raw(), plain(one.score())))
                        .sorted()
                        .toList();
            case TREND ->
                trend(trend.answer(
                        filter,
                        question.by(),
                        question.earlier().asOf(),
                        question.moment().asOf(),
                        Arrays.asList(Track.values()),
                        question.groups(),
                        question.themeDepth()));
            case DIFF ->
                diff
                        .list(
                                question.earlier().asOf(),
                                question.moment().asOf(),
                                question.earlier().knownBy(),
                                null,
                                null,
                                question.track(),
                                filter,
                                all())
                        .items()
                        .stream()
                        .map(move -> "%s from %s by %s to %s by %s"
                                .formatted(
                                        move.assignment(),
                                        move.fromStatus(),
                                        cause(move.earlierReport(), move.earlierAssessment()),
                                        move.toStatus(),
                                        cause(move.report(), move.assessment())))
                        .sorted()
                        .toList();
            case DIVERGENCE ->
                divergence.list(filter, all()).items().stream()
                        .map(one -> "%s reported %s by %s, assessed %s by %s: %d"
                                .formatted(
                                        one.assignment(),
                                        one.reported(),
                                        one.report(),
                                        one.assessed(),
                                        one.assessment(),
                                        one.difference()))
                        .toList();
        };
    }

    /** As many as there are: histories have few assignments. */
    private static Paging all() {
        Paging paging = new Paging();
        paging.limit = 500;
        return paging;
    }

    private static @Nullable UUID cause(@Nullable UUID report, @Nullable UUID assessment) {
        return report == null ? assessment : report;
    }

    private static List<String> scoreboard(ScoreboardResponse answer) {
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

    private static List<String> trend(TrendResponse answer) {
        Stream<String> wholes = answer.periods().stream().map(period -> "%s %s %d assignments, %s"
                .formatted(
                        period.asOf(),
                        period.track(),
                        period.assignments(),
                        coverage(period.applicable(), period.withReport(), plain(period.coverage()))));
        Stream<String> rows = answer.rows().stream().map(row -> "%s %s %s %s %d, %s of %s"
                .formatted(
                        row.asOf(),
                        row.track(),
                        values(row.group()),
                        row.status(),
                        row.count(),
                        row.status() == Status.NOT_APPLICABLE ? "-" : plain(row.share()),
                        coverage(row.applicable(), row.withReport(), plain(row.coverage()))));
        return Stream.concat(wholes, rows).toList();
    }

    private static String coverage(long applicable, long withReport, String coverage) {
        return "%d applicable, %d with a report: %s".formatted(applicable, withReport, coverage);
    }

    private static List<String> scores(ScoresResponse answer) {
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
