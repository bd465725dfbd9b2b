package lathe.debug;

import com.sun.jdi.AbsentInformationException;
import com.sun.jdi.ClassLoaderReference;
import com.sun.jdi.Location;
import com.sun.jdi.Method;
import com.sun.jdi.ReferenceType;

import java.io.File;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Whose code a class is, and by which path the engine knows its source. */
final class Code {
    enum Owner { FUNCTION, PACKAGE, RUNTIME, JDK }

    /** What steps pass by. */
    static final String[] PASSED = {"java.*", "javax.*", "jdk.*", "sun.*", "com.sun.*", "lathe.runtime.*", "lathe.function.*"};

    /** Below it the engine looks for sources by their packages. */
    private static final String TASK = "/var/task/";
    private static final String RUNTIME = "/var/runtime/";

    private final String task = System.getenv().getOrDefault("LAMBDA_TASK_ROOT", "/var/task") + "/";
    private final Map<ReferenceType, Owner> owners = new ConcurrentHashMap<>();

    Owner ownerOf(ReferenceType type) {
        return owners.computeIfAbsent(type, this::findOwner);
    }

    private Owner findOwner(ReferenceType type) {
        String name = type.name();
        if (name.startsWith("lathe.runtime.") || name.startsWith("lathe.function."))
            return Owner.RUNTIME;
        ClassLoaderReference loader = type.classLoader();
        String loaderName = loader == null ? "" : loader.referenceType().name();
        if (loader == null || loaderName.endsWith("$PlatformClassLoader") || loaderName.endsWith("$ExtClassLoader"))
            return Owner.JDK;
        if (loaderName.endsWith("$AppClassLoader"))
            return Owner.RUNTIME;
        return new File(task + name.replace('.', '/') + ".class").exists() ? Owner.FUNCTION : Owner.PACKAGE;
    }

    boolean isFunctions(Location location) {
        return ownerOf(location.declaringType()) == Owner.FUNCTION;
    }

    boolean isRuntimes(Location location) {
        return ownerOf(location.declaringType()) == Owner.RUNTIME;
    }

    /** Empty where the class does not say it, or where there is no such source. */
    String pathOf(Location location) {
        Owner owner = ownerOf(location.declaringType());
        if (owner == Owner.JDK)
            return "";
        try {
            return (owner == Owner.RUNTIME ? RUNTIME : TASK) + location.sourcePath();
        } catch (AbsentInformationException exception) {
            return owner == Owner.RUNTIME ? RUNTIME : "";
        }
    }

    /** "example/App.java" of the path that the engine has for it; null where that is none of these. */
    static String sourceOf(String path) {
        return path.startsWith(TASK) ? path.substring(TASK.length()) : null;
    }

    /** "App.price", "new Order". */
    static String nameOf(Method method) {
        String type = simpleName(method.declaringType().name());
        if (method.isConstructor())
            return "new " + type;
        return method.isStaticInitializer() ? "static " + type : type + "." + method.name();
    }

    /** "java.util.Map$Entry[]" -> "Map.Entry[]" */
    static String simpleName(String name) {
        // What a hidden class, as that of a lambda, has behind its name.
        int slash = name.indexOf('/');
        String own = slash < 0 ? name : name.substring(0, slash);
        return own.substring(own.lastIndexOf('.') + 1).replace('$', '.');
    }
}
