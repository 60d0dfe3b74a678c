package org.pacta.web;

import io.quarkus.qute.TemplateInstance;
import org.pacta.http.Language;

/** What one kind of problem means, how to mend it, and how one looks. */
record ProblemPage(Frame frame, ProblemDescription problem, Language language) implements TemplateInstance {}
