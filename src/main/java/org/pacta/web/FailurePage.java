package org.pacta.web;

import io.quarkus.qute.TemplateInstance;
import org.pacta.http.Language;
import org.pacta.http.Problem;

/** What a browser shows when a page could not be shown. */
record FailurePage(Frame frame, Problem problem, Language language) implements TemplateInstance {}
