package org.pacta.web;

import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.pacta.http.Language;

/** Every kind of problem there is. */
record ProblemsPage(List<ProblemDescription> problems, Language language, List<Language> languages)
        implements TemplateInstance {

    ProblemsPage(List<ProblemDescription> problems, Language language) {
        this(problems, language, List.of(Language.values()));
    }
}
