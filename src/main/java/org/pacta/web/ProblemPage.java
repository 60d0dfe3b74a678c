package org.pacta.web;

import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.pacta.http.Language;

/** What one kind of problem means, how to mend it, and how one looks. */
record ProblemPage(ProblemDescription problem, Language language, List<Language> languages)
        implements TemplateInstance {

    ProblemPage(ProblemDescription problem, Language language) {
        this(problem, language, List.of(Language.values()));
    }
}
