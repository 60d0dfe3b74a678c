package org.pacta.web;

import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.pacta.http.Language;

/** Every kind of problem there is. */
record ProblemsPage(Frame frame, List<ProblemDescription> problems, Language language) implements TemplateInstance {}
