package lathe.runtime;

import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;

/**
 * Finds what "package.Class" or "package.Class::method" means
 * (https://docs.aws.amazon.com/lambda/latest/dg/java-handler.html).
 */
final class HandlerLoader {
    private final Contract contract;
    private final Json json;
    private final ClassLoader loader;

    HandlerLoader(Contract contract, Json json, ClassLoader loader) {
        this.contract = contract;
        this.json = json;
        this.loader = loader;
    }

    /**
     * Throws a Fault where the code does not hold such a handler, which is told with the first
     * invocation, and an InitFailure where the code itself fails.
     */
    Handler load(String name) throws Fault, InitFailure {
        int colons = name.lastIndexOf("::");
        String className = colons < 0 ? name : name.substring(0, colons);
        String method = colons < 0 ? null : name.substring(colons + 2);
        if (className.isEmpty() || (method != null && method.isEmpty()))
            throw new Fault("Invalid handler: `" + name + "'", Fault.BAD_CODE, null);
        Class<?> type = loadClass(className);
        if (method != null)
            return ofMethod(type, method);
        if (contract.streamHandler().isAssignableFrom(type))
            return ofStreamHandler(type);
        if (contract.requestHandler().isAssignableFrom(type))
            return ofRequestHandler(type);
        throw new Fault("Class does not implement an appropriate handler interface: " + className, Fault.BAD_CODE, null);
    }

    private Class<?> loadClass(String name) throws Fault, InitFailure {
        try {
            return Class.forName(name, true, loader);
        } catch (ClassNotFoundException | NoClassDefFoundError exception) {
            boolean itself = exception instanceof ClassNotFoundException;
            throw new Fault(itself ? "Class not found: " + name
                                   : "Error loading class " + name + ": " + exception.getMessage(),
                            exception.getClass().getName(), exception);
        } catch (Throwable thrown) {
            String why = thrown.getMessage() == null ? "" : ": " + thrown.getMessage();
            throw new InitFailure("Error loading class " + name + why, thrown);
        }
    }

    private Object newInstance(Class<?> type) throws Fault, InitFailure {
        try {
            Constructor<?> constructor = type.getConstructor();
            return constructor.newInstance();
        } catch (NoSuchMethodException exception) {
            boolean isInner = type.getEnclosingClass() != null && !Modifier.isStatic(type.getModifiers());
            throw new Fault("Class " + type.getName()
                    + (isInner ? " cannot be instantiated because it is a non-static inner class"
                               : " has no public zero-argument constructor"),
                Exception.class.getName(), exception);
        } catch (InvocationTargetException exception) {
            Throwable cause = exception.getCause();
            throw new InitFailure(cause.getLocalizedMessage() == null ? cause.getClass().getName() : cause.getLocalizedMessage(), cause);
        } catch (ReflectiveOperationException exception) {
            throw new Fault(exception);
        }
    }

    private Handler ofStreamHandler(Class<?> type) throws Fault, InitFailure {
        final Object instance = newInstance(type);
        return new StreamHandler() {
            @Override void stream(InputStream in, OutputStream out, Object context) throws Throwable {
                contract.handleStream(instance, in, out, context);
            }
        };
    }

    private Handler ofRequestHandler(Class<?> type) throws Fault, InitFailure {
        final Type[] types = Generics.argumentsOf(contract.requestHandler(), type);
        if (types == null)
            throw new Fault("Class " + type.getName() + " does not implement RequestHandler with concrete type parameters",
                            Fault.BAD_CODE, null);
        for (Type argument : types)
            if (argument instanceof TypeVariable && ((TypeVariable<?>) argument).getBounds()[0] == Object.class)
                throw new Fault("Class " + type.getName()
                        + " does not implement RequestHandler with concrete type parameters: parameter " + argument
                        + " has no upper bound.", Fault.BAD_CODE, null);
        final Object instance = newInstance(type);
        return new Handler() {
            @Override public byte[] handle(byte[] event, Object context) throws Throwable {
                Object result = contract.handle(instance, json.read(event, types[0]), context);
                return json.write(result, types[1]);
            }
        };
    }

    private Handler ofMethod(Class<?> type, String name) throws Fault, InitFailure {
        Method best = null;
        Class<?> context = contract.context();
        for (Method method : type.getMethods()) {
            boolean fits = method.getName().equals(name) && MethodShape.fits(method, context);
            if (fits && (best == null || MethodShape.rank(method, context) > MethodShape.rank(best, context)))
                best = method;
        }
        if (best == null)
            throw new Fault("No public method named " + name + " with appropriate method signature found on class "
                    + type.getName(), NoSuchMethodException.class.getName(), null);
        try {
            best.setAccessible(true);
        } catch (RuntimeException exception) {
            throw new Fault(exception);
        }
        Object instance = Modifier.isStatic(best.getModifiers()) ? null : newInstance(type);
        return new MethodHandler(best, instance, MethodShape.of(best, context), json);
    }
}
