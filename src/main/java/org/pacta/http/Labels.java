package org.pacta.http;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.pacta.model.LocalizedText;

/**
 * What people call the values of the contract's enums, in each language: {@code languages/labels.json}, by the name that
 * the enum has in the contract. The kinds of problems say themselves what they are called.
 */
final class Labels {

    /** Sets that the model leaves open, and that are texts in the contract. */
    private static final Set<String> OPEN = Set.of("Capacity", "Standing", "StatementKind");

    private static final Map<String, Map<String, LocalizedText>> ALL = all();

    private Labels() {}

    private static Map<String, Map<String, LocalizedText>> all() {
        Map<String, Map<String, LocalizedText>> all = new TreeMap<>();
        Translations.read(
                        "labels.json",
                        new TypeReference<Map<String, LinkedHashMap<String, LinkedHashMap<String, String>>>>() {})
                .forEach((vocabulary, values) -> {
                    Map<String, LocalizedText> labels = new LinkedHashMap<>();
                    values.forEach((value, label) ->
                            labels.put(value, new LocalizedText(Language.EN.tag(), new LinkedHashMap<>(label))));
                    all.put(vocabulary, labels);
                });
        return all;
    }

    /** By vocabulary and value. */
    static Map<String, Map<String, LocalizedText>> byVocabulary() {
        Map<String, Map<String, LocalizedText>> all = new TreeMap<>(ALL);
        Map<String, LocalizedText> problems = new LinkedHashMap<>();
        Arrays.stream(ProblemType.values())
                .forEach(type -> problems.put(
                        type.address(),
                        LocalizedText.of(
                                Language.EN.say(type.title()),
                                Language.RU.say(type.title()),
                                Language.ZH_HANS.say(type.title()))));
        all.put(ProblemType.class.getSimpleName(), problems);
        return all;
    }

    static boolean isOpen(String vocabulary) {
        return OPEN.contains(vocabulary);
    }

    static LocalizedText of(Enum<?> constant) {
        return of(nameOf(constant.getDeclaringClass()), constant.toString());
    }

    /** The value itself where nothing else is known of it. */
    static LocalizedText of(String vocabulary, String value) {
        LocalizedText label = ALL.getOrDefault(vocabulary, Map.of()).get(value);
        return label == null ? LocalizedText.of(Language.EN.tag(), value) : label;
    }

    /** What the contract calls an enum. */
    static String nameOf(Class<?> type) {
        Schema schema = type.getAnnotation(Schema.class);
        return schema == null || schema.name().isEmpty() ? type.getSimpleName() : schema.name();
    }
}
