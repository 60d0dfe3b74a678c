package org.pacta.audit;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/**
 * What an entry tells of: one row that was changed, or one request that came to nothing or changed no row.
 *
 * @param account who it was; null if nobody had signed in
 * @param token the id of the token that they asked with; null if it was not one
 * @param tried the account as which somebody tried to sign in
 * @param client the address that the request came from
 * @param operation its id in the contract, or its method if there is no such operation
 * @param path of the request, without its query
 * @param status of the answer; null of a change, which is noted before there is one
 * @param noun the kind of row that was changed, as in {@code progress-report}; null if none was
 * @param itemKey what identifies it; several parts have slashes between them
 * @param stateBefore the row as JSON, or what of it was another; null if it was created
 * @param stateAfter the row as JSON, or what of it is another; null if it was deleted
 * @param occurrences how many requests it stands for
 */
@Embeddable
public record Happening(
        @Enumerated(EnumType.STRING) Actor actor,
        @Nullable String account,
        @Nullable String token,
        @Nullable String tried,
        @Nullable String client,
        @Nullable String operation,
        @Nullable String path,
        @Enumerated(EnumType.STRING) AuditOutcome outcome,
        @Nullable Integer status,
        @Nullable String noun,
        @Nullable String itemKey,
        @Enumerated(EnumType.STRING) @Nullable RowFate change,
        @Nullable String stateBefore,
        @Nullable String stateAfter,
        int occurrences) {

    /** Text from outside, cut to the room that there is, without control characters and halves of characters. */
    static @Nullable String tidy(@Nullable String text, int most) {
        if (text == null) {
            return null;
        }
        StringBuilder tidy = new StringBuilder();
        text.codePoints()
                .limit(most)
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE ? '\uFFFD' : c)
                .forEach(tidy::appendCodePoint);
        return tidy.toString();
    }

    /** So many of its kind: what they do not have in common is left out. */
    Happening times(int number) {
        return new Happening(
                actor, account, null, null, client, operation, null, outcome, status, null, null, null, null, null,
                number);
    }

    /** How long it is, about. */
    int length() {
        return lengthOf(stateBefore) + lengthOf(stateAfter);
    }

    private static int lengthOf(@Nullable String text) {
        return text == null ? 0 : text.length();
    }

    /** In one line of a log. */
    @Override
    public String toString() {
        return "%s: %s %s, status %s, by %s from %s%s%s"
                .formatted(
                        outcome,
                        operation,
                        path,
                        status,
                        account == null ? actor : account,
                        client,
                        tried == null ? "" : ", tried as " + tried,
                        occurrences == 1 ? "" : ", " + occurrences + " times");
    }
}
