package org.pacta.web;

import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.pacta.http.ProblemType;

/** Every kind of problem there is. */
record ProblemsPage(List<ProblemType> types) implements TemplateInstance {}
