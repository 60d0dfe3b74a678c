package org.pacta.web;

import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.http.Language;
import org.pacta.progress.Reporter;

/**
 * All about one party, theme, statement or meeting: the same parts as on the overview, of this one alone.
 *
 * @param kind what it is
 * @param gist how it stands, in one sentence
 * @param facts that are known of it, with their sources
 * @param paragraphs of a statement; empty of anything else
 * @param board broken down by what is below it
 * @param by what it is broken down by
 * @param reporters who makes the reports of a party; empty of anything else
 * @param party whether it is one
 * @param sources where the facts are from
 */
record Profile(
        Frame frame,
        Language language,
        View view,
        Controls controls,
        String kind,
        Said name,
        String gist,
        List<Fact> facts,
        List<Part> paragraphs,
        String by,
        Board board,
        List<TrendChart.Column> trend,
        Ahead.Course ahead,
        List<Reporter> reporters,
        boolean party,
        List<String> sources,
        boolean illustrative,
        String api)
        implements TemplateInstance {

    /** @param page about it; null if there is none */
    record Fact(String label, Said value, @Nullable String page) {}

    /**
     * A paragraph, and what is promised in it.
     *
     * @param original the words that were adopted; null if the text is these
     */
    record Part(String number, Said text, @Nullable Said original, List<Fact> commitments) {}
}
