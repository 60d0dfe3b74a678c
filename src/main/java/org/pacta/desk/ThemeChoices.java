package org.pacta.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.pacta.commitment.Theme;
import org.pacta.commitment.ThemeRepository;
import org.pacta.http.Language;
import org.pacta.web.Said;

/** The themes in the order of their tree, as somebody chooses from them: each below its own, by name. */
@ApplicationScoped
class ThemeChoices {

    private static final String INDENT = "\u2003";

    private final ThemeRepository themes;

    @Inject
    ThemeChoices(ThemeRepository themes) {
        this.themes = themes;
    }

    /**
     * @param name in the language of the page, as far as there is one
     * @param indent what is set before the name to show how deep it lies
     */
    record Choice(String slug, Said name, String indent) {}

    List<Choice> in(Language language) {
        Collator collator = Collator.getInstance(language.locale());
        Map<String, List<Theme>> children = themes.all().stream()
                .sorted(Comparator.comparing(
                        theme -> Said.of(theme.name(), language).text(), collator))
                .collect(Collectors.groupingBy(
                        theme -> Objects.requireNonNullElse(theme.parent(), ""), HashMap::new, Collectors.toList()));
        List<Choice> choices = new ArrayList<>();
        add("", "", children, language, choices);
        return choices;
    }

    private static void add(
            String parent, String indent, Map<String, List<Theme>> children, Language language, List<Choice> to) {
        for (Theme theme : children.getOrDefault(parent, List.of())) {
            to.add(new Choice(theme.slug(), Said.of(theme.name(), language), indent));
            add(theme.slug(), indent + INDENT, children, language, to);
        }
    }
}
