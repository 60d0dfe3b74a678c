package org.pacta.web;

import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.http.Language;

/**
 * One picture alone, to be shown within a page of others.
 *
 * @param name of the picture, as addresses have it
 * @param told of which day, as known when, on which track, under which filters
 * @param source the page that has it
 * @param by what the board is broken down by
 * @param board of what is broken down; the others are null unless they are the picture
 */
record EmbedPage(
        Language language,
        View view,
        String name,
        String title,
        String told,
        String source,
        String by,
        Board board,
        @Nullable TileMap map,
        @Nullable List<TrendChart.Column> trend,
        @Nullable Matrix matrix,
        @Nullable TimelinePicture picture)
        implements TemplateInstance {}
