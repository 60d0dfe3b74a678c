package org.pacta.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How the rows of the audit hang together. The hash of an entry is the SHA-256 of the hash of the entry before it in its
 * act, and of its own columns; that of a seal, of the hash of the seal before it, and of its own columns.
 *
 * <p>A column is written as the number of bytes that it has in UTF-8, a colon, and these; one that is null as {@code -}. So
 * no two rows are written alike. An instant is its microseconds since 1970.
 */
final class Chain {

    /** What comes before the first. */
    static final String BEGINNING = "0".repeat(64);

    private Chain() {}

    static String entry(String before, UUID id, UUID act, int position, Instant notedAt, Happening happening) {
        return new Hash(before)
                .with(id)
                .with(act)
                .with(position)
                .with(ChronoUnit.MICROS.between(Instant.EPOCH, notedAt))
                .with(happening.actor())
                .with(happening.account())
                .with(happening.token())
                .with(happening.tried())
                .with(happening.client())
                .with(happening.operation())
                .with(happening.path())
                .with(happening.outcome())
                .with(happening.status())
                .with(happening.noun())
                .with(happening.itemKey())
                .with(happening.change())
                .with(happening.stateBefore())
                .with(happening.stateAfter())
                .with(happening.occurrences())
                .inHex();
    }

    static String seal(String before, long number, UUID act, int entries, String lastHash) {
        return new Hash(before)
                .with(number)
                .with(act)
                .with(entries)
                .with(lastHash)
                .inHex();
    }

    private static final class Hash {

        private final MessageDigest digest;

        Hash(String before) {
            try {
                digest = MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("Every Java platform has SHA-256", e);
            }
            digest.update(HexFormat.of().parseHex(before));
        }

        Hash with(@Nullable Object column) {
            if (column == null) {
                digest.update((byte) '-');
            } else {
                byte[] bytes = column.toString().getBytes(StandardCharsets.UTF_8);
                digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
                digest.update(bytes);
            }
            return this;
        }

        String inHex() {
            return HexFormat.of().formatHex(digest.digest());
        }
    }
}
