package org.pacta.http;

import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.pacta.access.Owned;
import org.pacta.access.WriteWall;
import org.pacta.model.Text;
import org.pacta.model.Versioned;

/**
 * What the client says that it has seen of what it is about to change ({@code If-Match}), or that there was nothing
 * ({@code If-None-Match: *}). Whatever changes a thing asks here, in the transaction that changes it, so that two editors
 * never overwrite each other: who comes second is refused.
 *
 * <p>It is asked when the thing has been loaded, and the version that was loaded is the one that is changed: the database
 * compares it once more when the row is written ({@link jakarta.persistence.Version}).
 *
 * <p>Only clients over HTTP have to have seen what they change. An import or the sample data say how things are to be.
 */
@ApplicationScoped
public class Precondition {

    private final Said said;
    private final WriteWall wall;

    @Inject
    Precondition(Said said, WriteWall wall) {
        this.said = said;
        this.wall = wall;
    }

    /** What the client of the present request says. */
    @RequestScoped
    static class Said {

        private boolean demanded;
        private @Nullable String ifMatch;
        private boolean ifNoneMatch;

        void demand(@Nullable String ifMatchHeader, @Nullable String ifNoneMatchHeader) {
            demanded = true;
            ifMatch = ifMatchHeader;
            ifNoneMatch = ifNoneMatchHeader != null && ifNoneMatchHeader.strip().equals("*");
        }

        boolean isDemanded() {
            return demanded;
        }

        @Nullable
        String ifMatch() {
            return ifMatch;
        }

        boolean ifNoneMatch() {
            return ifNoneMatch;
        }
    }

    /** What a page that shows the thing has to send along as If-Match when it changes it. */
    public static String seen(Versioned thing) {
        return EntityTag.seen(thing).toString();
    }

    /** From now on, what is changed by this request has to be what the client has seen. */
    void demand(@Nullable String ifMatch, @Nullable String ifNoneMatch) {
        said.demand(ifMatch, ifNoneMatch);
    }

    private boolean isDemanded() {
        return Arc.container().requestContext().isActive() && said.isDemanded();
    }

    /** This is about to be changed, and has to be the caller's to change: where that is to be said before all else. */
    public void isTheirs(Owned thing) {
        wall.stands(thing);
    }

    /**
     * This is there, and about to be changed; which is the caller's to do.
     *
     * @throws ProblemException 428 if the client does not say what it has seen, 412 if that is not how it is now
     */
    public void holdsFor(Versioned thing) {
        if (thing instanceof Owned owned) {
            wall.stands(owned);
        }
        if (!isDemanded()) {
            return;
        }
        if (said.ifNoneMatch()) {
            throw failed(Text.of("It is there already, and the request says that it should not be."));
        }
        String ifMatch = said.ifMatch();
        if (ifMatch == null) {
            throw new ProblemException(ProblemType.PRECONDITION_REQUIRED);
        }
        if (!EntityTag.anyIn(ifMatch, tag -> tag.isOfStateOf(thing))) {
            throw new ProblemException(ProblemType.PRECONDITION_FAILED);
        }
    }

    /**
     * There is nothing yet, and something is about to be made.
     *
     * @throws ProblemException 412 if the client says that it has seen something
     */
    public void holdsForNothing() {
        if (isDemanded() && said.ifMatch() != null) {
            throw failed(Text.of("There is nothing here, and If-Match says that there is."));
        }
    }

    private static ProblemException failed(Text detail) {
        return new ProblemException(ProblemType.PRECONDITION_FAILED, detail);
    }
}
