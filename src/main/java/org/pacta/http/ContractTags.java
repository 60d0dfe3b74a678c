package org.pacta.http;

import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.tags.Tag;

/** The chapters of the contract, in the order in which the story goes. */
final class ContractTags {

    private ContractTags() {}

    static List<Tag> inTheOrderOfTheStory() {
        return List.of(
                tag("States", "States, by their alpha-3 codes."),
                tag("Organizations", "Multilateral bodies, and who stood how in them when."),
                tag("Memberships", "The standing of a party in an organization, from a day to a day."),
                tag("Meeting series", "Standing mechanisms of an organization."),
                tag("Meetings", "Sessions of a series, and who took part."),
                tag("Statements", "Adopted texts, their paragraphs, revisions and signatories."),
                tag("Themes", "The tree of subjects."),
                tag(
                        "Commitments",
                        "What was promised, anchored in a paragraph, and how promises follow from each other."),
                tag("Assignments", "A commitment as it binds one party: the unit that has a status."),
                tag("Milestones", "Dated steps of a commitment."),
                tag("Indicators", "What is counted for a commitment, and what was measured."),
                tag("Reporting schedules", "When reports are expected, and which are due or overdue."),
                tag("Progress reports", "What a party says it did, with evidence, and what reviewers said of it."),
                tag("Scales", "Published scoring schemes, mapped to the common status."),
                tag("Assessments", "Independent judgements of an assignment on a scale."),
                tag(
                        "Scoreboard",
                        "How it stands: counts of assignments by status, along any two dimensions, as of any day."),
                tag("Changes", "What changed, in order, for clients that keep a copy."),
                tag("Imports", "Files that are taken in, all of each or nothing, and the jobs that do it."),
                tag("Me", "Who you are here, and what you may do."),
                tag("Accounts", "Those who can sign in."),
                tag("Grants", "What accounts may do: a role for an organization, a party, or everything."),
                tag("Tokens", "With which machines show whose they are."),
                tag("Audit", "Who did what, and when; and what was refused."),
                tag("Vocabularies", "What people call the values of each enum, in each language."));
    }

    private static Tag tag(String name, String description) {
        return OASFactory.createTag().name(name).description(description);
    }
}
