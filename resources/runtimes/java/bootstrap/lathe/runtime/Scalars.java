package lathe.runtime;

import java.math.BigDecimal;
import java.math.BigInteger;

/** Text, numbers, truth values and enumerations out of JSON's. */
final class Scalars {
    private Scalars() {}

    static boolean isScalar(Class<?> type) {
        return type == String.class || type.isPrimitive() || type.isEnum() || type == Boolean.class || type == Character.class
            || type == CharSequence.class || type == Number.class
            || (Number.class.isAssignableFrom(type) && type.getName().startsWith("java."));
    }

    static Object zero(Class<?> type) {
        if (type == boolean.class)
            return false;
        if (type == char.class)
            return '\0';
        return type == void.class ? null : number(BigDecimal.ZERO, type);
    }

    static Object bind(Object json, Class<?> type) {
        if (json instanceof java.util.Map || json instanceof java.util.List)
            throw Binder.mismatch(json, type);
        if (type == String.class || type == CharSequence.class)
            return String.valueOf(json);
        if (type.isEnum())
            return constant(json, type);
        if (type == boolean.class || type == Boolean.class)
            return truth(json, type);
        if (type == char.class || type == Character.class)
            return letter(json, type);
        if (json instanceof Boolean)
            throw Binder.mismatch(json, type);
        String text = String.valueOf(json).trim();
        if (text.isEmpty())
            return type.isPrimitive() ? zero(type) : null;
        try {
            return number(json instanceof Number ? json : text, type);
        } catch (ArithmeticException | NumberFormatException exception) {
            throw new IllegalArgumentException("Cannot deserialize value of type `" + type.getName() + "` from \"" + text
                + "\": not a valid " + type.getSimpleName() + " value", exception);
        }
    }

    private static Object number(Object json, Class<?> type) {
        if (type == double.class || type == Double.class)
            return Double.valueOf(json.toString());
        if (type == float.class || type == Float.class)
            return Float.valueOf(json.toString());
        if (type == Number.class && json instanceof String)
            return number(numberIn((String) json), type);
        if (type == Number.class && !(json instanceof BigDecimal))
            return json;
        BigDecimal exact = new BigDecimal(json.toString());
        if (type == Number.class)
            return exact.doubleValue();
        if (type == BigDecimal.class)
            return exact;
        BigInteger whole = exact.toBigInteger();
        if (type == BigInteger.class)
            return whole;
        return ofWhole(new BigDecimal(whole), type);
    }

    private static Object numberIn(String text) {
        Object number = JsonReader.parse(text);
        if (number instanceof Number)
            return number;
        throw new NumberFormatException(text);
    }

    private static Object ofWhole(BigDecimal whole, Class<?> type) {
        if (type == int.class || type == Integer.class)
            return whole.intValueExact();
        if (type == long.class || type == Long.class)
            return whole.longValueExact();
        if (type == short.class || type == Short.class)
            return whole.shortValueExact();
        if (type == byte.class || type == Byte.class)
            return whole.byteValueExact();
        if (type == java.util.concurrent.atomic.AtomicInteger.class)
            return new java.util.concurrent.atomic.AtomicInteger(whole.intValueExact());
        return new java.util.concurrent.atomic.AtomicLong(whole.longValueExact());
    }

    private static Object truth(Object json, Class<?> type) {
        if (json instanceof Boolean)
            return json;
        if (json instanceof Integer || json instanceof Long)
            return ((Number) json).longValue() != 0;
        if (json instanceof Number)
            throw Binder.mismatch(json, type);
        String text = String.valueOf(json).trim();
        if (text.isEmpty())
            return type.isPrimitive() ? (Object) false : null;
        if (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false"))
            return text.equalsIgnoreCase("true");
        throw Binder.mismatch(json, type);
    }

    private static Object letter(Object json, Class<?> type) {
        String text = String.valueOf(json);
        if (json instanceof Integer)
            return (char) ((Integer) json).intValue();
        if (json instanceof Number)
            throw Binder.mismatch(json, type);
        if (text.isEmpty())
            return type.isPrimitive() ? (Object) '\0' : null;
        if (text.length() > 1)
            throw Binder.mismatch(json, type);
        return text.charAt(0);
    }

    /** By name or number; null where there is no such constant. */
    private static Object constant(Object json, Class<?> type) {
        Object[] constants = type.getEnumConstants();
        if (json instanceof Integer) {
            int index = (Integer) json;
            return index >= 0 && index < constants.length ? constants[index] : null;
        }
        if (!(json instanceof String))
            throw Binder.mismatch(json, type);
        for (Object constant : constants)
            if (((Enum<?>) constant).name().equals(json))
                return constant;
        return null;
    }
}
