package lathe.runtime;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.HashMap;
import java.util.Map;

/** What a class makes of the type parameters of an interface. */
final class Generics {
    private Generics() {}

    /** Null where the class uses the interface raw. */
    static Type[] argumentsOf(Class<?> wanted, Class<?> type) {
        return find(wanted, type, new HashMap<TypeVariable<?>, Type>());
    }

    private static Type[] find(Class<?> wanted, Type type, Map<TypeVariable<?>, Type> known) {
        Class<?> raw = type instanceof ParameterizedType ? (Class<?>) ((ParameterizedType) type).getRawType() : (Class<?>) type;
        if (!wanted.isAssignableFrom(raw))
            return null;
        Type[] arguments = type instanceof ParameterizedType ? resolved((ParameterizedType) type, known) : null;
        if (raw == wanted)
            return arguments;
        Map<TypeVariable<?>, Type> inner = new HashMap<TypeVariable<?>, Type>();
        TypeVariable<?>[] names = raw.getTypeParameters();
        for (int i = 0; arguments != null && i < names.length; i++)
            inner.put(names[i], arguments[i]);
        for (Type parent : raw.getGenericInterfaces()) {
            Type[] found = find(wanted, parent, inner);
            if (found != null)
                return found;
        }
        return raw.getGenericSuperclass() == null ? null : find(wanted, raw.getGenericSuperclass(), inner);
    }

    private static Type[] resolved(ParameterizedType type, Map<TypeVariable<?>, Type> known) {
        Type[] arguments = type.getActualTypeArguments();
        for (int i = 0; i < arguments.length; i++)
            if (known.containsKey(arguments[i]))
                arguments[i] = known.get(arguments[i]);
        return arguments;
    }
}
