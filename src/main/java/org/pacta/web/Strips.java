package org.pacta.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pacta.http.Language;
import org.pacta.progress.Span;
import org.pacta.progress.Status;
import org.pacta.progress.Track;

/** Lays out how assignments stood as strips on one scale: from the day on which the first began to bind. */
final class Strips {

    private static final int MOST_YEARS = 40;

    private final LocalDate first;
    private final LocalDate asOf;
    private final LocalDate today;
    private final LocalDate last;
    private final Track track;
    private final Language language;

    /** @param courses of all that are to be compared */
    Strips(Collection<List<Span>> courses, LocalDate asOf, LocalDate today, Track track, Language language) {
        this.first = courses.stream()
                .flatMap(List::stream)
                .map(Span::from)
                .filter(from -> !from.isAfter(asOf))
                .min(LocalDate::compareTo)
                .orElse(asOf);
        this.asOf = asOf;
        this.today = today;
        this.last = asOf.isAfter(today) ? asOf : today;
        this.track = track;
        this.language = language;
    }

    LocalDate first() {
        return first;
    }

    LocalDate last() {
        return last;
    }

    /** What lies after the day that is meant is left out. */
    Strip of(List<Span> course) {
        List<Strip.Piece> pieces = new ArrayList<>();
        for (Span span : course) {
            if (!span.from().isAfter(asOf)) {
                pieces.add(piece(span));
            }
        }
        return new Strip(
                pieces,
                years(),
                place(asOf),
                today.equals(asOf) || today.isBefore(first) ? null : place(today),
                pieces.stream()
                        .map(piece -> language.day(piece.from()) + ": " + piece.label())
                        .collect(Collectors.joining("; ")));
    }

    private Strip.Piece piece(Span span) {
        @Nullable
        LocalDate until = span.until().isAfter(asOf) ? null : span.until().minusDays(1);
        int start = place(span.from());
        int end = place(until == null ? asOf : span.until());
        return new Strip.Piece(
                start,
                Math.max(1, end - start),
                span.status() == Status.NOT_APPLICABLE ? null : Level.of(span.status()),
                Level.label(span.status(), track, language),
                span.from(),
                until,
                span.report() != null
                        ? "/api/progress-reports/" + span.report()
                        : span.assessment() != null ? "/api/assessments/" + span.assessment() : null,
                span.illustrative());
    }

    private List<Integer> years() {
        List<Integer> years = new ArrayList<>();
        for (int year = first.getYear() + 1; year <= last.getYear() && years.size() < MOST_YEARS; year++) {
            years.add(place(LocalDate.of(year, 1, 1)));
        }
        return years;
    }

    private int place(LocalDate day) {
        long days = Math.max(1, ChronoUnit.DAYS.between(first, last));
        return (int) (Strip.WIDTH * ChronoUnit.DAYS.between(first, day) / days);
    }
}
