package org.pacta.start;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * A file of H2 in which what is written is on the disk once it is written: without this it is the operating system that has
 * it for a while, also after a commit, and it is lost with the power. Addresses with {@code durable:} for {@code file:} have
 * it.
 *
 * <p>Not while the database is migrated, in hundreds of steps, of which none counts until all are through: see
 * {@link EmbeddedMigration}.
 */
public final class DurableFile extends FilePathWrapper {

    private static volatile boolean isMigrated;

    /** Those that are open. */
    private static final Set<Channel> OPEN = ConcurrentHashMap.newKeySet();

    /** Before an address that has it is opened. */
    static void register() {
        FilePath.register(new DurableFile());
    }

    /**
     * From here on whatever is written stays, and what was written before does. By the channels that are open: to open one
     * more and close it would undo the lock by which no other process takes the database, as POSIX has it.
     */
    static void migrated() throws IOException {
        isMigrated = true;
        for (Channel channel : OPEN) {
            channel.force(true);
        }
    }

    @Override
    public String getScheme() {
        return "durable";
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new Channel(super.open(mode));
    }

    private static final class Channel extends FileBaseDefault {

        private final FileChannel file;

        Channel(FileChannel file) {
            this.file = file;
            OPEN.add(this);
        }

        @Override
        public int write(ByteBuffer bytes, long position) throws IOException {
            int written = file.write(bytes, position);
            if (isMigrated) {
                file.force(false);
            }
            return written;
        }

        @Override
        public int read(ByteBuffer bytes, long position) throws IOException {
            return file.read(bytes, position);
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        protected void implTruncate(long size) throws IOException {
            file.truncate(size);
        }

        @Override
        public void force(boolean metadata) throws IOException {
            file.force(metadata);
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return file.tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            OPEN.remove(this);
            file.close();
        }
    }
}
