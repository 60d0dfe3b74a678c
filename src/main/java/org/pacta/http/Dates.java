package org.pacta.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;

/** Dates as clients write them: {@code 2025-04-23}, from the year 1 to the year 9999. */
final class Dates {

    private static final DateTimeFormatter ISO =
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);

    private Dates() {}

    static LocalDate parse(String text) {
        LocalDate date = LocalDate.parse(text, ISO);
        if (date.getYear() < 1 || date.getYear() > 9999) {
            throw new DateTimeException("is not between the years 1 and 9999");
        }
        return date;
    }

    /** An instant as clients write it, {@code 2025-04-23T10:15:30Z}, within the same years. */
    static Instant instant(String text) {
        Instant instant = Instant.parse(text);
        int year = instant.atOffset(ZoneOffset.UTC).getYear();
        if (year < 1 || year > 9999) {
            throw new DateTimeException("is not between the years 1 and 9999");
        }
        return instant;
    }
}
