package lathe.runtime;

import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Method;

/** Which of a method's parameters are the event, the streams and the context. */
final class MethodShape {
    boolean hasInput;
    boolean hasOutput;
    boolean hasEvent;
    boolean hasContext;

    private MethodShape() {}

    static MethodShape of(Method method, Class<?> context) {
        MethodShape shape = new MethodShape();
        Class<?>[] types = method.getParameterTypes();
        int at = 0;
        if (at < types.length && types[at] == InputStream.class) {
            shape.hasInput = true;
            at++;
        }
        if (at < types.length && types[at] == OutputStream.class) {
            shape.hasOutput = true;
            at++;
        }
        if (at == 0 && at < types.length && types[at] != context) {
            shape.hasEvent = true;
            at++;
        }
        if (at < types.length && types[at] == context) {
            shape.hasContext = true;
            at++;
        }
        return at == types.length ? shape : null;
    }

    static boolean fits(Method method, Class<?> context) {
        return of(method, context) != null;
    }

    /** Of overloads serves the one with most parameters, a context counting twice; bridges last. */
    static int rank(Method method, Class<?> context) {
        int count = method.getParameterTypes().length + (of(method, context).hasContext ? 1 : 0);
        return method.isBridge() ? count - 100 : count;
    }
}
