package org.pacta.http;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.compression.ZlibCodecFactory;
import io.netty.handler.codec.compression.ZlibWrapper;
import java.io.ByteArrayOutputStream;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The server compresses what it sends to those who take that: by gzip and nothing else. */
final class Compression {

    private static final Pattern NOT_WANTED = Pattern.compile(";\\s*q\\s*=\\s*0(\\.0*)?\\s*$");

    private Compression() {}

    /** @param encodings what a request says in Accept-Encoding */
    static boolean isWanted(@Nullable String encodings) {
        if (encodings == null) {
            return false;
        }
        boolean any = false;
        for (String encoding : encodings.toLowerCase(Locale.ROOT).split(",")) {
            boolean wanted = !NOT_WANTED.matcher(encoding).find();
            String name = encoding.split(";", 2)[0].strip();
            if (name.equals("gzip")) {
                return wanted;
            }
            any |= name.equals("*") && wanted;
        }
        return any;
    }

    /**
     * As the server does it, byte by byte: what it sends is in direct memory, of which Netty compresses so much at a time, and
     * each time comes to an end.
     */
    static byte[] of(byte[] body) {
        EmbeddedChannel channel = new EmbeddedChannel(ZlibCodecFactory.newZlibEncoder(ZlibWrapper.GZIP));
        channel.writeOutbound(Unpooled.directBuffer(Math.max(1, body.length)).writeBytes(body));
        channel.finish();
        ByteArrayOutputStream compressed = new ByteArrayOutputStream(body.length / 4);
        for (ByteBuf part = channel.readOutbound(); part != null; part = channel.readOutbound()) {
            compressed.writeBytes(ByteBufUtil.getBytes(part));
            part.release();
        }
        return compressed.toByteArray();
    }
}
