package org.pacta.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a commitment.
 *
 * @param day on which it happened, or since which it is so
 * @param recordedAt when it became known here
 * @param told in words
 * @param parties whom it concerns; empty if it concerns all
 * @param reason that was stated; null if none was
 * @param other the thing that it leads to; null if there is none
 * @param account that somebody gave; null if it is none
 */
record Event(
        LocalDate day,
        Instant recordedAt,
        String told,
        List<Said> parties,
        @Nullable String reason,
        Profile.@Nullable Fact other,
        @Nullable Account account,
        boolean illustrative) {

    /**
     * What a party reported, or somebody found.
     *
     * @param level null of what is mapped to no status
     * @param quote what was said; null if nothing was
     * @param steps what became of it, each in words
     * @param proofs what backs it
     * @param api where the interface has it
     * @param waiting whether it has not been decided on
     * @param revoked whether it counts no more
     */
    record Account(
            @Nullable Level level,
            String label,
            @Nullable Said quote,
            List<String> steps,
            List<Proof> proofs,
            String api,
            boolean waiting,
            boolean revoked) {}

    /**
     * A piece of evidence.
     *
     * @param address on the web, or where the file is
     * @param elsewhere whether that is somewhere else
     * @param kind what it is, in words: the host of an address, or the name and the size of a file
     */
    record Proof(Said title, String address, boolean elsewhere, String kind, boolean illustrative) {}
}
