package lathe.runtime;

import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What JSON knows of a class: its getters, setters and public fields, under the names of beans. */
final class Bean {
    private static final Map<Class<?>, Bean> KNOWN = new HashMap<Class<?>, Bean>();

    static final class Property {
        final String name;
        String jsonName;
        private Method getter;
        private final List<Method> setters = new ArrayList<Method>(1);
        private Field field;

        Property(String name) {
            this.name = name;
        }

        Object get(Object bean) {
            try {
                return getter != null ? getter.invoke(bean) : field.get(bean);
            } catch (InvocationTargetException exception) {
                throw new IllegalArgumentException(name + ": " + exception.getCause(), exception.getCause());
            } catch (IllegalAccessException exception) {
                throw new IllegalArgumentException(name + ": " + exception.getMessage(), exception);
            }
        }

        boolean isWritable() {
            return !setters.isEmpty() || field != null;
        }

        /** Of several setters, the one of the getter's type, else the one that takes what JSON has. */
        private Method setter(Object json) {
            Method best = setters.get(0);
            for (Method setter : setters) {
                Class<?> type = setter.getParameterTypes()[0];
                if (getter != null && type == getter.getReturnType())
                    return setter;
                if (json instanceof String && type == String.class)
                    best = setter;
            }
            return best;
        }

        Type type(Object json) {
            return setters.isEmpty() ? field.getGenericType() : setter(json).getGenericParameterTypes()[0];
        }

        void set(Object bean, Object json, Object value) throws ReflectiveOperationException {
            if (setters.isEmpty())
                field.set(bean, value);
            else
                setter(json).invoke(bean, value);
        }
    }

    final boolean isEvent;
    private final Class<?> type;
    private final Map<String, Property> properties = new LinkedHashMap<String, Property>();
    private final List<Property> readable = new ArrayList<Property>();
    private Map<String, Property> byLooseName;
    private Constructor<?> constructor;

    static synchronized Bean of(Class<?> type) {
        Bean known = KNOWN.get(type);
        if (known == null)
            KNOWN.put(type, known = new Bean(type));
        return known;
    }

    private Bean(Class<?> type) {
        this.type = type;
        isEvent = EventNames.isEvent(type);
        addFields(type);
        for (Class<?> at = type; at != null && at != Object.class; at = at.getSuperclass())
            for (Method method : at.getDeclaredMethods())
                addMethod(method);
        for (Class<?> contract : type.getInterfaces())
            for (Method method : contract.getMethods())
                addMethod(method);
        for (Property property : properties.values()) {
            property.jsonName = isEvent ? EventNames.jsonName(type, property.name) : property.name;
            boolean isPublic = property.field != null && Modifier.isPublic(property.field.getModifiers());
            boolean isDerived = isEvent && EventNames.isDerived(property.name);
            if ((property.getter != null || isPublic) && !isDerived)
                readable.add(property);
            if (!isPublic && !isEvent)
                property.field = null;
        }
    }

    // In the order of their declaration, the superclass's first; private ones keep a place for the
    // getters.
    private void addFields(Class<?> at) {
        if (at == null || at == Object.class)
            return;
        addFields(at.getSuperclass());
        for (Field field : at.getDeclaredFields())
            if (!Modifier.isStatic(field.getModifiers()) && !field.isSynthetic()
                && !Modifier.isTransient(field.getModifiers()))
                property(field.getName()).field = opened(field);
    }

    private void addMethod(Method method) {
        if (Modifier.isStatic(method.getModifiers()) || method.isSynthetic())
            return;
        String name = method.getName();
        int parameters = method.getParameterTypes().length;
        Class<?> result = method.getReturnType();
        if (parameters == 1 && name.length() > 3 && name.startsWith("set"))
            property(beanName(name, 3)).setters.add(opened(method));
        if (parameters != 0 || result == void.class || !Modifier.isPublic(method.getModifiers()))
            return;
        if (name.length() > 3 && name.startsWith("get"))
            addGetter(property(beanName(name, 3)), method);
        else if (name.length() > 2 && name.startsWith("is") && (result == boolean.class || result == Boolean.class))
            addGetter(property(beanName(name, 2)), method);
    }

    private static void addGetter(Property property, Method method) {
        if (property.getter == null)
            property.getter = opened(method);
    }

    private Property property(String name) {
        Property known = properties.get(name);
        if (known == null)
            properties.put(name, known = new Property(name));
        return known;
    }

    /** "getName" is "name", "getURL" is "URL" (JavaBeans 1.01, section 8.8). */
    private static String beanName(String method, int prefix) {
        String name = method.substring(prefix);
        if (name.length() > 1 && Character.isUpperCase(name.charAt(0)) && Character.isUpperCase(name.charAt(1)))
            return name;
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    private static <T extends AccessibleObject> T opened(T member) {
        try {
            member.setAccessible(true);
        } catch (RuntimeException exception) {
            // Of a module that keeps it closed: then it is used only as far as it is public.
        }
        return member;
    }

    Collection<Property> readable() {
        return readable;
    }

    /** The property that a member of JSON goes to; null when there is none. */
    Property writable(String jsonName) {
        Property exact = properties.get(jsonName);
        if (exact != null && exact.isWritable())
            return exact;
        if (!isEvent)
            return null;
        if (byLooseName == null) {
            byLooseName = new HashMap<String, Property>();
            for (Property property : properties.values())
                if (property.isWritable() && (!byLooseName.containsKey(EventNames.loose(property.name)) || !property.setters.isEmpty()))
                    byLooseName.put(EventNames.loose(property.name), property);
        }
        return byLooseName.get(EventNames.loose(jsonName));
    }

    Object newInstance() throws ReflectiveOperationException {
        if (constructor == null)
            constructor = findConstructor();
        return constructor.newInstance();
    }

    private Constructor<?> findConstructor() throws ReflectiveOperationException {
        try {
            return opened(type.getDeclaredConstructor());
        } catch (NoSuchMethodException exception) {
            if (!isEvent)
                throw new IllegalArgumentException("Cannot construct instance of `" + type.getName()
                    + "` (no Creators, like default constructor, exist): cannot deserialize from Object value");
        }
        // S3's events have only constructors that take everything: their fields are filled instead.
        Class<?> factory = Class.forName("sun.reflect.ReflectionFactory");
        Object instance = factory.getMethod("getReflectionFactory").invoke(null);
        return (Constructor<?>) factory.getMethod("newConstructorForSerialization", Class.class, Constructor.class)
            .invoke(instance, type, Object.class.getDeclaredConstructor());
    }
}
