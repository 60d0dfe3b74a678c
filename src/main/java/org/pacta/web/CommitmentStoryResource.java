package org.pacta.web;

import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.pacta.access.OpenToAll;
import org.pacta.commitment.Commitment;
import org.pacta.commitment.CommitmentRepository;
import org.pacta.http.Language;
import org.pacta.scoreboard.Dimension;

/** The page about one commitment. */
@Path("/commitments/{slug}")
@Produces(MediaType.TEXT_HTML)
class CommitmentStoryResource {

    private final CommitmentRepository commitments;
    private final StoryScopes scopes;
    private final CommitmentFacts facts;
    private final Passages passages;
    private final PartyStandings parties;
    private final Story story;
    private final CommitmentChains chains;
    private final ControlsMaker controls;
    private final Frames frames;

    @Inject
    CommitmentStoryResource(
            CommitmentRepository commitments,
            StoryScopes scopes,
            CommitmentFacts facts,
            Passages passages,
            PartyStandings parties,
            Story story,
            CommitmentChains chains,
            ControlsMaker controls,
            Frames frames) {
        this.commitments = commitments;
        this.scopes = scopes;
        this.facts = facts;
        this.passages = passages;
        this.parties = parties;
        this.story = story;
        this.chains = chains;
        this.controls = controls;
        this.frames = frames;
    }

    @GET
    @OpenToAll
    @Operation(hidden = true)
    public TemplateInstance commitment(
            @PathParam("slug") String slug, @BeanParam View view, @Context ContainerRequestContext request) {
        Language language = Language.of(request);
        Commitment commitment = commitments.get(slug);
        StoryScope scope = scopes.of(commitment, view, language);
        return new CommitmentStory(
                frames.of(request, view, view.with(Dimension.COMMITMENT, List.of(slug))),
                language,
                view,
                controls.ofOneThing(view, language),
                Said.of(commitment.title(), language),
                commitment.text() == null ? null : Said.of(commitment.text(), language),
                facts.of(scope),
                passages.of(commitment, scope.knownBy(), view, language),
                parties.of(scope),
                story.of(scope),
                chains.of(slug, view, language),
                commitment.sources(),
                commitment.illustrative(),
                "/api/commitments/" + slug);
    }
}
