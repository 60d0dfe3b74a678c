package org.pacta.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Function;
import org.pacta.http.Precondition;
import org.pacta.model.Faults;
import org.pacta.model.NotFound;
import org.pacta.model.RuleBroken;
import org.pacta.model.Stored;
import org.pacta.party.PartyRepository;

/** What can be done with signatories. Parties may accede to a statement, or reserve something, after its adoption too. */
@ApplicationScoped
@Transactional
public class SignatoryService {

    private final PartyRepository parties;
    private final StatementRepository statements;
    private final SignatoryRepository signatories;
    private final Clock clock;
    private final Precondition precondition;

    @Inject
    SignatoryService(
            PartyRepository parties,
            StatementRepository statements,
            SignatoryRepository signatories,
            Clock clock,
            Precondition precondition) {
        this.parties = parties;
        this.statements = statements;
        this.signatories = signatories;
        this.clock = clock;
        this.precondition = precondition;
    }

    public Signatory create(String statement, SignatoryRequest request) {
        statements.statement(statement);
        String party = request.party();
        Faults faults = check(request)
                .when(party == null, "/party", "Who adopted it has to be said.")
                .reference("/party", "party", party, parties.exists(party));
        if (party == null || !faults.isEmpty()) {
            throw faults.invalid();
        }
        if (signatories.find(statement, party).isPresent()) {
            throw new RuleBroken("The party '{0}' is a signatory of '{1}' already.", party, statement);
        }
        return create(statement, party, request);
    }

    public Stored<Signatory> put(String statement, String party, SignatoryRequest request) {
        statements.statement(statement);
        if (!parties.exists(party)) {
            throw new NotFound("party", party);
        }
        checkAt(party, request);
        Signatory existing = signatories.find(statement, party).orElse(null);
        if (existing == null) {
            precondition.holdsForNothing();
            return new Stored<>(create(statement, party, request), true);
        }
        precondition.holdsFor(existing);
        request.applyTo(existing);
        return new Stored<>(existing, false);
    }

    public Signatory change(String statement, String party, Function<Signatory, SignatoryRequest> change) {
        Signatory signatory = signatories.signatory(statement, party);
        precondition.holdsFor(signatory);
        SignatoryRequest request = change.apply(signatory);
        checkAt(party, request);
        request.applyTo(signatory);
        return signatory;
    }

    public void delete(String statement, String party) {
        Signatory signatory = signatories.signatory(statement, party);
        precondition.holdsFor(signatory);
        signatories.remove(signatory);
    }

    private Signatory create(String statement, String party, SignatoryRequest request) {
        Signatory signatory = new Signatory(statement, party, request.signedOn());
        request.applyTo(signatory);
        signatories.add(signatory);
        return signatory;
    }

    private Faults check(SignatoryRequest request) {
        return new Faults()
                .when(
                        request.signedOn() != null && request.signedOn().isAfter(LocalDate.now(clock)),
                        "/signedOn",
                        "Nobody signed in the future.");
    }

    private void checkAt(String address, SignatoryRequest request) {
        check(request)
                .when(
                        request.party() != null && !request.party().equals(address),
                        "/party",
                        "The address says that it is '{0}'.",
                        address)
                .throwIfAny();
    }
}
