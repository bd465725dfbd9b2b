package lathe.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Type;
import java.util.Map;

/** What lathe.function.Contract does on the other side of the class loader. */
public interface Contract {
    Class<?> requestHandler();

    Class<?> streamHandler();

    Class<?> context();

    Object newContext(Map<String, String> fields, Map<?, ?> client, Map<?, ?> identity);

    Object handle(Object handler, Object event, Object context);

    void handleStream(Object handler, InputStream in, OutputStream out, Object context) throws IOException;

    /** Whether the person's jars have a serializer of their own; the two that follow then use it. */
    boolean findSerializer(ClassLoader loader);

    Object fromJson(byte[] json, Type type);

    byte[] toJson(Object value, Type type);
}
