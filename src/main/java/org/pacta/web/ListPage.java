package org.pacta.web;

import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.http.Address;
import org.pacta.http.Language;

/**
 * Commitments, statements or meetings: all of them, or those in whose texts some words are.
 *
 * @param heading what is listed, in one word
 * @param words that are searched for; empty if none are
 * @param longest how many characters of words there may be
 * @param hidden what else the address says, which the form has to send along
 * @param lists all three of them
 * @param nothing a sentence that says why there are no rows, for when there are none
 * @param columns what stands beside the name
 * @param list the same by the interface
 * @param next the address of the next page; null if there is none
 */
record ListPage(
        Frame frame,
        Language language,
        View view,
        Controls controls,
        String heading,
        String words,
        int longest,
        List<Controls.Hidden> hidden,
        List<Choice> lists,
        String nothing,
        Columns columns,
        List<Row> rows,
        Address list,
        @Nullable String next)
        implements TemplateInstance {

    /**
     * One of the lists.
     *
     * @param count how many there are with the same words and filters
     * @param chosen whether it is the one that is shown
     */
    record Choice(String name, String address, long count, boolean chosen) {}

    /**
     * @param name of what is listed
     * @param of what it belongs to, or where it was
     * @param when the day that counts
     */
    record Columns(String name, String of, String when) {}

    /**
     * @param of what it belongs to, or where it was; null if that is not known
     * @param ofPage the page about that; null if there is none
     * @param when the day or days that count, in words; empty if there are none
     * @param note what has to be said of it beside; empty if nothing has
     * @param standing how it stands; null if it binds nobody on the day, or is not known yet
     * @param stands the same in words
     */
    record Row(
            Said name,
            String page,
            @Nullable Said of,
            @Nullable String ofPage,
            String when,
            String note,
            Board.@Nullable Row standing,
            String stands,
            boolean illustrative) {

        /** Before it is known how it stands. */
        Row(
                Said name,
                String page,
                @Nullable Said of,
                @Nullable String ofPage,
                String when,
                String note,
                boolean illustrative) {
            this(name, page, of, ofPage, when, note, null, "", illustrative);
        }

        Row with(Board.@Nullable Row found, String inWords) {
            return new Row(name, page, of, ofPage, when, note, found, inWords, illustrative);
        }
    }
}
