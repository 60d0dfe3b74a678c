package org.pacta.party;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pacta.http.Precondition;
import org.pacta.http.RestsOn;
import org.pacta.model.Faults;
import org.pacta.model.RuleBroken;
import org.pacta.model.Slug;
import org.pacta.model.Stored;

/** What can be done with states. */
@ApplicationScoped
@Transactional
public class StateService {

    private final PartyRepository parties;
    private final RestsOn restsOn;
    private final Precondition precondition;

    @Inject
    StateService(PartyRepository parties, RestsOn restsOn, Precondition precondition) {
        this.parties = parties;
        this.restsOn = restsOn;
        this.precondition = precondition;
    }

    public State create(StateRequest request) {
        return create(request.slug(), request);
    }

    public Stored<State> put(String slug, StateRequest request) {
        Slug.unchanged(slug, request.slug());
        // Looked for once: who comes a moment later is to be told so, and not that the name is taken.
        Party there = parties.find(slug);
        if (there instanceof State existing) {
            precondition.holdsFor(existing);
            request.applyTo(existing);
            return new Stored<>(existing, false);
        }
        precondition.holdsForNothing();
        if (there != null) {
            throw taken(slug);
        }
        return new Stored<>(add(code(slug), request), true);
    }

    public State change(String slug, Function<State, StateRequest> change) {
        State state = parties.state(slug);
        precondition.holdsFor(state);
        StateRequest request = change.apply(state);
        Slug.unchanged(slug, request.slug());
        request.applyTo(state);
        return state;
    }

    public void delete(String slug) {
        State state = parties.state(slug);
        precondition.holdsFor(state);
        restsOn.refuseIfAny("party", "slug", slug);
        parties.remove(state);
    }

    private State create(@Nullable String slug, StateRequest request) {
        CountryCode code = code(slug);
        if (parties.exists(code.slug())) {
            throw taken(code.slug());
        }
        return add(code, request);
    }

    private static CountryCode code(@Nullable String slug) {
        return CountryCode.of(slug == null ? "" : slug).orElseThrow(() -> new Faults()
                .add("/slug", "A state is known by its alpha-3 code of ISO 3166-1, in lower case.")
                .invalid());
    }

    private static RuleBroken taken(String slug) {
        return new RuleBroken("There is a party '{0}' already.", slug);
    }

    private State add(CountryCode code, StateRequest request) {
        State state = new State(code, code.name());
        request.applyTo(state);
        parties.add(state);
        return state;
    }
}
