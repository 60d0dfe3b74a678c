package org.pacta.scoreboard;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.progress.Track;
import org.pacta.scoreboard.law.History;
import org.pacta.scoreboard.law.Question;

/** What is counted in memory, and what the database counts. */
@Singleton
class BothWays {

    private static final List<Track> TRACKS = Arrays.asList(Track.values());

    @Inject
    ScoreboardMemory memory;

    @Inject
    ScoreboardRepository database;

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
        List<LocalDate> days = List.of(Standing.counted(moment.asOf()));
        List<Tally> counted =
                database.tallies(new Standing(filter, TRACKS, days, moment), question.groups(), question.themeDepth());
        List<Tally> held = memory.tallies(filter, TRACKS, days, moment, question.groups(), question.themeDepth())
                .orElseThrow();
        List<String> lacking = texts(counted);
        List<String> tooMuch = texts(held);
        lacking.removeAll(texts(held));
        tooMuch.removeAll(texts(counted));
        return lacking.isEmpty() && tooMuch.isEmpty()
                ? null
                : "%s%n  in memory lacks %s%n  and has %s".formatted(question, lacking, tooMuch);
    }

    private static List<String> texts(List<Tally> tallies) {
        return new ArrayList<>(tallies.stream().map(Tally::toString).toList());
    }
}
