package org.pacta.http;

import org.jspecify.annotations.Nullable;
import org.pacta.model.Template;
import org.pacta.model.Text;

/**
 * Every kind of problem the service answers with (RFC 9457). The slug is stable: clients may switch on it, and
 * {@code /problems/{slug}} says what it means and how to mend it.
 */
public enum ProblemType {
    MALFORMED_REQUEST(
            400,
            "malformed-request",
            "The request cannot be read",
            "The address or a header is not as HTTP has it: a percent sign that encodes nothing, bytes that are not UTF-8.",
            "Percent-encode names and values in the address as UTF-8."),
    MALFORMED_BODY(
            400,
            "malformed-body",
            "The body cannot be read",
            "The body is not JSON, or no form where one is asked for; or a value in it has the wrong type or a name that is not known here.",
            "Each entry of errors points to a place in the body. The contract has the shape that is expected."),
    INVALID_PARAMETER(
            400,
            "invalid-parameter",
            "A parameter is not right",
            "A query parameter is unknown, or its value cannot be read.",
            "Each entry of errors names the parameter, and what would be possible."),
    UNAUTHENTICATED(
            401,
            "unauthenticated",
            "Who are you?",
            "This takes an account, and the request does not show one: no token, one that is expired or revoked, or a wrong password.",
            "Send the header Authorization: Bearer with a token of POST /api/tokens, or sign in at /sign-in."),
    FORBIDDEN(
            403,
            "forbidden",
            "Not yours to do",
            "The account is known, and has no grant that allows this.",
            "GET /api/me says what the account has been granted; an admin can grant more."),
    CSRF_TOKEN_REQUIRED(
            403,
            "csrf-token-required",
            "The token of the session is missing",
            "A session of a browser changes something only with the token that its own pages know.",
            "Send the header X-CSRF-Token with csrfToken of GET /api/me."),
    NOT_FOUND(
            404,
            "not-found",
            "Not found",
            "There is nothing at this address.",
            "Look at the list above it, or at the contract for the addresses that exist."),
    METHOD_NOT_ALLOWED(
            405,
            "method-not-allowed",
            "The method is not possible here",
            "The address exists, but not with this HTTP method.",
            "The header Allow names the methods that are possible."),
    NOT_ACCEPTABLE(
            406,
            "not-acceptable",
            "The format is not served",
            "The header Accept asks for a format that this address does not have.",
            "Ask for application/json."),
    RULE_BROKEN(
            409,
            "rule-broken",
            "A rule of the model is broken",
            "The request is valid in itself, but not together with what is recorded: a period overlaps, a name is taken.",
            "The detail says which rule, and with what it collides."),
    ILLEGAL_TRANSITION(
            409,
            "illegal-transition",
            "Not possible in this state",
            "The thing is not in a state from which this step can be taken.",
            "Read it again: somebody may have taken the step already."),
    IN_USE(
            409,
            "in-use",
            "Others rest on it",
            "It cannot be deleted while other things refer to it.",
            "Each entry of errors names what stands in the way. Delete or move that first."),
    CHANGED_MEANWHILE(
            409,
            "changed-meanwhile",
            "Somebody else changed it meanwhile",
            "Two requests changed the same thing at the same moment; this one was not carried out.",
            "Read it again and repeat the request if it is still right."),
    PRECONDITION_FAILED(
            412,
            "precondition-failed",
            "It has changed since you have seen it",
            "What If-Match names is not how it is now: somebody else has changed it since. Nothing was changed.",
            "Read it again, see whether the change is still right, and repeat it with the new ETag."),
    TOO_LARGE(
            413,
            "too-large",
            "The body is too large",
            "The body has more bytes than the service takes.",
            "Send less at once."),
    ADDRESS_TOO_LONG(
            414,
            "address-too-long",
            "The address is too long",
            "The address with its query has more characters than the service takes.",
            "Ask for less at once: a filter takes 100 values at most."),
    UNSUPPORTED_MEDIA_TYPE(
            415,
            "unsupported-media-type",
            "The format of the body is not understood",
            "The header Content-Type names a format that this address does not take.",
            "Send application/json, application/merge-patch+json with PATCH, multipart/form-data with a file."),
    VALIDATION_FAILED(
            422,
            "validation-failed",
            "The values are not valid",
            "The body can be read, but its values do not fit the model.",
            "Each entry of errors points to a place in the body: all of them are named at once."),
    IDEMPOTENCY_KEY_REUSED(
            422,
            "idempotency-key-reused",
            "The key was used for something else",
            "The same Idempotency-Key came within a day with another address or body.",
            "Make up a new key for each thing that is to be done, and repeat one only with the same request."),
    PRECONDITION_REQUIRED(
            428,
            "precondition-required",
            "Say what you have seen",
            "Whatever is there can only be changed by those who say in If-Match which state of it they have seen.",
            "Read it, and repeat the request with the header If-Match and the ETag of that answer."),
    TOO_MANY_REQUESTS(
            429,
            "too-many-requests",
            "Too many at once",
            "There were more requests in a short time, or more tries to sign in, than are answered.",
            "Try again after the seconds in the header Retry-After."),
    INTERNAL_ERROR(
            500,
            "internal-error",
            "Something went wrong here",
            "A fault of the service; nothing was changed.",
            "Tell the operator the time and the address; the log has the rest."),
    UNAVAILABLE(
            503,
            "unavailable",
            "Not available just now",
            "The database cannot be reached, or is too busy; nothing was changed.",
            "Try again after the seconds in the header Retry-After.");

    private final int status;
    private final String slug;
    private final Text title;
    private final Text meaning;
    private final Text remedy;

    ProblemType(int status, String slug, @Template String title, @Template String meaning, @Template String remedy) {
        this.status = status;
        this.slug = slug;
        this.title = Text.of(title);
        this.meaning = Text.of(meaning);
        this.remedy = Text.of(remedy);
    }

    /** The type that stands for a status where nothing more is known; null if none does. */
    static @Nullable ProblemType of(int status) {
        for (ProblemType type : values()) {
            if (type.status == status) {
                return type;
            }
        }
        return null;
    }

    public int status() {
        return status;
    }

    public String slug() {
        return slug;
    }

    public Text title() {
        return title;
    }

    public Text meaning() {
        return meaning;
    }

    public Text remedy() {
        return remedy;
    }

    /** As the contract calls the answer: {@code NotFound}. */
    String responseName() {
        StringBuilder name = new StringBuilder();
        for (String word : slug.split("-")) {
            name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
        }
        return name.toString();
    }

    /** The problem's {@code type}: a reference that resolves to its page on this service. */
    public String address() {
        return "/problems/" + slug;
    }
}
