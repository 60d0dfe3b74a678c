package org.pacta.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Constraint;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.pacta.model.Text;

/** Nothing is said to a person that is not said in each language. It is the compiled code that is asked what is said. */
class TranslationsTest {

    private static final Path CODE = Path.of("target/classes");
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Path MIGRATIONS = Path.of("migrations");
    private static final Pattern ON_A_PAGE = Pattern.compile("language\\.say\\('([^']*)'[,)]");
    private static final Pattern TABLE = Pattern.compile("create table (\\w+) \\(([^;]*)", Pattern.CASE_INSENSITIVE);
    private static final Pattern ARGUMENT = Pattern.compile("\\{\\d");
    private static final Set<String> OTHERS = Set.of("ru", "zh-Hans");

    private static final SpokenTemplates SPOKEN = SpokenTemplates.in(CODE, CODE);

    @Test
    void whatIsSaidIsAConstantInTheCode() {
        assertThat(SPOKEN.others).isEmpty();
        assertThat(SpokenTemplates.callers(
                        CODE, "org/pacta/model/Text", "<init>", "(Ljava/lang/String;Ljava/util/List;)V"))
                .as("who makes a text of what is no constant: names of tables, and messages of unknown constraints")
                .containsExactly("org.pacta.http.RestsOn", "org.pacta.http.Violation", "org.pacta.model.Text");
    }

    @Test
    void whatIsSaidIsTranslated() throws IOException {
        assertThat(SPOKEN.constants).hasSizeGreaterThan(300);
        assertThat(said()).hasSizeGreaterThan(330).allSatisfy((template, place) -> {
            assertThat(Translations.all()).as("said by " + place).containsKey(template);
            assertThat(Translations.all().get(template)).containsOnlyKeys(OTHERS);
        });
    }

    @Test
    void nothingIsTranslatedThatIsNotSaid() throws IOException {
        assertThat(said().keySet()).containsAll(Translations.all().keySet());
    }

    @Test
    void aTranslationHasTheArgumentsOfItsTemplate() {
        Translations.all()
                .forEach((template, translations) -> translations.forEach((language, translation) -> {
                    assertThat(arguments(translation)).as(translation).isEqualTo(arguments(template));
                    assertThat(translation).isNotBlank();
                }));
    }

    @Test
    void aTranslationIsInItsScript() {
        Translations.all().values().forEach(translations -> {
            if (!translations.get("ru").equals("UUID")) {
                assertThat(translations.get("ru")).containsPattern("\\p{IsCyrillic}");
                assertThat(translations.get("zh-Hans"))
                        .containsPattern("\\p{IsHan}")
                        .doesNotContainPattern("\\p{IsCyrillic}");
            }
        });
    }

    /** Or else the tests above would find nothing whatever was said. */
    @Test
    void whatIsNotTranslatedIsFound() throws IOException {
        SpokenTemplates unspoken = SpokenTemplates.in(CODE, Path.of("target/test-classes/org/pacta/http/unspoken"));

        assertThat(unspoken.others).hasSize(2).allMatch(place -> place.startsWith("org.pacta.http.unspoken.Unspoken:"));
        assertThat(unspoken.constants).containsOnlyKeys("This has not been translated.", "Nor has this: {0}.");
        assertThat(Translations.all()).doesNotContainKeys("This has not been translated.", "Nor has this: {0}.");
    }

    @Test
    void whatBeanValidationFindsIsSaidByUs() throws Exception {
        Set<String> used = new TreeSet<>();
        try (Stream<Path> files = Files.walk(CODE.resolve("org/pacta"))) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith("Request.class")).toList()) {
                String name = CODE.relativize(file).toString().replace('/', '.').replaceFirst("\\.class$", "");
                for (Field field : Class.forName(name).getDeclaredFields()) {
                    Stream.concat(
                                    Stream.of(field.getAnnotations()),
                                    Stream.of(field.getAnnotatedType().getAnnotations()))
                            .map(Annotation::annotationType)
                            .filter(type -> type.isAnnotationPresent(Constraint.class))
                            .forEach(type -> used.add(type.getSimpleName()));
                }
            }
        }

        assertThat(used)
                .contains("NotNull", "MaxLength")
                .isSubsetOf(
                        "NotNull",
                        "NotBlank",
                        "Size",
                        "Pattern",
                        "MaxLength",
                        "Min",
                        "Max",
                        "DecimalMin",
                        "DecimalMax");
    }

    @Test
    void aTextIsSaidWithItsArgumentsEachInItsWay() {
        Text text = Text.of("There is no {0} '{1}'.", Text.of("meeting"), "{0} $1 \\");

        assertThat(text).hasToString("There is no meeting '{0} $1 \\'.");
        assertThat(Language.EN.say(text)).isEqualTo(text.toString());
        assertThat(Language.RU.say(text)).isEqualTo("Не найдено: совещание «{0} $1 \\».");
        assertThat(Language.ZH_HANS.say(text)).isEqualTo("没有会议“{0} $1 \\”。");
    }

    /** All that is said, with where. */
    private static Map<String, String> said() throws IOException {
        Map<String, String> said = new TreeMap<>(SPOKEN.constants);
        for (Path page : files(TEMPLATES)) {
            Matcher saying = ON_A_PAGE.matcher(Files.readString(page));
            while (saying.find()) {
                said.put(saying.group(1), page.toString());
            }
        }
        // What stands in the way of a deletion is called as its table is, in words.
        for (Path migration : files(MIGRATIONS)) {
            Matcher table = TABLE.matcher(Files.readString(migration));
            while (table.find()) {
                if (table.group(2).contains("references")) {
                    said.put(table.group(1).replace('_', ' '), migration.toString());
                }
            }
        }
        return said;
    }

    private static Collection<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static List<String> arguments(String template) {
        return ARGUMENT.matcher(template)
                .results()
                .map(argument -> argument.group())
                .sorted()
                .collect(Collectors.toList());
    }
}
