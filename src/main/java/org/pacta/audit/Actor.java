package org.pacta.audit;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.pacta.access.Caller;

/** Who did it, or tried to. */
@Schema(
        description =
                "ACCOUNT: somebody who had signed in. ANONYMOUS: somebody who had not. SERVICE: the service itself, as"
                        + " when it loads the sample data.")
public enum Actor {
    ACCOUNT,
    ANONYMOUS,
    SERVICE;

    static Actor of(Caller caller) {
        return caller.isService() ? SERVICE : caller.isSignedIn() ? ACCOUNT : ANONYMOUS;
    }
}
