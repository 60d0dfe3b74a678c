package org.pacta.progress;

import static org.pacta.Api.api;

/** Scales for tests, made as a client would make them. */
public final class Scales {

    /** Raw values 0 to 3 with scores of the same number, and "n/a", which stands for no status and has no score. */
    public static final String VALUES =
            """
            [{"raw": "0", "label": {"texts": {"en": "Nothing"}}, "status": "NOT_STARTED", "score": 0},
             {"raw": "1", "label": {"texts": {"en": "Begun"}}, "status": "LIMITED", "score": 1},
             {"raw": "2", "label": {"texts": {"en": "Mostly"}}, "status": "SUBSTANTIAL", "score": 2.5},
             {"raw": "3", "label": {"texts": {"en": "Done"}}, "status": "COMPLETE", "score": 100},
             {"raw": "n/a", "label": {"texts": {"en": "Cannot be said"}}}]""";

    private Scales() {}

    /** A scale with those values. */
    public static String scale(String slug) {
        api().body("""
                        {"name": {"texts": {"en": "%s"}}, "values": %s, "illustrative": true}"""
                        .formatted(slug, VALUES))
                .put("/api/scales/" + slug)
                .then()
                .statusCode(201);
        return slug;
    }
}
