package lathe.runtime;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;

/** A handler of bytes. */
abstract class StreamHandler implements Handler {
    abstract void stream(InputStream in, OutputStream out, Object context) throws Throwable;

    @Override public final byte[] handle(byte[] event, Object context) throws Throwable {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1024);
        stream(new ByteArrayInputStream(event), out, context);
        return out.toByteArray();
    }
}
