package org.pacta.http;

import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.JDBCConnectionException;
import org.hibernate.exception.LockAcquisitionException;
import org.hibernate.exception.LockTimeoutException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;
import org.pacta.access.Forbidden;
import org.pacta.access.Unauthenticated;
import org.pacta.model.IllegalTransition;
import org.pacta.model.Invalid;
import org.pacta.model.NotFound;
import org.pacta.model.RuleBroken;
import org.pacta.model.Text;

/**
 * Turns whatever was thrown into a {@link Problem}. What is expected is told in full; what is not is logged in full and
 * disclosed blandly.
 */
class ProblemMapper {

    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);
    private static final Pattern CONSTRAINT = Pattern.compile("\"?(?:\\w+\\.)?(\\w+)");

    /** What PostgreSQL says where a policy of its own refuses a row. */
    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    private final Outage outage;
    private final Event<LockedOut> lockedOut;

    @Inject
    ProblemMapper(Outage outage, Event<LockedOut> lockedOut) {
        this.outage = outage;
        this.lockedOut = lockedOut;
    }

    @ServerExceptionMapper
    Response problem(ProblemException e, HttpServerRequest request) {
        Response response = Problem.response(e.type(), e.detail(), request, e.errors());
        Duration retryAfter = e.retryAfter();
        return retryAfter == null
                ? response
                : Response.fromResponse(response)
                        .header(HttpHeaders.RETRY_AFTER, Math.max(1, retryAfter.toSeconds() + 1))
                        .build();
    }

    @ServerExceptionMapper
    Response unauthenticated(Unauthenticated e, HttpServerRequest request) {
        return response(ProblemType.UNAUTHENTICATED, request);
    }

    @ServerExceptionMapper
    Response forbidden(Forbidden e, HttpServerRequest request) {
        return Problem.response(ProblemType.FORBIDDEN, e.text(), request, List.of());
    }

    @ServerExceptionMapper
    Response replayed(Idempotency.Replayed e) {
        return e.response();
    }

    @ServerExceptionMapper
    Response invalid(Invalid e, HttpServerRequest request) {
        return Problem.response(
                ProblemType.VALIDATION_FAILED, countOf(e.faults().size()), request, e.faults());
    }

    @ServerExceptionMapper
    Response notFound(NotFound e, HttpServerRequest request) {
        return Problem.response(ProblemType.NOT_FOUND, e.text(), request, List.of());
    }

    @ServerExceptionMapper
    Response ruleBroken(RuleBroken e, HttpServerRequest request) {
        ProblemType type = e instanceof IllegalTransition ? ProblemType.ILLEGAL_TRANSITION : ProblemType.RULE_BROKEN;
        return Problem.response(type, e.text(), request, List.of());
    }

    @ServerExceptionMapper
    Response http(WebApplicationException e, HttpServerRequest request) {
        // What a converter throws comes wrapped, for a parameter of a query as "not found".
        if (e.getCause() instanceof ProblemException cause) {
            return problem(cause, request);
        }
        if (e.getCause() instanceof NotFound cause) {
            return notFound(cause, request);
        }
        int status = e.getResponse().getStatus();
        ProblemType type = status == 400 ? ProblemType.MALFORMED_REQUEST : ProblemType.of(status);
        if (type == null) {
            return status < 400 ? e.getResponse() : unexpected(e, request);
        }
        return response(type, request);
    }

    @ServerExceptionMapper
    Response unexpected(Throwable e, HttpServerRequest request) {
        Response within = knownWithin(e, request);
        if (within != null) {
            return within;
        }
        if (isFormThatCannotBeRead(e)) {
            return response(ProblemType.MALFORMED_REQUEST, request);
        }
        LOG.errorf(e, "%s %s failed", request.method(), request.path());
        return response(ProblemType.INTERNAL_ERROR, request);
    }

    /** Of a percent sign that encodes nothing, or of too many fields, RESTEasy says only where it found that. */
    private static boolean isFormThatCannotBeRead(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (Arrays.stream(cause.getStackTrace()).limit(10).anyMatch(frame -> frame.getClassName()
                    .contains("FormEncodedDataParser"))) {
                return true;
            }
        }
        return false;
    }

    /** Why a commit failed, Narayana says in what it suppresses. */
    private @Nullable Response knownWithin(Throwable e, HttpServerRequest request) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            @Nullable Response known = known(cause, request);
            Throwable[] suppressed = cause.getSuppressed();
            for (int i = 0; known == null && i < suppressed.length; i++) {
                known = knownWithin(suppressed[i], request);
            }
            if (known != null) {
                return known;
            }
        }
        return null;
    }

    /** What the layers below wrap in exceptions of their own, at commit for instance. */
    private @Nullable Response known(Throwable cause, HttpServerRequest request) {
        if (cause instanceof RuleBroken rule) {
            return ruleBroken(rule, request);
        }
        if (cause instanceof Forbidden forbidden) {
            return forbidden(forbidden, request);
        }
        if (cause instanceof Unauthenticated unauthenticated) {
            return unauthenticated(unauthenticated, request);
        }
        if (cause instanceof ProblemException problem) {
            return problem(problem, request);
        }
        if (cause instanceof ConstraintViolationException violation) {
            return exists(violation) && request.method() == HttpMethod.PUT
                    // It was not there a moment ago: somebody else has put it there meanwhile.
                    ? response(
                            hasSeenNothing(request) ? ProblemType.PRECONDITION_FAILED : ProblemType.CHANGED_MEANWHILE,
                            request)
                    : Problem.response(ProblemType.RULE_BROKEN, ruleOf(violation), request, List.of());
        }
        if (cause instanceof OptimisticLockException || cause instanceof org.hibernate.StaleStateException) {
            return response(
                    hasSeen(request) ? ProblemType.PRECONDITION_FAILED : ProblemType.CHANGED_MEANWHILE, request);
        }
        if (cause instanceof SQLException sql && stateOf(sql).equals(INSUFFICIENT_PRIVILEGE)) {
            // Something here should have: it is a fault of ours, though a harmless one.
            LOG.errorf(cause, "%s %s: the database had to refuse it", request.method(), request.path());
            return response(ProblemType.FORBIDDEN, request);
        }
        if (cause instanceof HttpClosedException) {
            LOG.debugf("%s %s: the client has gone away", request.method(), request.path());
            return response(ProblemType.MALFORMED_BODY, request);
        }
        if (DiskFull.isSaidBy(cause)) {
            LOG.errorf("%s %s: nothing can be written, is the disk full? %s", request.method(), request.path(), cause);
            return response(ProblemType.UNAVAILABLE, request);
        }
        if (isAway(cause) || isBusy(cause)) {
            LOG.warnf("%s %s: the database is away or busy: %s", request.method(), request.path(), cause.getMessage());
            if (isAway(cause)) {
                outage.begins(System.nanoTime());
            }
            if (LockedOut.isSaidBy(cause)) {
                lockedOut.fire(new LockedOut());
            }
            return response(ProblemType.UNAVAILABLE, request);
        }
        return null;
    }

    /** A problem of which its type says it all. */
    private static Response response(ProblemType type, HttpServerRequest request) {
        return Problem.response(type, type.meaning(), request, List.of());
    }

    /** Whether the client says that there should be nothing. */
    private static boolean hasSeenNothing(HttpServerRequest request) {
        String ifNoneMatch = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        return ifNoneMatch != null && ifNoneMatch.strip().equals("*");
    }

    /** Whether the client says what it has seen, and not only that something is there. */
    private static boolean hasSeen(HttpServerRequest request) {
        String ifMatch = request.getHeader(HttpHeaders.IF_MATCH);
        return ifMatch != null && !ifMatch.strip().equals("*");
    }

    private static boolean isAway(Throwable cause) {
        return cause instanceof JDBCConnectionException
                // Class 08: connection; 57P: shutting down.
                || (cause instanceof SQLException sql && stateOf(sql).matches("(08|57P).*"))
                // The pool, when the server is silent.
                || (isPoolTimeout(cause) && cause.getCause() instanceof TimeoutException);
    }

    private static boolean isBusy(Throwable cause) {
        return cause instanceof LockAcquisitionException
                || cause instanceof LockTimeoutException
                || cause instanceof PessimisticLockException
                // Class 53: out of resources; 40: rolled back by the database.
                || (cause instanceof SQLException sql && stateOf(sql).matches("(53|40).*"))
                || isPoolTimeout(cause);
    }

    /** The pool gives its timeouts no state. */
    private static boolean isPoolTimeout(Throwable cause) {
        return cause instanceof SQLException sql
                && sql.getSQLState() == null
                && String.valueOf(sql.getMessage()).toLowerCase(Locale.ROOT).contains("acquisition timeout");
    }

    private static String stateOf(SQLException e) {
        return e.getSQLState() == null ? "" : e.getSQLState();
    }

    /**
     * Constraints are named as the sentence they enforce, {@code meeting_ordinal_is_unique_in_its_series}, but for
     * primary keys, which the databases name.
     */
    static Text ruleOf(ConstraintViolationException violation) {
        if (exists(violation)) {
            return Text.of("It exists already.");
        }
        String name = nameOf(violation);
        return name.isEmpty() ? ProblemType.RULE_BROKEN.meaning() : Text.of("Rule: {0}.", name.replace('_', ' '));
    }

    private static boolean exists(ConstraintViolationException violation) {
        return nameOf(violation).matches("constraint_\\w+|primary_key_\\w+|\\w+_pkey");
    }

    /** Without the index and the table that H2 adds; empty if the database does not name it. */
    private static String nameOf(ConstraintViolationException violation) {
        Matcher name = CONSTRAINT.matcher(String.valueOf(violation.getConstraintName()));
        return violation.getConstraintName() == null || !name.lookingAt()
                ? ""
                : name.group(1).toLowerCase(Locale.ROOT).replaceAll("_index_\\w+$", "");
    }

    static Text countOf(int errors) {
        return errors == 1 ? Text.of("1 value is not valid.") : Text.of("{0} values are not valid.", errors);
    }
}
