package org.pacta.http;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Passes on what is written, and has a copy of it as long as that is not too much. */
final class CopiedOutput extends FilterOutputStream {

    private final int most;
    private @Nullable ByteArrayOutputStream copy = new ByteArrayOutputStream();

    CopiedOutput(OutputStream to, int most) {
        super(to);
        this.most = most;
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
        if (copy != null) {
            if (copy.size() + length > most) {
                copy = null;
            } else {
                copy.write(bytes, offset, length);
            }
        }
    }

    /** All that was written; empty if that was too much. */
    Optional<byte[]> whole() {
        return Optional.ofNullable(copy).map(ByteArrayOutputStream::toByteArray);
    }
}
