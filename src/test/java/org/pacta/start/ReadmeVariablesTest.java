package org.pacta.start;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.smallrye.config.ConfigMapping;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The README's table of variables, held against what the code reads and what application.properties has for it. */
class ReadmeVariablesTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| (`PACTA_[^|]*) \\| ([^\\n]*)\\|([^|\\n]*)\\|$");
    private static final Pattern VARIABLE = Pattern.compile("`(PACTA_[A-Z0-9_]+)`");
    private static final Pattern VALUE = Pattern.compile("`([^`]+)`");
    /** Where the code asks for one by its name. */
    private static final Pattern PROPERTY = Pattern.compile(
            "(?:name = |given\\(|getValue\\(|wrong\\(\\s*|every = )\"(?:[$][{])?(pacta(?:[.][a-z]+(?:-[a-z]+)*)+)[}]?\"");

    /** Where another property is made of it. */
    private static final Pattern REFERENCE = Pattern.compile("[$][{](pacta[a-z.-]+)");

    /** What an operator has no reason to set, or what is made of something else. */
    private static final Set<String> INNER = Set.of(
            "pacta.data.absolute",
            "pacta.http.max-address",
            "pacta.http.max-body",
            "pacta.imports.attempts",
            "pacta.imports.heartbeat",
            "pacta.imports.keep",
            "pacta.imports.patience",
            "pacta.imports.poll",
            "pacta.sample.accounts");

    @Test
    void every_variable_that_the_code_reads_is_in_the_table_and_no_other() throws IOException {
        Set<String> read = inCode();
        read.removeAll(INNER);

        assertThat(table().keySet())
                .isEqualTo(read.stream()
                        .map(ReadmeVariablesTest::variable)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void what_it_says_of_values_that_are_not_set_is_what_they_are() throws IOException {
        Properties properties = new Properties();
        try (Reader file = Files.newBufferedReader(Path.of("src", "main", "resources", "application.properties"))) {
            properties.load(file);
        }
        Map<String, String> values = new HashMap<>();
        properties.forEach((name, value) -> values.put(variable(name.toString()), value.toString()));
        int compared = 0;
        for (Map.Entry<String, String> row : table().entrySet()) {
            if (row.getValue() != null && values.containsKey(row.getKey())) {
                assertThat(row.getValue()).as(row.getKey()).isEqualTo(values.get(row.getKey()));
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(10);
    }

    /** Of each variable its value if it is not set, as the table has it; null where that is told in words. */
    private static Map<String, String> table() throws IOException {
        Map<String, String> table = new TreeMap<>();
        for (MatchResult row :
                ROW.matcher(Files.readString(Path.of("README.md"))).results().toList()) {
            List<String> names = all(VARIABLE, row.group(1));
            List<String> values = all(VALUE, row.group(3));
            boolean told = values.size() != names.size()
                    || !row.group(3).replaceAll("`[^`]+`|,| ", "").isEmpty();
            for (int i = 0; i < names.size(); i++) {
                table.put(names.get(i), told ? null : values.get(i));
            }
        }
        return table;
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1)).toList();
    }

    private static Set<String> inCode() throws IOException {
        Set<String> names = new TreeSet<>();
        List<String> prefixes = new ArrayList<>();
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.pacta")) {
            if (type.isAnnotatedWith(ConfigMapping.class)) {
                String prefix = type.getAnnotationOfType(ConfigMapping.class).prefix();
                prefixes.add(prefix);
                type.getMethods().stream()
                        .filter(method -> method.getModifiers().contains(JavaModifier.ABSTRACT))
                        .forEach(method -> names.add(prefix + "." + dashed(method.getName())));
            }
        }
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                names.addAll(all(PROPERTY, Files.readString(file)));
            }
        }
        names.addAll(all(REFERENCE, Files.readString(Path.of("src", "main", "resources", "application.properties"))));
        prefixes.forEach(names::remove);
        return names;
    }

    private static String dashed(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static String variable(String property) {
        return property.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
    }
}
