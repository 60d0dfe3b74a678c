package org.pacta.model;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The immutable, lower-case name by which people call a thing: {@code sco}, {@code kaz}, {@code sco-cj-20-c03}.
 *
 * <p>Words of ASCII letters and digits with single hyphens between them, {@value #MAX_LENGTH} characters at most.
 */
public final class Slug {

    /**
     * What a slug looks like; anchored, so that it serves both Bean Validation and the contract. In {@link #MAX_LENGTH}
     * characters there are no more words than this; without a bound, a text of a hundred thousand words would overflow
     * the stack on which it is matched.
     */
    public static final String PATTERN = "^[a-z0-9]+(-[a-z0-9]+){0,39}$";

    public static final int MAX_LENGTH = 80;

    private static final Pattern SHAPE = Pattern.compile(PATTERN);
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");

    private Slug() {}

    /** The slug itself, if it is one. */
    public static String valid(String slug) {
        if (slug.length() > MAX_LENGTH || !SHAPE.matcher(slug).matches()) {
            throw new Faults()
                    .add("/slug", "A slug has lower-case letters and digits with single hyphens between, 80 at most.")
                    .invalid();
        }
        return slug;
    }

    /** A slug that was given, or made of a title and may have come out empty. */
    public static String derived(String slug) {
        if (slug.isEmpty()) {
            throw new Faults()
                    .add("/slug", "A slug is needed; none can be made of the name.")
                    .invalid();
        }
        return valid(slug);
    }

    /** A slug never changes: the one in a body, if there is one, has to be the one in the address. */
    public static void unchanged(String address, @Nullable String body) {
        if (body != null && !body.equals(address)) {
            throw new Faults()
                    .add("/slug", "The slug never changes; the address says '{0}'.", address)
                    .invalid();
        }
    }

    /**
     * A slug made of a title: accents dropped, everything else that is not an ASCII letter or digit becomes a hyphen.
     * Empty when nothing remains, as of a title in Chinese; the client then has to give one.
     */
    public static String from(String title) {
        String ascii =
                MARKS.matcher(Normalizer.normalize(title, Normalizer.Form.NFD)).replaceAll("");
        String hyphened = OTHER.matcher(ascii.toLowerCase(Locale.ROOT)).replaceAll("-");
        String cut = hyphened.length() > MAX_LENGTH ? hyphened.substring(0, MAX_LENGTH) : hyphened;
        return cut.replaceAll("^-+|-+$", "");
    }
}
