package org.pacta.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.Collator;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.pacta.http.Language;
import org.pacta.party.MembershipRepository;
import org.pacta.scoreboard.Dimension;
import org.pacta.web.Names;
import org.pacta.web.Said;

/** The members of an organization and their standings, to be chosen from. */
@ApplicationScoped
class Members {

    private static final String MEMBER = "member";

    private final MembershipRepository memberships;
    private final Names names;

    @Inject
    Members(MembershipRepository memberships, Names names) {
        this.memberships = memberships;
        this.names = names;
    }

    /** The standings that anybody ever had in it; that of a member is chosen. */
    List<Choice> standings(String organization, Language language) {
        return memberships.standings(organization).stream()
                .map(standing -> new Choice(standing, called(standing, language), MEMBER.equals(standing)))
                .toList();
    }

    /** The slugs of those that were full members on a day. */
    Set<String> full(String organization, LocalDate day) {
        return Set.copyOf(memberships.parties(organization, List.of(MEMBER), day));
    }

    /** Those that had any standing on a day, by name. */
    List<Choice> present(String organization, LocalDate day, Set<String> chosen, Language language) {
        Set<String> present =
                new TreeSet<>(memberships.parties(organization, memberships.standings(organization), day));
        present.addAll(chosen);
        return choices(present, chosen, language);
    }

    private List<Choice> choices(Collection<String> parties, Set<String> chosen, Language language) {
        return names.of(Dimension.PARTY, parties, language).entrySet().stream()
                .map(party -> new Choice(party.getKey(), party.getValue(), chosen.contains(party.getKey())))
                .sorted(Comparator.comparing(choice -> choice.name().text(), Collator.getInstance(language.locale())))
                .toList();
    }

    /** What is usual has names in each language; an organization may have standings of its own. */
    static Said called(String standing, Language language) {
        return Said.here(
                switch (standing) {
                    case MEMBER -> language.say("Member");
                    case "observer" -> language.say("Observer");
                    case "dialogue-partner" -> language.say("Dialogue partner");
                    case "partner" -> language.say("Partner");
                    case "candidate" -> language.say("Candidate");
                    case "guest" -> language.say("Guest");
                    default -> standing;
                });
    }
}
