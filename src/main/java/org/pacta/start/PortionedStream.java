package org.pacta.start;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** What is sent in portions, each after its length; then 0, and what went wrong, if anything did. So an end is told from a break. */
final class PortionedStream extends OutputStream {

    private static final int LONGEST = 1 << 16;

    private final DataOutputStream to;
    private final byte[] portion = new byte[LONGEST];
    private int length;

    PortionedStream(OutputStream to) {
        this.to = new DataOutputStream(new BufferedOutputStream(to, LONGEST));
    }

    @Override
    public void write(int single) throws IOException {
        write(new byte[] {(byte) single}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
        int written = 0;
        while (written < count) {
            int some = Math.min(count - written, LONGEST - length);
            System.arraycopy(bytes, from + written, portion, length, some);
            length += some;
            written += some;
            if (length == LONGEST) {
                send();
            }
        }
    }

    private void send() throws IOException {
        if (length > 0) {
            to.writeInt(length);
            to.write(portion, 0, length);
            length = 0;
        }
    }

    /** @param fault empty if all is well */
    void end(String fault) throws IOException {
        send();
        to.writeInt(0);
        to.writeUTF(fault);
        to.flush();
    }

    @Override
    public void close() throws IOException {
        to.close();
    }

    /** @return the fault */
    static String copy(DataInputStream from, OutputStream to) throws IOException {
        byte[] portion = new byte[LONGEST];
        for (int length = from.readInt(); length > 0; length = from.readInt()) {
            from.readFully(portion, 0, length);
            to.write(portion, 0, length);
        }
        return from.readUTF();
    }
}
