package org.pacta.web;

import io.quarkus.qute.TemplateInstance;
import org.jspecify.annotations.Nullable;
import org.pacta.http.Language;
import org.pacta.http.Problem;

/**
 * What a browser shows when a page could not be shown.
 *
 * @param without the address without the parameters that are not right; null if it is not for those
 */
record FailurePage(Frame frame, Problem problem, @Nullable String without, Language language)
        implements TemplateInstance {}
