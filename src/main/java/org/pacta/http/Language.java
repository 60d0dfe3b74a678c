package org.pacta.http;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.TimeZone;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pacta.model.Template;
import org.pacta.model.Text;

/**
 * A language in which the service speaks: problems, labels, pages. What is recorded may be in any other one as well.
 *
 * <p>Which one it is, the parameter {@code lang} says, or else the header Accept-Language, of which the quality values
 * (RFC 9110) and the lookup (RFC 4647) are the JDK's. A header that names none of these, or that cannot be read, is never
 * a reason to refuse anything: the answer is in English then.
 */
public enum Language {
    EN("en"),
    RU("ru"),
    ZH_HANS("zh-Hans");

    /** The parameter of the query; every operation has it. */
    public static final String PARAMETER = "lang";

    /** All kinds of Chinese are answered in the one that there is: lookup comes from zh-TW to zh, and not to zh-Hans. */
    private static final String CHINESE = "zh";

    private static final List<String> TAGS = Stream.concat(
                    Arrays.stream(values()).map(Language::tag), Stream.of(CHINESE))
            .toList();

    /** One language of the header, and how much it is wanted (RFC 9110, sections 12.4.2 and 12.5.4). */
    private static final Pattern RANGE = Pattern.compile(
            "\\s*([A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8}){0,16}|\\*)\\s*(?:;\\s*[qQ]=(0(?:\\.\\d{0,3})?|1(?:\\.0{0,3})?)\\s*)?");

    /** As many as a header may name; nobody reads more, and each costs time. */
    private static final int MOST_RANGES = 50;

    /** In a template that is one of ICU's. */
    private static final Pattern PLURAL = Pattern.compile("\\{\\d, plural,");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** BCP 47. */
    public String tag() {
        return tag;
    }

    /** As the contract has it. */
    @Override
    public String toString() {
        return tag;
    }

    /** What the speakers call it. */
    public String ownName() {
        return Labels.of("Language", tag).in(tag);
    }

    /** All of their tags. */
    static String listed() {
        return Arrays.stream(values()).map(Language::tag).collect(Collectors.joining(", "));
    }

    /** The language of a tag that was kept. */
    public static Language spoken(String tag) {
        Language language = of(tag);
        return language == null ? EN : language;
    }

    /** The language of a tag, null if it is none of these. */
    public static @Nullable Language of(@Nullable String tag) {
        return Arrays.stream(values())
                .filter(language -> language.tag.equals(tag))
                .findFirst()
                .orElse(null);
    }

    /**
     * The language that a client has named; null if it has named none, and the answer then need not be in one.
     *
     * @param lang the parameter, which wins
     * @param header Accept-Language, all lines of it with commas between them
     */
    static @Nullable Language named(@Nullable String lang, @Nullable String header) {
        Language asked = of(lang);
        if (asked != null || header == null) {
            return asked;
        }
        List<LanguageRange> ranges = ranges(header);
        ranges.sort(Comparator.comparing(LanguageRange::getWeight).reversed());
        String tag = Locale.lookupTag(ranges, TAGS);
        if (tag != null) {
            return tag.equals(CHINESE) ? ZH_HANS : of(tag);
        }
        // Any language will do for some clients, which is to name none.
        return ranges.stream()
                        .allMatch(
                                range -> range.getRange().equals("*") || range.getWeight() == LanguageRange.MIN_WEIGHT)
                ? null
                : EN;
    }

    public static @Nullable Language named(ContainerRequestContext request) {
        return named(
                request.getUriInfo().getQueryParameters().getFirst(PARAMETER),
                request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }

    static @Nullable Language namedIn(UriInfo address, HttpHeaders headers) {
        return named(
                address.getQueryParameters().getFirst(PARAMETER), headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }

    /** The language in which to say something that has to be said in one: English if none is named. */
    public static Language of(ContainerRequestContext request) {
        Language named = named(request);
        return named == null ? EN : named;
    }

    static Language of(HttpServerRequest request) {
        Language named =
                named(parameter(request), String.join(",", request.headers().getAll(HttpHeaders.ACCEPT_LANGUAGE)));
        return named == null ? EN : named;
    }

    private static @Nullable String parameter(HttpServerRequest request) {
        try {
            return request.getParam(PARAMETER);
        } catch (IllegalArgumentException e) {
            // The query cannot be decoded, which may be just what is to be said.
            return null;
        }
    }

    /** What can be read of a header. Of the rest, others that read it would make a reason to refuse the request. */
    static String readable(String header) {
        return ranges(header).stream()
                .map(range -> range.getRange() + ";q=" + range.getWeight())
                .collect(Collectors.joining(", "));
    }

    private static List<LanguageRange> ranges(String header) {
        List<LanguageRange> ranges = new ArrayList<>();
        for (String part : header.split(",", MOST_RANGES + 1)) {
            Matcher range = RANGE.matcher(part);
            if (range.matches()) {
                double weight = range.group(2) == null ? LanguageRange.MAX_WEIGHT : Double.parseDouble(range.group(2));
                ranges.add(new LanguageRange(range.group(1), weight));
            }
        }
        return ranges;
    }

    /** A sentence that takes no arguments. */
    public String say(@Template String template) {
        return say(Text.of(template));
    }

    public String say(@Template String template, Object one) {
        return say(Text.of(template, one));
    }

    public String say(Text text) {
        String said = this == EN ? text.template() : Translations.of(text.template(), this);
        return PLURAL.matcher(said).find() ? counted(said, text.arguments()) : text.filled(said, this::spoken);
    }

    /** Where the words depend on a number, and how depends on the language (ICU's message format). */
    private String counted(String said, List<Object> arguments) {
        return new MessageFormat(said, locale())
                .format(arguments.stream()
                        .map(argument -> argument instanceof Number ? argument : spoken(argument))
                        .toArray());
    }

    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    /** A day in words, as in "23 April 2025". */
    public String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(this == EN ? Locale.UK : locale())
                .format(day);
    }

    /** An instant to the minute, as in "23 April 2025, 14:05"; it is of UTC, which has to be said beside it. */
    public String minute(Instant instant) {
        return day(LocalDate.ofInstant(instant, ZoneOffset.UTC))
                + DateTimeFormatter.ofPattern(", HH:mm", Locale.ROOT).format(instant.atOffset(ZoneOffset.UTC));
    }

    /** A month in words, as in "April 2025". */
    public String month(LocalDate day) {
        DateFormat month = DateFormat.getInstanceForSkeleton(DateFormat.YEAR_MONTH, locale());
        month.setTimeZone(TimeZone.GMT_ZONE);
        return month.format(Date.from(day.atStartOfDay().toInstant(ZoneOffset.UTC)));
    }

    /** How large a file is, in words. */
    public String size(long bytes) {
        return bytes < 1000
                ? say("{0, plural, one {# byte} other {# bytes}}", bytes)
                : bytes < 1_000_000
                        ? say("{0} kB", Math.round(bytes / 1000.0))
                        : say("{0} MB", Math.round(bytes / 1_000_000.0));
    }

    /** What people call a value of the contract's enums. */
    public String label(Enum<?> constant) {
        return Labels.of(constant).in(tag);
    }

    private String spoken(Object argument) {
        if (argument instanceof Text text) {
            return say(text);
        }
        if (argument instanceof Collection<?> several) {
            return several.stream().map(this::spoken).collect(Collectors.joining("; "));
        }
        return this != EN && argument instanceof Enum<?> constant
                ? Labels.of(constant).in(tag).toLowerCase(Locale.forLanguageTag(tag))
                : Text.inEnglish(argument);
    }
}
