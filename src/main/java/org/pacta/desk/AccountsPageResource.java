package org.pacta.desk;

import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.pacta.access.Needs;
import org.pacta.access.Role;
import org.pacta.access.Scope;
import org.pacta.account.Account;
import org.pacta.account.AccountRepository;
import org.pacta.account.Grant;
import org.pacta.account.GrantRepository;
import org.pacta.http.Language;
import org.pacta.http.Precondition;
import org.pacta.party.PartyRepository;
import org.pacta.web.Frames;
import org.pacta.web.Said;

/** Where administrators look after accounts and grants. */
@Path("/work/accounts")
@Produces(MediaType.TEXT_HTML)
class AccountsPageResource {

    /** Whoever has more looks for them by the interface. */
    private static final int MOST = 300;

    private final AccountRepository accounts;
    private final GrantRepository grants;
    private final PartyRepository parties;
    private final Frames frames;

    @Inject
    AccountsPageResource(AccountRepository accounts, GrantRepository grants, PartyRepository parties, Frames frames) {
        this.accounts = accounts;
        this.grants = grants;
        this.parties = parties;
        this.frames = frames;
    }

    @GET
    @Needs(Role.ADMIN)
    @Operation(hidden = true)
    public TemplateInstance accounts(@Context ContainerRequestContext request) {
        Language language = Language.of(request);
        List<Account> some = accounts.first(MOST + 1);
        Map<String, List<Grant>> granted = grants
                .ofAll(some.stream().map(Account::name).toList())
                .stream()
                .collect(Collectors.groupingBy(Grant::account));
        List<AccountsPage.Scoped> scopes = scopes(language);
        Map<String, String> called =
                scopes.stream().collect(Collectors.toMap(AccountsPage.Scoped::scope, AccountsPage.Scoped::name));
        return new AccountsPage(
                frames.of(request),
                language,
                some.stream()
                        .limit(MOST)
                        .map(account -> new AccountsPage.Holder(
                                account,
                                granted.getOrDefault(account.name(), List.of()).stream()
                                        .map(grant -> new AccountsPage.Granted(
                                                grant,
                                                called.getOrDefault(
                                                        grant.right().scope().toString(), ""),
                                                Precondition.seen(grant)))
                                        .toList(),
                                Precondition.seen(account)))
                        .toList(),
                List.of(Role.values()),
                scopes,
                some.size() > MOST);
    }

    private List<AccountsPage.Scoped> scopes(Language language) {
        List<AccountsPage.Scoped> scopes = new ArrayList<>();
        scopes.add(new AccountsPage.Scoped(Scope.EVERYTHING.toString(), language.say("everything")));
        parties.allNames().entrySet().stream()
                .flatMap(party -> {
                    String name = Said.of(party.getValue(), language).text();
                    AccountsPage.Scoped asParty =
                            new AccountsPage.Scoped(Scope.party(party.getKey()).toString(), name);
                    return parties.isOrganization(party.getKey())
                            ? Stream.of(
                                    new AccountsPage.Scoped(
                                            Scope.organization(party.getKey()).toString(), name),
                                    asParty)
                            : Stream.of(asParty);
                })
                .sorted(Comparator.comparing(AccountsPage.Scoped::name).thenComparing(AccountsPage.Scoped::scope))
                .forEach(scopes::add);
        return scopes;
    }
}
