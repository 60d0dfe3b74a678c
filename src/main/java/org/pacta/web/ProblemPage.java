package org.pacta.web;

import io.quarkus.qute.TemplateInstance;
import org.pacta.http.ProblemType;

/** What one kind of problem means, and how to mend it. */
record ProblemPage(ProblemType type) implements TemplateInstance {}
