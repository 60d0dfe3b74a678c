package org.pacta.http;

import java.time.DateTimeException;
import java.time.LocalDate;
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
}
