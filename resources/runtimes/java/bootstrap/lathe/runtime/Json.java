package lathe.runtime;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Type;

/** Events to objects and results to JSON: by the person's own serializer, where there is one. */
final class Json {
    private static final StackTraceElement[] NOWHERE = {};

    private final Contract contract;
    private final boolean isCustom;

    Json(Contract contract, ClassLoader loader) {
        this.contract = contract;
        isCustom = loader.getResource("META-INF/services/com.amazonaws.services.lambda.runtime.CustomPojoSerializer") != null
            && contract.findSerializer(loader);
    }

    Object read(byte[] event, Type type) {
        try {
            return isCustom ? contract.fromJson(event, type) : Binder.bind(JsonReader.parse(event), type);
        } catch (InvocationTargetException exception) {
            throw failure("An error occurred during JSON parsing", exception.getCause());
        } catch (Exception exception) {
            throw failure("An error occurred during JSON parsing", exception);
        }
    }

    byte[] write(Object result, Type type) {
        try {
            return isCustom ? contract.toJson(result, type) : JsonWriter.write(result);
        } catch (Exception exception) {
            throw failure("An error occurred during JSON serialization of response", exception);
        }
    }

    private static RuntimeException failure(String message, Throwable cause) {
        RuntimeException failure = new RuntimeException(message, cause);
        failure.setStackTrace(NOWHERE);
        return failure;
    }
}
