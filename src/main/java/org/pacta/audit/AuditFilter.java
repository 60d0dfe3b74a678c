package org.pacta.audit;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.Separator;
import org.jspecify.annotations.Nullable;
import org.pacta.http.Listing;

/** Which entries of the audit are wanted. */
public class AuditFilter {

    @Parameter(description = "Names of accounts.")
    @QueryParam("account")
    @Separator(",")
    public @Nullable List<String> account;

    @Parameter(description = "Ids of tokens with which it was done.")
    @QueryParam("with")
    @Separator(",")
    public @Nullable List<String> token;

    @Parameter(description = "Accounts as which somebody tried to sign in.")
    @QueryParam("tried")
    @Separator(",")
    public @Nullable List<String> tried;

    @Parameter(description = "Addresses that requests came from.")
    @QueryParam("client")
    @Separator(",")
    public @Nullable List<String> client;

    @Parameter(description = "Who it was.")
    @QueryParam("actor")
    @Separator(",")
    public @Nullable List<Actor> actor;

    @Parameter(description = "Operations, by their ids in the contract.")
    @QueryParam("operation")
    @Separator(",")
    public @Nullable List<String> operation;

    @Parameter(description = "What came of it.")
    @QueryParam("outcome")
    @Separator(",")
    public @Nullable List<AuditOutcome> outcome;

    @Parameter(description = "Statuses of answers.")
    @QueryParam("status")
    @Separator(",")
    public @Nullable List<Integer> status;

    @Parameter(description = "Kinds of rows, as in progress-report.")
    @QueryParam("noun")
    @Separator(",")
    public @Nullable List<String> noun;

    @Parameter(description = "What identifies a row among those of its kind; of several parts with slashes between.")
    @QueryParam("key")
    @Separator(",")
    public @Nullable List<String> key;

    @Parameter(description = "What became of rows.")
    @QueryParam("change")
    @Separator(",")
    public @Nullable List<RowFate> change;

    @Parameter(description = "What was done in one transaction.")
    @QueryParam("act")
    @Separator(",")
    public @Nullable List<UUID> act;

    @Parameter(description = "Noted at this instant or later.")
    @QueryParam("from")
    public @Nullable Instant from;

    @Parameter(description = "Noted before this instant.")
    @QueryParam("until")
    public @Nullable Instant until;

    Listing<AuditEntry> narrow(Listing<AuditEntry> listing) {
        return listing.anyOf("happening.account", account)
                .anyOf("happening.token", token)
                .anyOf("happening.tried", tried)
                .anyOf("happening.client", client)
                .anyOf("happening.actor", actor)
                .anyOf("happening.operation", operation)
                .anyOf("happening.outcome", outcome)
                .anyOf("happening.status", status)
                .anyOf("happening.noun", noun)
                .anyOf("happening.itemKey", key)
                .anyOf("happening.change", change)
                .anyOf("act", act)
                .atLeast("notedAt", from)
                .where("e.notedAt < :?", until);
    }
}
