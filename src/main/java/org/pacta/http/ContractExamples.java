package org.pacta.http;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Examples for path parameters: names of the sample data, so that Swagger UI's first calls work as they are. */
final class ContractExamples {

    /** By the path up to and including the parameter. */
    private static final Map<String, String> BY_PATH = Map.of(
            "/api/states/{slug}", "kaz",
            "/api/organizations/{slug}", "sco");

    private ContractExamples() {}

    static @Nullable String of(String path, String parameter) {
        int end = path.indexOf("{" + parameter + "}") + parameter.length() + 2;
        return BY_PATH.get(path.substring(0, end));
    }
}
