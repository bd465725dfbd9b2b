package lathe.runtime;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A handler that is any method of any class. */
final class MethodHandler implements Handler {
    private static final byte[] NULL = "null".getBytes(StandardCharsets.US_ASCII);

    private final Method method;
    private final Object instance;
    private final MethodShape shape;
    private final Json json;

    MethodHandler(Method method, Object instance, MethodShape shape, Json json) {
        this.method = method;
        this.instance = instance;
        this.shape = shape;
        this.json = json;
    }

    @Override public byte[] handle(byte[] event, Object context) throws Throwable {
        List<Object> arguments = new ArrayList<Object>(3);
        ByteArrayOutputStream out = shape.hasOutput ? new ByteArrayOutputStream(1024) : null;
        if (shape.hasInput)
            arguments.add(new ByteArrayInputStream(event));
        if (shape.hasOutput)
            arguments.add(out);
        if (shape.hasEvent)
            arguments.add(json.read(event, method.getGenericParameterTypes()[0]));
        if (shape.hasContext)
            arguments.add(context);
        Object result;
        try {
            result = method.invoke(instance, arguments.toArray());
        } catch (InvocationTargetException exception) {
            throw exception.getCause();
        }
        if (shape.hasOutput)
            return out.toByteArray();
        if (shape.hasInput || method.getReturnType() == void.class)
            return NULL;
        return json.write(result, method.getGenericReturnType());
    }
}
