package org.pacta.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.model.LocalizedText;
import org.pacta.model.Recorded;
import org.pacta.scoreboard.Dimension;

/**
 * What a profile is of.
 *
 * @param dimension what it is, and slug by which the figures are narrowed down to it
 * @param kind what it is, in words
 * @param parts the paragraphs of a statement; none of anything else
 * @param by what its figures are broken down by
 * @param thing what says whether it is a fact; null of a party
 * @param api where the interface has it
 */
record Subject(
        Dimension dimension,
        String slug,
        String kind,
        LocalizedText name,
        List<Profile.Fact> facts,
        List<Profile.Part> parts,
        Dimension by,
        @Nullable Recorded thing,
        String api) {}
