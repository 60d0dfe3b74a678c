package org.pacta.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pacta.http.ProblemException;
import org.pacta.http.ProblemType;

/** Passwords, and how many of them are looked at at once. */
class PasswordsTest {

    private final Passwords passwords = new Passwords();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password1234",
                "111111111111",
                "qwertyuiop[]",
                "йцукенгшщзхъ",
                "парольпароль",
                "привет123456",
                "ПРИВЕТ123456",
                "kaz-focal-point",
                "Kaz Focal Point"
            })
    void what_is_easy_to_guess_in_whatever_letters_is_no_password(String password) {
        assertThat(passwords.isGood(password, List.of("kaz-focal-point", "Kaz Focal Point")))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"lantern ferry oatmeal tundra", "фонарь паром овсянка тундра", "灯笼渡船燕麦苔原石英云雀"})
    void words_that_do_not_belong_together_are_one(String password) {
        assertThat(passwords.isGood(password, List.of("kaz-focal-point"))).isTrue();
    }

    /** By how long it takes nobody can tell whether there is such an account. */
    @Test
    void where_there_is_no_account_as_much_is_reckoned_and_nothing_is_right() {
        String hash = passwords.hash("lantern ferry oatmeal tundra");
        assertThat(cost(Passwords.ofNobody())).isEqualTo(cost(hash));
        assertThat(Passwords.ofNobody()).hasSameSizeAs(hash);
        assertThat(passwords.isRight("lantern ferry oatmeal tundra", null)).isFalse();
    }

    /** Everything of a hash but the salt and what was reckoned: the variant, its version, memory, passes and lanes. */
    private static List<String> cost(String hash) {
        return List.of(hash.split("\\$")).subList(1, 4);
    }

    @Test
    void a_hash_that_another_library_has_made_is_as_good() {
        String hash =
                "$argon2id$v=19$m=19456,t=2,p=1$PsgqQgVD7EUqtJwn3fXVZw$zamYmnMiY2j21ijeTBr2iMogflyI6ZwUOqWlHAGYRWg";
        assertThat(passwords.isRight("correct horse", hash)).isTrue();
        assertThat(passwords.isRight("correct horsf", hash)).isFalse();
    }

    @Test
    void a_crowd_keeps_few_threads_waiting_and_the_others_are_told_to_come_again() throws Exception {
        String hash = passwords.hash("lantern ferry oatmeal tundra");
        ExecutorService crowd = Executors.newFixedThreadPool(60);
        try {
            Callable<Boolean> one = () -> {
                try {
                    return passwords.isRight("lantern ferry oatmeal tundra", hash);
                } catch (ProblemException refused) {
                    assertThat(refused.type()).isEqualTo(ProblemType.UNAVAILABLE);
                    return false;
                }
            };
            int looked = 0;
            for (Future<Boolean> answer : crowd.invokeAll(java.util.Collections.nCopies(60, one))) {
                looked += answer.get() ? 1 : 0;
            }
            assertThat(looked).isBetween(24, 59);
        } finally {
            crowd.shutdownNow();
        }
        assertThat(passwords.isRight("lantern ferry oatmeal tundra", hash)).isTrue();
    }
}
