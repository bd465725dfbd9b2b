package lathe.runtime;

import java.lang.reflect.Array;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.Collections;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What JsonReader read, as objects of the types that a handler asks for. As Lambda's runtime does:
 * names match exactly, unknown ones are passed over, empty text is no object, a single value is a
 * list of one.
 */
final class Binder {
    /** What type variables stand for in the class that is being filled. */
    private final Map<TypeVariable<?>, Type> variables;
    private final boolean ofEvent;

    private Binder(Map<TypeVariable<?>, Type> variables, boolean ofEvent) {
        this.variables = variables;
        this.ofEvent = ofEvent;
    }

    static Object bind(Object json, Type type) throws ReflectiveOperationException {
        return new Binder(Collections.<TypeVariable<?>, Type>emptyMap(), false).value(json, type);
    }

    private Object value(Object json, Type type) throws ReflectiveOperationException {
        if (type instanceof Class)
            return ofClass(json, (Class<?>) type, NO_TYPES);
        if (type instanceof ParameterizedType) {
            ParameterizedType generic = (ParameterizedType) type;
            return ofClass(json, (Class<?>) generic.getRawType(), generic.getActualTypeArguments());
        }
        if (type instanceof TypeVariable) {
            Type known = variables.get(type);
            return value(json, known != null && known != type ? known : ((TypeVariable<?>) type).getBounds()[0]);
        }
        if (type instanceof WildcardType)
            return value(json, ((WildcardType) type).getUpperBounds()[0]);
        return array(json, ((GenericArrayType) type).getGenericComponentType());
    }

    private static final Type[] NO_TYPES = {};

    private Object ofClass(Object json, Class<?> type, Type[] arguments) throws ReflectiveOperationException {
        if (json == null)
            return type.isPrimitive() ? Scalars.zero(type) : type == Optional.class ? Optional.empty() : null;
        if (type == Object.class)
            return plain(json);
        if (Scalars.isScalar(type))
            return isEmptyList(json) && !type.isPrimitive() ? null : Scalars.bind(unwrapped(json), type);
        if (Map.class.isAssignableFrom(type)) {
            Object members = unwrapped(json);
            return members instanceof Map ? map((Map<?, ?>) members, type, arguments) : emptyOr(members, type);
        }
        if (type == char[].class && json instanceof String)
            return ((String) json).toCharArray();
        if (type.isArray() && type != byte[].class)
            return "".equals(json) ? null : array(json, type.getComponentType());
        if (Collection.class.isAssignableFrom(type) || type == Iterable.class)
            return "".equals(json) ? null : collection(json, type, arguments.length > 0 ? arguments[0] : Object.class);
        return special(type == byte[].class ? json : unwrapped(json), type, arguments);
    }

    private Object special(Object json, Class<?> type, Type[] arguments) throws ReflectiveOperationException {
        if (type == byte[].class)
            return json instanceof List ? array(json, byte.class) : decoded(json, type);
        if (type == ByteBuffer.class)
            return ByteBuffer.wrap(decoded(json, type));
        if (type == Optional.class)
            return Optional.ofNullable(value(json, arguments.length > 0 ? arguments[0] : Object.class));
        if ("".equals(json))
            return null;
        if (Date.class.isAssignableFrom(type))
            return moment(json, type);
        if (Times.isTimeType(type))
            return reflected(json, type);
        if (type.isInstance(json))
            return json;
        return json instanceof Map ? bean((Map<?, ?>) json, type, arguments) : fromText(json, type);
    }

    private static Object unwrapped(Object json) {
        return json instanceof List && ((List<?>) json).size() == 1 ? ((List<?>) json).get(0) : json;
    }

    /** Of a UUID, a URI, a URL, ...: what has a way to be made of text. */
    private static Object fromText(Object json, Class<?> type) throws ReflectiveOperationException {
        if (!(json instanceof String) || !type.getName().startsWith("java."))
            return emptyOr(json, type);
        if (type == java.util.UUID.class)
            return java.util.UUID.fromString((String) json);
        return type.getConstructor(String.class).newInstance(json);
    }

    private static Object reflected(Object json, Class<?> type) throws ReflectiveOperationException {
        try {
            return Times.parse(json, type);
        } catch (InvocationTargetException exception) {
            throw new IllegalArgumentException("Cannot deserialize value of type `" + type.getName() + "` from \"" + json
                + "\": " + exception.getCause().getMessage(), exception.getCause());
        }
    }

    /** Lambda's events count seconds, everything else milliseconds. */
    private Object moment(Object json, Class<?> type) {
        if (type != Date.class)
            throw mismatch(json, type);
        if (json instanceof Number)
            return new Date(ofEvent ? Math.round(((Number) json).doubleValue() * 1000) : ((Number) json).longValue());
        return Times.date(String.valueOf(json));
    }

    private static byte[] decoded(Object json, Class<?> type) {
        if (!(json instanceof String))
            throw mismatch(json, type);
        return Base64.getDecoder().decode((String) json);
    }

    private static boolean isEmptyList(Object json) {
        return json instanceof List && ((List<?>) json).isEmpty();
    }

    private static Object emptyOr(Object json, Class<?> type) {
        if ("".equals(json) || isEmptyList(json))
            return null;
        throw mismatch(json, type);
    }

    static IllegalArgumentException mismatch(Object json, Class<?> type) {
        String kind = json instanceof Map ? "Object" : json instanceof List ? "Array" : json instanceof String ? "String" :
            json instanceof Boolean ? "Boolean" : "Number";
        return new IllegalArgumentException("Cannot deserialize value of type `" + type.getName() + "` from " + kind + " value");
    }

    /** Where nothing is asked for: fractions are doubles. */
    private static Object plain(Object json) {
        if (json instanceof BigDecimal)
            return ((BigDecimal) json).doubleValue();
        if (json instanceof Map) {
            @SuppressWarnings("unchecked") Map<String, Object> members = (Map<String, Object>) json;
            for (Map.Entry<String, Object> member : members.entrySet())
                member.setValue(plain(member.getValue()));
        } else if (json instanceof List) {
            @SuppressWarnings("unchecked") List<Object> items = (List<Object>) json;
            for (int i = 0; i < items.size(); i++)
                items.set(i, plain(items.get(i)));
        }
        return json;
    }

    private Object map(Map<?, ?> json, Class<?> type, Type[] arguments) throws ReflectiveOperationException {
        Type keyType = arguments.length == 2 ? arguments[0] : Object.class;
        Type valueType = arguments.length == 2 ? arguments[1] : Object.class;
        Map<Object, Object> result = newMap(type);
        for (Map.Entry<?, ?> member : json.entrySet())
            result.put(value(member.getKey(), keyType), value(member.getValue(), valueType));
        return result;
    }

    @SuppressWarnings("unchecked") private static Map<Object, Object> newMap(Class<?> type) throws ReflectiveOperationException {
        if (type == HashMap.class)
            return new HashMap<Object, Object>();
        if (type.isAssignableFrom(LinkedHashMap.class))
            return new LinkedHashMap<Object, Object>();
        if (SortedMap.class.isAssignableFrom(type) && type.isInterface())
            return new TreeMap<Object, Object>();
        if (type.isInterface())
            return (Map<Object, Object>) new java.util.concurrent.ConcurrentHashMap<Object, Object>();
        return (Map<Object, Object>) Bean.of(type).newInstance();
    }

    private Object collection(Object json, Class<?> type, Type itemType) throws ReflectiveOperationException {
        Collection<Object> result = newCollection(type);
        for (Object item : items(json))
            result.add(value(item, itemType));
        return result;
    }

    @SuppressWarnings("unchecked") private static Collection<Object> newCollection(Class<?> type)
        throws ReflectiveOperationException {
        if (type.isAssignableFrom(ArrayList.class))
            return new ArrayList<Object>();
        if (SortedSet.class.isAssignableFrom(type) && type.isInterface())
            return new TreeSet<Object>();
        if (type == Set.class || type == HashSet.class)
            return new HashSet<Object>();
        if (type.isInterface() && Queue.class.isAssignableFrom(type))
            return new LinkedList<Object>();
        return (Collection<Object>) Bean.of(type).newInstance();
    }

    private Object array(Object json, Type itemType) throws ReflectiveOperationException {
        List<?> items = items(json);
        Class<?> component = itemType instanceof Class ? (Class<?>) itemType
            : itemType instanceof ParameterizedType    ? (Class<?>) ((ParameterizedType) itemType).getRawType()
                                                       : Object.class;
        Object array = Array.newInstance(component, items.size());
        for (int i = 0; i < items.size(); i++)
            Array.set(array, i, value(items.get(i), itemType));
        return array;
    }

    private static List<?> items(Object json) {
        return json instanceof List ? (List<?>) json : Collections.singletonList(json);
    }

    private Object bean(Map<?, ?> json, Class<?> type, Type[] arguments) throws ReflectiveOperationException {
        Map<TypeVariable<?>, Type> own = new HashMap<TypeVariable<?>, Type>();
        collectVariables(type, arguments, own);
        Bean kind = Bean.of(type);
        Binder inner = new Binder(own, kind.isEvent);
        if (type.getSuperclass() != null && type.getSuperclass().getName().equals("java.lang.Record"))
            return inner.record(json, type);
        Object result = kind.newInstance();
        for (Map.Entry<?, ?> member : json.entrySet()) {
            Bean.Property property = kind.writable((String) member.getKey());
            if (property != null)
                inner.fill(result, property, member.getValue());
        }
        return result;
    }

    private void fill(Object bean, Bean.Property property, Object json) throws ReflectiveOperationException {
        try {
            property.set(bean, json, value(json, property.type(json)));
        } catch (InvocationTargetException exception) {
            throw new IllegalArgumentException("Problem deserializing property '" + property.name + "': "
                + exception.getCause(), exception.getCause());
        }
    }

    private void collectVariables(Class<?> type, Type[] arguments, Map<TypeVariable<?>, Type> own) {
        TypeVariable<?>[] names = type.getTypeParameters();
        for (int i = 0; i < Math.min(names.length, arguments.length); i++) {
            Type outer = variables.get(arguments[i]);
            own.put(names[i], outer != null ? outer : arguments[i]);
        }
        Type parent = type.getGenericSuperclass();
        if (parent instanceof ParameterizedType) {
            Type[] given = ((ParameterizedType) parent).getActualTypeArguments();
            for (int i = 0; i < given.length; i++)
                if (own.containsKey(given[i]))
                    given[i] = own.get(given[i]);
            new Binder(own, ofEvent).collectVariables(type.getSuperclass(), given, own);
        }
    }

    /** Java 16's records by their canonical constructor, reached by name since this is Java 8. */
    private Object record(Map<?, ?> json, Class<?> type) throws ReflectiveOperationException {
        Object[] components = (Object[]) Class.class.getMethod("getRecordComponents").invoke(type);
        Class<?>[] types = new Class<?>[components.length];
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            Class<?> component = components[i].getClass();
            types[i] = (Class<?>) component.getMethod("getType").invoke(components[i]);
            Type generic = (Type) component.getMethod("getGenericType").invoke(components[i]);
            values[i] = value(json.get(component.getMethod("getName").invoke(components[i])), generic);
        }
        java.lang.reflect.Constructor<?> constructor = type.getDeclaredConstructor(types);
        constructor.setAccessible(true);
        return constructor.newInstance(values);
    }
}
