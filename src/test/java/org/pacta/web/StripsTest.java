package org.pacta.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pacta.http.Language;
import org.pacta.progress.Span;
import org.pacta.progress.Status;
import org.pacta.progress.Track;

class StripsTest {

    private static final LocalDate START = LocalDate.of(2025, 1, 1);
    private static final LocalDate END = START.plusDays(320);

    @Test
    void aPieceIsAsWideAsItWasLong() {
        List<Span> course = List.of(
                span(START, START.plusDays(80), Status.NOT_REPORTED),
                span(START.plusDays(80), START.plusDays(240), Status.LIMITED),
                span(START.plusDays(240), Span.FOR_EVER, Status.COMPLETE));

        Strip strip = strips(course, END, END).of(course);
        assertThat(strip.pieces()).extracting(Strip.Piece::start).containsExactly(0, 80, 240);
        assertThat(strip.pieces()).extracting(Strip.Piece::width).containsExactly(80, 160, 80);
        assertThat(strip.pieces())
                .extracting(Strip.Piece::until)
                .containsExactly(START.plusDays(79), START.plusDays(239), null);
        assertThat(strip.asOf()).isEqualTo(Strip.WIDTH);
        assertThat(strip.today()).isNull();
    }

    @Test
    void whatComesAfterTheDayThatIsMeantIsLeftOut() {
        List<Span> course = List.of(
                span(START, START.plusDays(80), Status.NOT_REPORTED),
                span(START.plusDays(80), START.plusDays(240), Status.LIMITED),
                span(START.plusDays(240), Span.FOR_EVER, Status.COMPLETE));

        Strip strip = strips(course, START.plusDays(160), END).of(course);
        assertThat(strip.pieces()).extracting(Strip.Piece::width).containsExactly(80, 80);
        assertThat(strip.pieces().get(1).until()).isNull();
        assertThat(strip.asOf()).isEqualTo(160);
        assertThat(strip.today()).isEqualTo(Strip.WIDTH);
        assertThat(strip.told()).isEqualTo("1 January 2025: No report; 22 March 2025: Limited progress");
    }

    @Test
    void whileItDidNotBindThereIsAGap() {
        List<Span> course = List.of(
                span(START, START.plusDays(80), Status.NOT_APPLICABLE),
                span(START.plusDays(160), Span.FOR_EVER, Status.NOT_REPORTED));

        Strip strip = strips(course, END, END).of(course);
        assertThat(strip.pieces()).extracting(Strip.Piece::css).containsExactly("not-applicable", "not-reported");
        assertThat(strip.pieces()).extracting(Strip.Piece::start).containsExactly(0, 160);
    }

    @Test
    void onTheDayOnWhichItBeganThereIsSomethingToSee() {
        List<Span> course = List.of(span(START, Span.FOR_EVER, Status.NOT_REPORTED));

        Strip strip = strips(course, START, START).of(course);
        assertThat(strip.pieces()).extracting(Strip.Piece::width).containsExactly(1);
        assertThat(strips(course, START, START).first()).isEqualTo(START);
    }

    private static Strips strips(List<Span> course, LocalDate asOf, LocalDate today) {
        return new Strips(List.of(course), asOf, today, Track.REPORTED, Language.EN);
    }

    private static Span span(LocalDate from, LocalDate until, Status status) {
        return new Span(from, until, status, null, null, null, false);
    }
}
