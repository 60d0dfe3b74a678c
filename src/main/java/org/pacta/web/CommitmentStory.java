package org.pacta.web;

import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.http.Language;

/**
 * One commitment: the words, whom it binds, what has become of it, and what it follows from.
 *
 * @param text what is promised, in words of the register; null if there are none
 * @param passage the words that were adopted; null where they are not recorded
 * @param parties how it stands with each party, and how it came to
 * @param story what has happened, the latest first
 */
record CommitmentStory(
        Frame frame,
        Language language,
        View view,
        Controls controls,
        Said title,
        @Nullable Said text,
        List<Profile.Fact> facts,
        @Nullable Passage passage,
        PartyStandings.Table parties,
        List<Event> story,
        CommitmentChain chain,
        List<String> sources,
        boolean illustrative,
        String api)
        implements TemplateInstance {}
