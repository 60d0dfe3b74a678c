package org.pacta.account;

import com.nulabinc.zxcvbn.Zxcvbn;
import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
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

    private static final Argon2Function FUNCTION = Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);
    private static final int SALT_BYTES = 16;

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
    private final Zxcvbn estimate = new Zxcvbn();

    /** Of no account: what is compared where there is none, so that it takes as long. */
    private final String nobodys = hash(SecretText.next());

    String hash(String password) {
        return calmly(() ->
                Password.hash(password).addRandomSalt(SALT_BYTES).with(FUNCTION).getResult());
    }

    /** @param hash null where there is no account, or none with a password: then nothing is right, and it takes as long */
    boolean isRight(String password, @Nullable String hash) {
        String kept = Objects.requireNonNullElse(hash, nobodys);
        boolean right = calmly(() -> Password.check(password, kept).with(Argon2Function.getInstanceFromHash(kept)));
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
                .allMatch(text -> estimate.measure(text, known).getScore() >= GOOD);
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
