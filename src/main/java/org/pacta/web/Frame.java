package org.pacta.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.http.Language;

/**
 * What is around each page: where else one can go, in which languages it is there, and who looks at it.
 *
 * @param sections the pages that can be gone to from any other
 * @param lang the language that the address names, and that goes along when one goes on; null if it names none
 * @param tongues the same page in each language
 * @param address of the page, whole, for one who has it on paper
 * @param tools by which its pictures can be taken away; null on pages that have none
 * @param account who has signed in; null if nobody has
 * @param csrfToken of their session, which scripts send along with what they write; null if there is none
 */
public record Frame(
        Language language,
        @Nullable String lang,
        List<Section> sections,
        List<Tongue> tongues,
        String address,
        @Nullable Tools tools,
        @Nullable String account,
        @Nullable String csrfToken) {

    /** The page in a language, by its whole address. */
    public String whole(Tongue tongue) {
        return address.replaceFirst("\\?.*$", "") + tongue.address();
    }

    /** Another page, in the language that was chosen. */
    public String to(String path) {
        return lang == null
                ? path
                : path + (path.contains("?") ? '&' : '?') + Language.PARAMETER + '=' + language.tag();
    }

    /** The page about one of many. */
    public String to(String path, Object one) {
        return to(path + one);
    }

    /** @param current whether it is the one that is shown */
    record Section(String name, String address, boolean current) {}

    /** @param current whether it is the one that is shown */
    record Tongue(Language language, String address, boolean current) {}
}
