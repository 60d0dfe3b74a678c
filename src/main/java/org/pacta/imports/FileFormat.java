package org.pacta.imports;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of files that can be imported. */
enum FileFormat {
    CSV("text/csv"),
    NDJSON("application/x-ndjson"),
    JSON("application/json"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String mediaType;

    FileFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    /** @param mediaType type and subtype, without parameters */
    static Optional<FileFormat> of(String mediaType) {
        return Arrays.stream(values())
                .filter(format -> format.mediaType.equals(mediaType))
                .findFirst();
    }
}
