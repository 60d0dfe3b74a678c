package org.pacta.web;

import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import org.pacta.http.Address;
import org.pacta.http.Language;

/**
 * The addresses by which the pictures of a page can be taken away.
 *
 * @param base of the service, as it was addressed, without a slash at the end
 * @param asked the address of the page
 * @param view what the page shows
 * @param fixed the same with the day and the instant written down, so that it never shows anything else
 */
record Tools(String base, URI asked, View view, View fixed, Language language) {

    /** The page as it is now, for ever. Colons may stand in a query as they are, and are easier to read so. */
    public String link() {
        return UriBuilder.fromUri(asked)
                .replaceQueryParam("asOf", fixed.asOf)
                .replaceQueryParam("knownBy", fixed.knownBy)
                .build()
                .toString()
                .replace("%3A", ":");
    }

    /** The picture as a file. */
    public String svg(String picture) {
        return in(fixed.to("/pictures/" + picture + ".svg"), fixed);
    }

    /** What it is called when it is kept. */
    public String file(String picture) {
        return "pacta-" + picture + "-" + fixed.asOf;
    }

    /**
     * The picture as a page to be shown within others, in the language in which it was chosen. It goes on showing how it
     * stands unless a day was chosen.
     */
    public String embed(String picture) {
        return "<iframe src=\"" + base + in(view.to("/embed/" + picture), view).replace("&", "&amp;")
                + "\" title=\"" + Drawing.escaped(Picture.named(picture).title(language))
                + "\" width=\"100%\" height=\"480\" loading=\"lazy\"></iframe>";
    }

    private String in(String address, View of) {
        return of.lang == null
                ? new Address(address).with(Language.PARAMETER, language.tag()).text()
                : address;
    }
}
