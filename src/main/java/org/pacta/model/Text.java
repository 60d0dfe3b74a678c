package org.pacta.model;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the service says to a person, in no language yet: a template in English, by which the translations are found, and
 * what is to stand in it.
 *
 * <p>An argument may be a text itself, such as the noun in {@code There is no meeting 'sco-cj-21'}, a constant of an enum,
 * or several of these; anything else is written as it is, and dates and numbers as they are in JSON. There is nothing to be quoted or
 * escaped in a template.
 */
public record Text(String template, List<Object> arguments) {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    public Text {
        arguments = List.copyOf(arguments);
    }

    /** A template and what is to stand in it. */
    public static Text of(@Template String template, @Nullable Object... arguments) {
        return new Text(
                template,
                Arrays.stream(arguments)
                        .map(argument -> argument == null ? "null" : argument)
                        .toList());
    }

    /** The template, or a translation of it, with the arguments in their places. */
    public String filled(String translation, Function<Object, String> spoken) {
        return PLACE.matcher(translation)
                .replaceAll(place ->
                        Matcher.quoteReplacement(spoken.apply(arguments.get(Integer.parseInt(place.group(1))))));
    }

    /** In English. */
    @Override
    public String toString() {
        return filled(template, Text::inEnglish);
    }

    /** An argument as it stands in English. */
    public static String inEnglish(Object argument) {
        if (argument instanceof Collection<?> several) {
            return several.stream().map(Text::inEnglish).collect(Collectors.joining("; "));
        }
        return argument instanceof Enum<?> constant
                ? constant.name().toLowerCase(Locale.ROOT).replace('_', ' ')
                : String.valueOf(argument);
    }
}
