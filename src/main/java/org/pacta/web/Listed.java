package org.pacta.web;

import java.util.List;
import org.pacta.http.Address;
import org.pacta.http.Language;
import org.pacta.http.Page;
import org.pacta.http.Paging;
import org.pacta.scoreboard.Dimension;

/** Something of which the pages have a list that can be searched through. */
interface Listed {

    /** The address of the list; the page about one of them is below it. */
    String page();

    /** What the scoreboard calls them. */
    Dimension dimension();

    /** By what the list can be narrowed down. */
    List<Dimension> filters();

    /** What they are, in a word. */
    String name(Language language);

    /** What the list says of each. */
    ListPage.Columns columns(Language language);

    /**
     * Those that are asked for, but for how they stand.
     *
     * @param words in their texts; empty if any will do
     */
    Page<Row> list(String words, View view, Paging paging, Language language);

    /** The same by the interface. */
    Address api(String words, View view);

    /** @param shown what the page says of it, but for how it stands */
    record Row(String slug, ListPage.Row shown) {}
}
