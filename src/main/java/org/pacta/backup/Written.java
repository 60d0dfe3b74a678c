package org.pacta.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A new file that is on disk when it is there. */
final class Written {

    private static final int BYTES_AT_ONCE = 1 << 16;

    private Written() {}

    static void to(Path place, InputStream content) throws IOException {
        try (FileChannel file = FileChannel.open(place, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            byte[] some = new byte[BYTES_AT_ONCE];
            for (int read = content.read(some); read >= 0; read = content.read(some)) {
                ByteBuffer buffer = ByteBuffer.wrap(some, 0, read);
                while (buffer.hasRemaining()) {
                    file.write(buffer);
                }
            }
            file.force(true);
        }
    }
}
