package org.pacta.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.pacta.commitment.AssignmentRequest;
import org.pacta.commitment.AssignmentService;
import org.pacta.commitment.CommitmentConfirmationRequest;
import org.pacta.commitment.CommitmentLinkRequest;
import org.pacta.commitment.CommitmentLinkService;
import org.pacta.commitment.CommitmentRequest;
import org.pacta.commitment.CommitmentService;
import org.pacta.commitment.CommitmentTransitions;
import org.pacta.commitment.ThemeRequest;
import org.pacta.commitment.ThemeService;

/** What was promised, by subject, and whom it binds. */
@ApplicationScoped
class CommitmentSample {

    private final SampleFiles files;
    private final ThemeService themes;
    private final CommitmentService commitments;
    private final CommitmentTransitions transitions;
    private final CommitmentLinkService links;
    private final AssignmentService assignments;

    @Inject
    CommitmentSample(
            SampleFiles files,
            ThemeService themes,
            CommitmentService commitments,
            CommitmentTransitions transitions,
            CommitmentLinkService links,
            AssignmentService assignments) {
        this.files = files;
        this.themes = themes;
        this.commitments = commitments;
        this.transitions = transitions;
        this.links = links;
        this.assignments = assignments;
    }

    void load() {
        files.each("themes", entry -> themes.create(entry.as(ThemeRequest.class)));
        files.each("commitments", entry -> commitments.create(entry.as(CommitmentRequest.class)));
        files.each(
                "confirmations",
                entry -> transitions.confirm(entry.take("commitment"), entry.as(CommitmentConfirmationRequest.class)));
        files.each(
                "commitment-links",
                entry -> links.create(entry.takeId(), entry.take("commitment"), entry.as(CommitmentLinkRequest.class)));
        // The confirmations have made them all; these are the ones that are not like the others.
        files.each("assignments", entry -> {
            AssignmentRequest request = entry.as(AssignmentRequest.class);
            assignments.put(request.commitment() + ":" + request.party(), request);
        });
    }
}
