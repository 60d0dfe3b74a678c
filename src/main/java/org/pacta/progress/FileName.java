package org.pacta.progress;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pacta.model.Text;

/** What a file is called: any characters that a file system takes and a person sees, in any script. */
final class FileName {

    private static final int MAX_LENGTH = 255;

    /** Among them those that turn the direction of writing: {@code exe.fdp} would be seen as another thing than it is. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");

    private FileName() {}

    /** Without the folders in which it was with whoever sends it. */
    static String of(String sent) {
        return sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1)
                .strip();
    }

    /** Why it cannot be called so, null if it can. */
    static @Nullable Text fault(String name) {
        if (name.isEmpty() || name.equals(".") || name.equals("..")) {
            return Text.of("The file has no name.");
        }
        if (name.length() > MAX_LENGTH) {
            return Text.of("The name of the file has more than {0} characters.", MAX_LENGTH);
        }
        return UNSEEN.matcher(name).find() ? Text.of("The name of the file has characters that cannot be seen.") : null;
    }
}
