package org.pacta.audit;

import org.jspecify.annotations.Nullable;
import org.pacta.access.Caller;
import org.pacta.access.SignInEvent;

/**
 * In the course of what something is done: a request, or a job that somebody has left here. What is known of it comes
 * together while it goes on, on whichever thread.
 */
final class Occasion {

    private static final int MAX_NAME = 200;
    private static final int MAX_TOKEN = 100;
    private static final int MAX_CLIENT = 60;
    private static final int MAX_PATH = 500;

    private final @Nullable String client;
    private final @Nullable String path;
    private volatile @Nullable String operation;
    private volatile Caller caller = Caller.ANONYMOUS;
    private volatile @Nullable SignInEvent signIn;
    private volatile boolean noted;

    Occasion(@Nullable String client, @Nullable String operation, @Nullable String path) {
        this.client = client;
        this.operation = operation;
        this.path = path;
    }

    /** The service itself, when nobody asked. */
    static Occasion ofTheService() {
        return new Occasion(null, null, null);
    }

    /** It is known now which operation is asked for. */
    void isOf(String newOperation) {
        operation = newOperation;
    }

    /** It is known now who asks. */
    void isBy(Caller newCaller) {
        caller = newCaller;
    }

    void tries(SignInEvent newSignIn) {
        signIn = newSignIn;
    }

    /** Something of it is in the audit, if its transaction is committed. */
    void isNoted() {
        noted = true;
    }

    /** Whether it is to be told of besides what it has changed: refusals are, and what nothing was told of yet. */
    boolean isToBeTold(boolean writes, int status) {
        if (status >= 400) {
            return writes || signIn != null;
        }
        return !noted && (writes || signIn != null);
    }

    Happening change(
            Caller by, String noun, String key, RowFate fate, @Nullable String before, @Nullable String after) {
        return happening(by, AuditOutcome.DONE, null, noun, key, fate, before, after);
    }

    /** The whole of it, now that its answer is known. */
    Happening answered(int status) {
        AuditOutcome outcome = status >= 400 ? AuditOutcome.REFUSED : AuditOutcome.DONE;
        return happening(caller, outcome, status, null, null, null, null, null);
    }

    private Happening happening(
            Caller by,
            AuditOutcome outcome,
            @Nullable Integer status,
            @Nullable String noun,
            @Nullable String key,
            @Nullable RowFate fate,
            @Nullable String before,
            @Nullable String after) {
        SignInEvent tried = signIn;
        return new Happening(
                Actor.of(by),
                Happening.tidy(by.account(), MAX_NAME),
                Happening.tidy(by.token(), MAX_TOKEN),
                tried == null ? null : Happening.tidy(tried.account(), MAX_NAME),
                Happening.tidy(client, MAX_CLIENT),
                Happening.tidy(operation, MAX_TOKEN),
                Happening.tidy(path, MAX_PATH),
                outcome,
                status,
                noun,
                Happening.tidy(key, MAX_PATH),
                fate,
                before,
                after,
                1);
    }
}
