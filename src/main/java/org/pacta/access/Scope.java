package org.pacta.access;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a grant is for.
 *
 * @param slug of the organization or the party; empty where it is everything
 */
@Schema(
        type = SchemaType.STRING,
        pattern = Scope.PATTERN,
        maxLength = Scope.MAX_LENGTH,
        description = "What a grant is for: `everything`, `organization:` or `party:` with a slug.",
        examples = "organization:sco")
public record Scope(Kind kind, String slug) {

    public static final String PATTERN = "^(everything|(organization|party):[a-z0-9]+(-[a-z0-9]+){0,39})$";

    public static final int MAX_LENGTH = 93;

    /** All organizations and all parties, those to come too. */
    public static final Scope EVERYTHING = new Scope(Kind.EVERYTHING, "");

    private static final Pattern TEXT = Pattern.compile("(organization|party):([a-z0-9]+(?:-[a-z0-9]+){0,39})");
    private static final int MAX_SLUG = 80;

    /** How wide it is. */
    public enum Kind {
        EVERYTHING,
        ORGANIZATION,
        PARTY
    }

    public static Scope organization(String slug) {
        return new Scope(Kind.ORGANIZATION, slug);
    }

    public static Scope party(String slug) {
        return new Scope(Kind.PARTY, slug);
    }

    /** @throws IllegalArgumentException if it is not one */
    public static Scope of(String text) {
        if (text.equals(EVERYTHING.toString())) {
            return EVERYTHING;
        }
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches() || parts.group(2).length() > MAX_SLUG) {
            throw new IllegalArgumentException("Not a scope");
        }
        return new Scope(parts.group(1).equals("party") ? Kind.PARTY : Kind.ORGANIZATION, parts.group(2));
    }

    /** Whether what is granted for this one holds for that one. */
    boolean covers(Scope other) {
        return kind == Kind.EVERYTHING || equals(other);
    }

    /** As it is written: {@code organization:sco}. */
    @Override
    @JsonValue
    public String toString() {
        return switch (kind) {
            case EVERYTHING -> "everything";
            case ORGANIZATION -> "organization:" + slug;
            case PARTY -> "party:" + slug;
        };
    }
}
