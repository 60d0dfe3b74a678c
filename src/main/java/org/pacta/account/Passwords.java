package org.pacta.account;

import com.nulabinc.zxcvbn.Zxcvbn;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pacta.http.ProblemException;
import org.pacta.http.ProblemType;
import org.pacta.model.Faults;
import org.pacta.model.Text;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/**
 * Passwords as they are kept: Argon2id with 19 MiB, two passes and one lane, which OWASP's Password Storage Cheat Sheet has
 * as its first choice, and a salt of their own. How good one is, the library zxcvbn estimates (dictionaries, names, dates,
 * keyboard rows), also for what has Russian letters ({@link OtherLayout}); no kinds of characters are demanded (ASVS 5.0,
 * 6.2).
 */
@ApplicationScoped
public class Passwords {

    /** Characters that one has at least. */
    public static final int MIN_LENGTH = 12;

    /** Those beyond are not read. */
    public static final int MAX_LENGTH = 200;

    private static final int MEMORY_KIB = 19_456;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int HASH_BYTES = 32;
    private static final int SALT_BYTES = 16;
    private static final Argon2PasswordEncoder ARGON2 =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, PASSES);

    /** Of 4: "safely unguessable, moderate protection from offline slow-hash scenario". */
    private static final int GOOD = 3;

    /** zxcvbn takes long over long ones; what comes after this makes none worse. */
    private static final int LOOKED_AT = 72;

    /** Each try takes its memory and a core; more of them at once than this would be a way to stop the service. */
    private static final int AT_ONCE = 4;

    /** Each that waits holds a thread, of which others need most. */
    private static final int IN_LINE = 24;

    private final Semaphore inLine = new Semaphore(IN_LINE);
    private final Semaphore atOnce = new Semaphore(AT_ONCE, true);

    /** What is compared where there is no account, so that it takes as long. */
    private final String nobodys = ofNobody();

    /** Its dictionaries are read when somebody chooses a password, not at each start. */
    private static final class Estimate {

        private static final Zxcvbn ZXCVBN = new Zxcvbn();
    }

    /** A hash that no password has: what is in the place of one is drawn by lot, and nothing had to be hashed for it. */
    static String ofNobody() {
        SecureRandom random = new SecureRandom();
        byte[] salt = new byte[SALT_BYTES];
        byte[] hash = new byte[HASH_BYTES];
        random.nextBytes(salt);
        random.nextBytes(hash);
        Base64.Encoder text = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
                .formatted(MEMORY_KIB, PASSES, LANES, text.encodeToString(salt), text.encodeToString(hash));
    }

    String hash(String password) {
        return calmly(() -> ARGON2.encode(password));
    }

    /** @param hash null where there is no account, or none with a password: then nothing is right, and it takes as long */
    boolean isRight(String password, @Nullable String hash) {
        String kept = Objects.requireNonNullElse(hash, nobodys);
        boolean right = calmly(() -> ARGON2.matches(password, kept));
        return right && hash != null;
    }

    /**
     * What speaks against a password.
     *
     * @param known of whom it is, which is no good as a password
     */
    Faults faults(String pointer, String password, @Nullable String... known) {
        List<String> names = Arrays.stream(known).filter(Objects::nonNull).toList();
        Faults faults = new Faults();
        if (password.length() < MIN_LENGTH) {
            faults.add(pointer, "A password has at least {0} characters.", MIN_LENGTH);
        } else if (!isGood(password, names)) {
            faults.add(
                    pointer, "This password is too easy to guess; a few words that do not belong together are better.");
        }
        return faults;
    }

    /** Whether it is long and hard to guess. */
    public boolean isGood(String password, List<String> known) {
        if (password.length() < MIN_LENGTH || password.length() > MAX_LENGTH) {
            return false;
        }
        String start = password.substring(0, Math.min(LOOKED_AT, password.length()));
        return Stream.of(start, OtherLayout.latin(start), OtherLayout.transliterated(start))
                .distinct()
                .allMatch(text -> Estimate.ZXCVBN.measure(text, known).getScore() >= GOOD);
    }

    private <T> T calmly(Supplier<T> work) {
        if (!inLine.tryAcquire()) {
            throw new ProblemException(
                    ProblemType.UNAVAILABLE, Text.of("Too many are signing in just now; try again in a moment."));
        }
        try {
            atOnce.acquireUninterruptibly();
            try {
                return work.get();
            } finally {
                atOnce.release();
            }
        } finally {
            inLine.release();
        }
    }
}
