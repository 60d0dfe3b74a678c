package org.pacta.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pacta.commitment.AssignmentRepository;
import org.pacta.commitment.AssignmentTerm;
import org.pacta.commitment.Term;
import org.pacta.http.Language;

/** When the commitment began to bind whom, and when it ceased to. */
@ApplicationScoped
class BindingEvents {

    private final AssignmentRepository assignments;

    @Inject
    BindingEvents(AssignmentRepository assignments) {
        this.assignments = assignments;
    }

    /** Of those with whom it went alike, one. */
    List<Event> of(StoryScope scope) {
        Map<List<@Nullable Object>, List<AssignmentTerm>> alike = new LinkedHashMap<>();
        inForce(scope).values().forEach(since -> {
            @Nullable Term before = null;
            for (AssignmentTerm term : since.values()) {
                if (isNews(before, term, scope)) {
                    alike.computeIfAbsent(
                                    Arrays.asList(term.effectiveOn(), term.term(), before, term.reason()),
                                    key -> new ArrayList<>())
                            .add(term);
                }
                before = term.term();
            }
        });
        List<Event> events = new ArrayList<>();
        alike.forEach((key, terms) -> {
            AssignmentTerm first = terms.get(0);
            events.add(new Event(
                    first.effectiveOn(),
                    first.recordedAt(),
                    told(first.term(), key.get(2) != null, scope.language()),
                    terms.stream().map(term -> scope.party(term.assignment())).toList(),
                    first.reason(),
                    null,
                    null,
                    terms.stream().anyMatch(term -> scope.isIllustrative(term.assignment()))));
        });
        return events;
    }

    /** Of each assignment, by the day; of one day, what was recorded last. */
    private Map<String, TreeMap<LocalDate, AssignmentTerm>> inForce(StoryScope scope) {
        Map<String, TreeMap<LocalDate, AssignmentTerm>> inForce = new LinkedHashMap<>();
        for (AssignmentTerm term : assignments.terms(scope.parties().keySet(), scope.knownBy())) {
            inForce.computeIfAbsent(term.assignment(), assignment -> new TreeMap<>())
                    .put(term.effectiveOn(), term);
        }
        return inForce;
    }

    /** That all of them ended with the commitment is told of that. */
    private static boolean isNews(@Nullable Term before, AssignmentTerm term, StoryScope scope) {
        boolean endOfAll = term.term() == Term.ENDED
                && Objects.equals(term.effectiveOn(), scope.commitment().endedOn());
        boolean notYet = before == null && term.term() == Term.ENDED;
        return term.term() != before && term.term() != Term.DELETED && !endOfAll && !notYet;
    }

    private static String told(Term term, boolean again, Language language) {
        return switch (term) {
            case APPLICABLE -> again ? language.say("It applies again.") : language.say("It began to bind.");
            case NOT_APPLICABLE -> language.say("It does not apply.");
            case ENDED, DELETED -> language.say("It ceased to bind.");
        };
    }
}
