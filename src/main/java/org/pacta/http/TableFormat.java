package org.pacta.http;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The forms in which a table is had, and sent in. */
public enum TableFormat {
    JSON("application/json"),
    CSV("text/csv"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    NDJSON("application/x-ndjson");

    private final String mediaType;

    TableFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** As a client names it, and as a file's name ends. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one that is called so; null if none is. */
    public static @Nullable TableFormat named(String label) {
        return Arrays.stream(values())
                .filter(format -> format.label().equals(label))
                .findFirst()
                .orElse(null);
    }

    static String known() {
        return Arrays.stream(values()).map(TableFormat::label).collect(Collectors.joining(", "));
    }
}
