package org.pacta.web;

import org.pacta.http.Language;
import org.pacta.model.Text;

/** How it stands, in one plain sentence. */
final class Gist {

    private Gist() {}

    /** @param overdue how many reports are late */
    static String of(Board board, long overdue, Language language) {
        Board.Row whole = board.whole();
        String day = language.day(board.asOf());
        if (board.isEmpty()) {
            return language.say("No commitment binds anyone on {0}, as far as is recorded here.", day);
        }
        return language.say(
                board.isAssessed()
                        ? Text.of(
                                "As of {0}, {1} of {2, plural, one {# assignment} other {# assignments}} have an assessment;"
                                        + " {3, plural, one {# is} other {# are}} complete.",
                                day, whole.withReport(), whole.applicable(), whole.of(Level.COMPLETE))
                        : Text.of(
                                "As of {0}, {1} of {2, plural, one {# assignment} other {# assignments}} have an accepted report;"
                                        + " {3, plural, one {# is} other {# are}} complete;"
                                        + " {4, plural, one {# report is} other {# reports are}} overdue.",
                                day, whole.withReport(), whole.applicable(), whole.of(Level.COMPLETE), overdue));
    }
}
