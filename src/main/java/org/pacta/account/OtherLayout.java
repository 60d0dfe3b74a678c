package org.pacta.account;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;

/**
 * A text in Russian letters as those who guess passwords know it: by the keys on which it is typed (the lists of passwords that
 * have leaked have {@code ghbdtn} for the Russian for hello), and in Latin letters.
 */
final class OtherLayout {

    private static final String RUSSIAN = "ёйцукенгшщзхъфывапролджэячсмитьбю";
    private static final String LATIN = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.";

    private OtherLayout() {}

    /** What the same keys give on an English keyboard. */
    static String latin(String text) {
        StringBuilder typed = new StringBuilder();
        text.toLowerCase(Locale.ROOT).chars().forEach(c -> {
            int key = RUSSIAN.indexOf(c);
            typed.append(key < 0 ? (char) c : LATIN.charAt(key));
        });
        return isRussian(text) ? typed.toString() : text;
    }

    static String transliterated(String text) {
        return isRussian(text)
                ? Transliterator.getInstance("Russian-Latin/BGN; Latin-ASCII; Lower")
                        .transliterate(text)
                : text;
    }

    private static boolean isRussian(String text) {
        return text.toLowerCase(Locale.ROOT).chars().anyMatch(c -> RUSSIAN.indexOf(c) >= 0);
    }
}
