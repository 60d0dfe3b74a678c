package org.pacta.account;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.pacta.access.Needs;
import org.pacta.access.Role;
import org.pacta.http.Answer;
import org.pacta.http.AnswersSecret;
import org.pacta.http.Idempotent;
import org.pacta.http.MergePatch;
import org.pacta.http.Page;
import org.pacta.http.Paging;
import org.pacta.http.Patches;
import org.pacta.http.Recomputed;
import org.pacta.http.SortedBy;

@Path("/api/accounts")
@Tag(name = "Accounts")
class AccountResource {

    private final AccountRepository repository;
    private final AccountService accounts;

    @Inject
    AccountResource(AccountRepository repository, AccountService accounts) {
        this.repository = repository;
        this.accounts = accounts;
    }

    @GET
    @Recomputed
    @Needs(Role.ADMIN)
    @SortedBy({"name", "updatedAt"})
    @Operation(operationId = "listAccounts", summary = "List accounts")
    public Page<AccountResponse> list(@BeanParam AccountFilter filter, @BeanParam Paging paging) {
        return repository.list(filter, paging).map(AccountResponse::from);
    }

    @POST
    @Needs(Role.ADMIN)
    @Idempotent
    @Operation(operationId = "createAccount", summary = "Open an account, which can do nothing yet")
    public RestResponse<AccountResponse> create(AccountRequest request) {
        Account account = accounts.create(request);
        return Answer.created("/api/accounts/" + account.name(), AccountResponse.from(account));
    }

    @GET
    @Needs(Role.ADMIN)
    @Path("{name}")
    @Operation(operationId = "getAccount", summary = "Read an account")
    public AccountResponse get(@PathParam("name") String name) {
        return AccountResponse.from(repository.get(name));
    }

    @PATCH
    @Needs(Role.ADMIN)
    @Path("{name}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(operationId = "patchAccount", summary = "Change an account, or turn it off or on")
    @Patches(AccountRequest.class)
    public AccountResponse patch(@PathParam("name") String name, MergePatch patch) {
        return AccountResponse.from(
                accounts.change(name, current -> patch.over(AccountResponse.from(current), AccountRequest.class)));
    }

    @DELETE
    @Needs(Role.ADMIN)
    @Path("{name}")
    @Operation(operationId = "deleteAccount", summary = "Delete an account with which nothing was ever written")
    public RestResponse<Void> delete(@PathParam("name") String name) {
        accounts.delete(name);
        return Answer.deleted();
    }

    @POST
    @AnswersSecret
    @Needs(Role.ADMIN)
    @Path("{name}/password")
    @Operation(
            operationId = "setAccountPassword",
            summary = "Give an account a password, and end its sessions",
            description = "It cannot be read again. Whoever was signed in with the account has to sign in anew; its"
                    + " tokens go on. Your own is changed with `POST /api/me/password`.")
    public AccountResponse setPassword(@PathParam("name") String name, PasswordRequest request) {
        return AccountResponse.from(accounts.setPassword(name, request.password()));
    }
}
