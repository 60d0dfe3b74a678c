package org.pacta.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasItems;
import static org.pacta.Api.api;
import static org.pacta.Api.patch;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pacta.Wire;
import org.pacta.party.Parties;

/** What every request record says of itself, so that no body, however odd, comes further than validation. */
@QuarkusTest
class RequestBoundsTest {

    @Test
    void no_list_takes_null_for_an_element() {
        List<String> careless = requests()
                .flatMap(record -> Stream.of(record.getRecordComponents()))
                .filter(component -> elementOf(component)
                        .map(element -> element.getAnnotation(NotNull.class) == null)
                        .orElse(false))
                .map(component -> component.getDeclaringRecord().getSimpleName() + "." + component.getName())
                .toList();

        assertThat(careless).isEmpty();
    }

    @Test
    void a_null_in_a_list_cannot_be_read() {
        api().body(
                        """
                        {"slug": "bounds-test-nulls", "name": {"texts": {"en": "N"}}, "sources": ["a", null],
                         "officialLanguages": [null]}""")
                .post("/api/organizations")
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/sources/1", "/officialLanguages/0"));
        Parties.organization("bounds-test");
        patch("""
                        {"sources": [null]}""")
                .patch("/api/organizations/bounds-test")
                .then()
                .statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"texts\": {}}",
                "{\"texts\": null}",
                "{\"texts\": {\"en\": \" \"}}",
                "{\"texts\": {\"en\": null}}",
                "{\"texts\": {\"en\": \"a\", \"EN\": \"b\"}}",
                "{\"texts\": {\"not a language\": \"a\"}}",
                "{\"original\": \"ru\", \"texts\": {\"en\": \"a\"}}"
            })
    void a_text_that_can_be_read_but_not_be_taken_is_not_valid_and_said_with_all_the_rest(String name) {
        api().body("""
                        {"slug": "Bounds Test", "name": %s}""".formatted(name))
                .post("/api/organizations")
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/name", "/slug"));
    }

    @Test
    void a_misspelt_name_does_not_hide_that_the_right_one_is_missing() {
        api().body("""
                        {"slug": "bounds-test-misspelt", "names": {"texts": {"en": "N"}}}""")
                .post("/api/organizations")
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/names", "/name"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "{\"names\": {\"a\": 1}}                     | /names",
                "{\"names\": [1, {}]}                       | /names",
                "{\"name\": {\"texts\": {}, \"x\": {\"y\": 1}}} | /name/x",
                "{\"name\": {\"x\": [1], \"texts\": {\"en\": \"a\"}, \"original\": \"en\", \"y\": []}} | /name/x",
                "{\"name\": {\"x\": [1], \"texts\": {\"en\": \"a\"}, \"original\": \"en\", \"y\": []}} | /name/y",
                "{\"a\": {}, \"b~/c\": 1}                    | /b~0~1c",
                "{\"name\": \"N\"}                          | /name",
                "{\"name\": []}                             | /name",
                "{\"name\": {\"texts\": {\"en\": {\"a\": 1}}}}  | /name/texts/en",
                "{\"foundedOn\": {\"a\": [1]}}                | /foundedOn",
                "{\"sources\": [\"a\", {\"b\": 1}]}           | /sources/1",
                "{\"sources\": {\"b\": 1}}                    | /sources"
            })
    void what_cannot_be_read_is_pointed_to_and_the_rest_read_on(String body, String pointer) {
        api().body(body.replaceFirst("}$", ", \"webAddress\": 1}"))
                .post("/api/organizations")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItems(pointer, "/webAddress"));
    }

    /** A pattern that repeats a group without a bound is matched on the stack, a frame for each repetition. */
    @Test
    void no_pattern_overflows_the_stack_on_a_long_text() {
        List<String> deep = new ArrayList<>();
        requests().flatMap(record -> Stream.of(record.getRecordComponents())).forEach(component -> {
            patterns(component).forEach(regexp -> {
                for (String text : List.of("-a", ".a", "-aa", " a", "a ", "a")) {
                    try {
                        java.util.regex.Pattern.matches(regexp, "https://aa" + text.repeat(200_000));
                        java.util.regex.Pattern.matches(regexp, "aa" + text.repeat(200_000));
                    } catch (StackOverflowError e) {
                        deep.add(component + ": " + regexp);
                    }
                }
            });
        });

        assertThat(deep).isEmpty();
    }

    /** Of a value that is too long, both is found out: that it is, and whether it matches. */
    @Test
    void the_work_of_a_pattern_grows_no_faster_than_the_text() {
        List<String> slow = new ArrayList<>();
        requests()
                .flatMap(record -> Stream.of(record.getRecordComponents()))
                .flatMap(RequestBoundsTest::patterns)
                .distinct()
                .forEach(regexp -> {
                    for (String start : List.of("", "a", "a@", "https://", "party:")) {
                        for (String more : List.of("a", " ", "-a", "a-", ".a", "a ", "\u3000", "\n", "a\n")) {
                            for (String end : List.of("", " ", "\n", "!", "@", "-", "\u0085")) {
                                if (isSlow(regexp, start + more.repeat(5_000) + end)) {
                                    slow.add(regexp + " after " + more + " and before " + end);
                                }
                            }
                        }
                    }
                });

        assertThat(slow).isEmpty();
    }

    /** Whether each character is looked at more than fifty times. It is counted and not timed: a machine may be busy. */
    private static boolean isSlow(String regexp, String text) {
        try {
            java.util.regex.Pattern.matches(
                    regexp, new Counted(text, 0, text.length(), new AtomicLong(50L * text.length())));
            return false;
        } catch (TooMuch e) {
            return true;
        }
    }

    private static final class TooMuch extends RuntimeException {}

    /**
     * A text that can be looked at so often.
     *
     * @param left how often, of the whole
     */
    private record Counted(String text, int from, int to, AtomicLong left) implements CharSequence {

        @Override
        public char charAt(int index) {
            if (left.decrementAndGet() < 0) {
                throw new TooMuch();
            }
            return text.charAt(from + index);
        }

        @Override
        public int length() {
            return to - from;
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Counted(text, from + start, from + end, left);
        }

        @Override
        public String toString() {
            return text.substring(from, to);
        }
    }

    @Test
    void a_slug_of_very_many_words_is_not_valid() {
        String slug = "a" + "-a".repeat(200_000);

        Wire.Answer answer = Wire.send(
                "POST",
                "/api/organizations",
                "application/json",
                "{\"slug\": \"%s\", \"name\": {\"texts\": {\"en\": \"N\"}}}"
                        .formatted(slug)
                        .getBytes(StandardCharsets.UTF_8));

        assertThat(answer.problem()).isEqualTo("422 /problems/validation-failed");
    }

    private static Stream<? extends Class<?>> requests() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.pacta").stream()
                        .filter(type -> type.isRecord() && type.getSimpleName().endsWith("Request"))
                        .map(JavaClass::reflect);
    }

    private static Optional<AnnotatedType> elementOf(RecordComponent component) {
        return component.getType() == List.class
                        && component.getAnnotatedType() instanceof AnnotatedParameterizedType list
                ? Optional.of(list.getAnnotatedActualTypeArguments()[0])
                : Optional.empty();
    }

    private static Stream<String> patterns(RecordComponent component) {
        try {
            Field field = component.getDeclaringRecord().getDeclaredField(component.getName());
            return Stream.concat(
                            Stream.ofNullable(field.getAnnotation(Pattern.class)),
                            ofArguments(field.getAnnotatedType()))
                    .map(Pattern::regexp);
        } catch (NoSuchFieldException e) {
            throw new AssertionError(e);
        }
    }

    /** Of elements of lists, and of keys and values of maps. */
    private static Stream<Pattern> ofArguments(AnnotatedType type) {
        return type instanceof AnnotatedParameterizedType generic
                ? Stream.of(generic.getAnnotatedActualTypeArguments())
                        .flatMap(argument -> Stream.concat(
                                Stream.ofNullable(argument.getAnnotation(Pattern.class)), ofArguments(argument)))
                : Stream.empty();
    }
}
