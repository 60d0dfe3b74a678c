package org.pacta.http;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** The texts of {@code languages/texts.json}: by the English template, what stands for it in the other languages. */
final class Translations {

    private static final Map<String, Map<String, String>> BY_TEMPLATE =
            read("texts.json", new TypeReference<LinkedHashMap<String, Map<String, String>>>() {});

    private Translations() {}

    /** The template in a language; a test sees to it that there is none without. */
    static String of(String template, Language language) {
        return BY_TEMPLATE.getOrDefault(template, Map.of()).getOrDefault(language.tag(), template);
    }

    static Map<String, Map<String, String>> all() {
        return BY_TEMPLATE;
    }

    static <T> T read(String file, TypeReference<T> type) {
        try (InputStream content = Translations.class.getResourceAsStream("/languages/" + file)) {
            return new ObjectMapper().readValue(Objects.requireNonNull(content, file), type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
