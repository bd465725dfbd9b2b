package lathe.function;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.CustomPojoSerializer;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.LambdaRuntime;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Field;
import java.lang.reflect.Type;
import java.util.Iterator;
import java.util.Map;
import java.util.ServiceLoader;

/**
 * The side of Lambda's runtime that knows the interfaces of aws-lambda-java-core. It is loaded by the
 * function's own class loader, so that they are those of the person's jars, where these have them.
 */
public final class Contract implements lathe.runtime.Contract {
    private final Logger logger = new Logger();
    private CustomPojoSerializer serializer;

    public Contract() {
        giveLogger();
    }

    // What log4j's appender asks for. An older core keeps it in a final field: then it stays.
    private void giveLogger() {
        try {
            Field field = LambdaRuntime.class.getDeclaredField("logger");
            field.setAccessible(true);
            if (field.getType() == LambdaLogger.class)
                field.set(null, logger);
        } catch (ReflectiveOperationException | RuntimeException exception) {
            // It prints by itself then.
        }
    }

    @Override public Class<?> requestHandler() {
        return RequestHandler.class;
    }

    @Override public Class<?> streamHandler() {
        return RequestStreamHandler.class;
    }

    @Override public Class<?> context() {
        return Context.class;
    }

    @Override public Object newContext(Map<String, String> fields, Map<?, ?> client, Map<?, ?> identity) {
        return new LambdaContext(fields, client, identity, logger);
    }

    @Override @SuppressWarnings("unchecked") public Object handle(Object handler, Object event, Object context) {
        return ((RequestHandler<Object, Object>) handler).handleRequest(event, (Context) context);
    }

    @Override public void handleStream(Object handler, InputStream in, OutputStream out, Object context) throws IOException {
        ((RequestStreamHandler) handler).handleRequest(in, out, (Context) context);
    }

    @Override public boolean findSerializer(ClassLoader loader) {
        Iterator<CustomPojoSerializer> found = ServiceLoader.load(CustomPojoSerializer.class, loader).iterator();
        if (found.hasNext())
            serializer = found.next();
        if (found.hasNext())
            throw new IllegalStateException(
                "Too many serializers provided inside the META-INF/services folder, only one is allowed");
        return serializer != null;
    }

    @Override public Object fromJson(byte[] json, Type type) {
        return serializer.fromJson(new ByteArrayInputStream(json), type);
    }

    @Override public byte[] toJson(Object value, Type type) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        serializer.toJson(value, out, type);
        return out.toByteArray();
    }
}
