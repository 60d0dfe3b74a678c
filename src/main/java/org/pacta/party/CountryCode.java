package org.pacta.party;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import org.pacta.model.LocalizedText;

/**
 * A country of ISO 3166-1, as the JDK lists them, and what it is called: by CLDR, but for the few names that CLDR gives
 * otherwise than the states themselves and the United Nations do.
 *
 * @param slug the alpha-3 code in lower case
 * @param alpha2 the alpha-2 code in upper case
 */
record CountryCode(String slug, String alpha2) {

    private static final Map<String, String> ALPHA2_BY_SLUG = alpha2BySlug();

    private static final Locale SIMPLIFIED_CHINESE = Locale.forLanguageTag("zh-Hans");

    /** By alpha-2 code and language. */
    private static final Map<String, String> OFFICIAL =
            Map.of("KG ru", "Кыргызстан", "TR en", "Türkiye", "MM ru", "Мьянма");

    static Optional<CountryCode> of(String slug) {
        return Optional.ofNullable(ALPHA2_BY_SLUG.get(slug)).map(alpha2 -> new CountryCode(slug, alpha2));
    }

    /** The short name in English, Russian and simplified Chinese. */
    LocalizedText name() {
        return LocalizedText.of(
                name("en", Locale.ENGLISH),
                name("ru", Locale.forLanguageTag("ru")),
                name("zh-Hans", SIMPLIFIED_CHINESE));
    }

    private String name(String tag, Locale language) {
        String official = OFFICIAL.get(alpha2 + " " + tag);
        return official != null
                ? official
                : new Locale.Builder().setRegion(alpha2).build().getDisplayCountry(language);
    }

    private static Map<String, String> alpha2BySlug() {
        Map<String, String> codes = new LinkedHashMap<>();
        for (String alpha2 : Locale.getISOCountries()) {
            try {
                String alpha3 = new Locale.Builder().setRegion(alpha2).build().getISO3Country();
                codes.put(alpha3.toLowerCase(Locale.ROOT), alpha2);
            } catch (MissingResourceException e) {
                // A code without alpha-3 cannot be named here.
                continue;
            }
        }
        return codes;
    }
}
