package org.pacta.feed;

import org.jspecify.annotations.Nullable;
import org.pacta.access.Veil;
import org.pacta.progress.StatusMove;

/**
 * What the feed says of one thing, but for the position and the instant, which it gets right before the commit.
 *
 * @param version of what was created or changed, where it has one
 * @param move how the status changed; null if it is not that
 * @param veil among whom the thing was kept when it was changed
 */
record Change(Noun noun, String key, ChangeKind kind, @Nullable Integer version, @Nullable StatusMove move, Veil veil) {

    static Change of(StatusMove move) {
        return new Change(Noun.ASSIGNMENTS, move.assignment(), ChangeKind.STATUS_CHANGED, null, move, Veil.NONE);
    }
}
