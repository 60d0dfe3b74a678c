package org.pacta.scoreboard;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pacta.http.Paging;
import org.pacta.model.Known;
import org.pacta.progress.Track;
import org.pacta.scoreboard.law.History;
import org.pacta.scoreboard.law.Question;

/** What is found in memory, and what the database finds: by a trend, what is due in its stead. */
@Singleton
class BothWays {

    private static final List<Track> TRACKS = Arrays.asList(Track.values());

    /** Of a roll-up, behind which it is looked. */
    private static final int FIGURES = 4;

    private static final DeadlineRepository.Wanted ANY_DAY = new DeadlineRepository.Wanted(null, null, null);

    @Inject
    ScoreboardMemory memory;

    @Inject
    ScoreboardRepository database;

    @Inject
    Moves moves;

    @Inject
    MoveRepository moveRepository;

    @Inject
    DivergenceRepository divergences;

    @Inject
    DeadlineRepository deadlines;

    @Inject
    AssignmentStandingRepository assignments;

    @Inject
    CommitmentThemes themes;

    @Inject
    Moments moments;

    /** Has everything read anew. */
    void forget() {
        memory.drop();
        memory.read();
    }

    /** How the two differ; null if they do not. */
    @Nullable
    String differ(Question question, Collection<History> histories) {
        ScoreboardFilter filter =
                question.filter(histories.stream().map(History::organization).toList());
        Moment moment = moments.of(filter);
        return switch (question.of()) {
            case DIFF -> differ(question, moves(question, filter, moment), movesInMemory(question, filter, moment));
            case DIVERGENCE ->
                differ(
                        question,
                        divergences.withoutMemory(moment, filter, all()).items(),
                        divergences
                                .withMemory(moment, filter, all())
                                .orElseThrow()
                                .items());
            case ASSIGNMENTS -> {
                List<AssignmentStandingRepository.Wanted> wanted = behind(question, filter, moment);
                yield differ(
                        question,
                        wanted.stream()
                                .flatMap(some ->
                                        assignments
                                                .withoutMemory(filter, question.track(), moment, some, all())
                                                .items()
                                                .stream())
                                .toList(),
                        wanted.stream()
                                .flatMap(some -> assignments
                                        .withMemory(filter, question.track(), moment, some, all())
                                        .orElseThrow()
                                        .items()
                                        .stream())
                                .toList());
            }
            case TREND ->
                differ(question, deadlines(question, filter, moment), deadlinesInMemory(question, filter, moment));
            default -> differ(question, tallies(question, filter, moment), talliesInMemory(question, filter, moment));
        };
    }

    private List<?> tallies(Question question, ScoreboardFilter filter, Moment moment) {
        return database.tallies(
                new Standing(filter, TRACKS, days(moment), moment), question.groups(), question.themeDepth());
    }

    private List<?> talliesInMemory(Question question, ScoreboardFilter filter, Moment moment) {
        return memory.tallies(filter, TRACKS, days(moment), moment, question.groups(), question.themeDepth())
                .orElseThrow();
    }

    private List<?> moves(Question question, ScoreboardFilter filter, Moment moment) {
        return moveRepository.list(between(question, filter, moment), all()).items();
    }

    private List<?> movesInMemory(Question question, ScoreboardFilter filter, Moment moment) {
        return moves.withMemory(between(question, filter, moment), all())
                .orElseThrow()
                .items();
    }

    private static MoveRepository.Question between(Question question, ScoreboardFilter filter, Moment moment) {
        @Nullable Instant earlier = question.earlier().knownBy();
        Moment before = earlier == null
                ? new Moment(question.earlier().asOf(), moment.knownBy(), moment.limit())
                : new Moment(question.earlier().asOf(), earlier, Known.by(earlier));
        return new MoveRepository.Question(
                before, moment, question.track(), filter, new MoveRepository.Wanted(null, null));
    }

    /** All of them, and what is behind some figures. */
    private List<AssignmentStandingRepository.Wanted> behind(
            Question question, ScoreboardFilter filter, Moment moment) {
        return memory
                .tallies(filter, TRACKS, days(moment), moment, question.groups(), question.themeDepth())
                .orElseThrow()
                .stream()
                .collect(Collectors.toMap(Tally::group, Tally::status, (one, other) -> one, LinkedHashMap::new))
                .entrySet()
                .stream()
                .limit(FIGURES)
                .map(figure -> new AssignmentStandingRepository.Wanted(
                        group(question, figure.getKey()),
                        question.themeDepth(),
                        figure.getKey().isEmpty() ? List.of() : List.of(figure.getValue()),
                        null))
                .toList();
    }

    private static Map<Dimension, @Nullable String> group(Question question, List<@Nullable String> values) {
        Map<Dimension, @Nullable String> group = new LinkedHashMap<>();
        for (int i = 0; i < values.size(); i++) {
            group.put(question.groups().get(i), values.get(i));
        }
        return group;
    }

    /** By month, what was moved, each, and the themes of the commitments. */
    private List<?> deadlines(Question question, ScoreboardFilter filter, Moment moment) {
        Standing standing = new Standing(filter, question.track(), moment);
        List<Object> all = new ArrayList<>(deadlines.months(standing));
        all.addAll(deadlines.moves(standing));
        all.addAll(deadlines.all(standing, ANY_DAY));
        all.add(new TreeMap<>(themes.of(standing, question.themeDepth())));
        return all;
    }

    private List<?> deadlinesInMemory(Question question, ScoreboardFilter filter, Moment moment) {
        return memory.read(held -> {
                    MemoryDeadlines in = new MemoryDeadlines(held, filter, question.track(), moment);
                    List<Object> all = new ArrayList<>(in.months());
                    all.addAll(in.moves());
                    all.addAll(in.all(ANY_DAY));
                    all.add(new TreeMap<>(CommitmentThemes.of(held, filter, moment, question.themeDepth())));
                    return all;
                })
                .orElseThrow();
    }

    private static List<LocalDate> days(Moment moment) {
        return List.of(Standing.counted(moment.asOf()));
    }

    private static Paging all() {
        Paging all = new Paging();
        all.limit = 500;
        return all;
    }

    private static @Nullable String differ(Question question, List<?> counted, List<?> held) {
        List<String> lacking = texts(counted);
        List<String> tooMuch = texts(held);
        if (lacking.equals(tooMuch)) {
            return null;
        }
        lacking.removeAll(texts(held));
        tooMuch.removeAll(texts(counted));
        return "%s%n  in memory lacks %s%n  and has %s (or of one as many as the other has not)"
                .formatted(question, lacking, tooMuch);
    }

    private static List<String> texts(List<?> found) {
        return new ArrayList<>(found.stream().map(String::valueOf).sorted().toList());
    }
}
