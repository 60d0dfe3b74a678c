package org.pacta.http;

import jakarta.persistence.EntityExistsException;
import jakarta.persistence.OptimisticLockException;
import java.util.List;
import java.util.Optional;
import org.hibernate.NonUniqueObjectException;
import org.hibernate.StaleStateException;
import org.hibernate.exception.ConstraintViolationException;
import org.pacta.access.Forbidden;
import org.pacta.model.Fault;
import org.pacta.model.Invalid;
import org.pacta.model.NotFound;
import org.pacta.model.RuleBroken;
import org.pacta.model.Text;

/** What is wrong with what was asked for, as far as an exception says so, for those who do not answer by HTTP. */
public final class Refused {

    private Refused() {}

    /** Empty if it is not what was asked for that is wrong, but something here. */
    public static Optional<List<Fault>> faults(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof Invalid invalid) {
                return Optional.of(invalid.faults());
            }
            if (cause instanceof ProblemException problem && problem.type().status() < 500) {
                return Optional.of(faults(problem));
            }
            if (cause instanceof RuleBroken || cause instanceof NotFound) {
                return whole(cause instanceof RuleBroken rule ? rule.text() : ((NotFound) cause).text());
            }
            if (cause instanceof Forbidden forbidden) {
                return whole(forbidden.text());
            }
            if (cause instanceof EntityExistsException || cause instanceof NonUniqueObjectException) {
                return whole(Text.of("It exists already."));
            }
            if (cause instanceof ConstraintViolationException violation) {
                return whole(ProblemMapper.ruleOf(violation));
            }
            if (cause instanceof OptimisticLockException || cause instanceof StaleStateException) {
                return whole(ProblemType.CHANGED_MEANWHILE.meaning());
            }
        }
        return Optional.empty();
    }

    private static List<Fault> faults(ProblemException problem) {
        return problem.errors().isEmpty() ? List.of(new Fault("", problem.detail())) : problem.errors();
    }

    private static Optional<List<Fault>> whole(Text detail) {
        return Optional.of(List.of(new Fault("", detail)));
    }
}
