package org.pacta.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pacta.access.Owned;
import org.pacta.access.Owner;
import org.pacta.access.Role;
import org.pacta.model.Secret;
import org.pacta.model.Stamped;

/**
 * Somebody, or some machine, that can sign in. What it may do is said by its grants.
 *
 * <p>An account that has written something is turned off, not deleted: the audit and the reports go on naming it.
 */
@Entity
public class Account extends Stamped implements Owned {

    private static final int LONGEST_PERSON = 254;

    @Id
    private String name;

    private String displayName;

    private @Nullable String email;

    private @Nullable String person;

    private @Nullable String provider;

    private @Nullable String subject;

    @Secret
    private @Nullable String passwordHash;

    private boolean off;

    /** Set by {@link Writers} alone: a change of the account must not put an older state back. */
    @Column(updatable = false)
    private boolean wrote;

    Account(String name, String displayName) {
        this.name = name;
        this.displayName = displayName;
    }

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Account() {}

    /** What it is called in addresses and in the audit; it never changes. */
    public String name() {
        return name;
    }

    public String displayName() {
        return displayName;
    }

    public @Nullable String email() {
        return email;
    }

    /** Who that is: the same for all accounts of a person, as far as their address says so. */
    public @Nullable String person() {
        return person;
    }

    /** The issuer of the identity provider that it signs in with; null of an account with a password here. */
    public @Nullable String provider() {
        return provider;
    }

    /** What that provider calls it. */
    public @Nullable String subject() {
        return subject;
    }

    /** Whether nobody can sign in with it, nor with a token or a session of it. */
    public boolean off() {
        return off;
    }

    /** Whether something was ever written with it, so that it has to stay. */
    public boolean wrote() {
        return wrote;
    }

    public boolean hasPassword() {
        return passwordHash != null;
    }

    @Nullable
    String passwordHash() {
        return passwordHash;
    }

    void describe(String newDisplayName, @Nullable String newEmail, boolean newOff) {
        displayName = newDisplayName;
        email = newEmail;
        person = newEmail == null ? null : person(newEmail);
        off = newOff;
    }

    /** However it is written: in capitals, in wide letters. */
    private static String person(String email) {
        String person =
                Normalizer.normalize(email.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        // One letter can become many.
        return person.substring(0, Math.min(person.length(), LONGEST_PERSON));
    }

    void bind(String newProvider, String newSubject) {
        provider = newProvider;
        subject = newSubject;
    }

    void takePassword(String hash) {
        passwordHash = hash;
    }

    @Override
    public Owner owner() {
        return Owner.of(Owner.Via.ACCOUNT, name, Role.ADMIN);
    }
}
