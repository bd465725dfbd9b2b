package lathe.debug;

import com.sun.jdi.ArrayType;
import com.sun.jdi.BooleanValue;
import com.sun.jdi.ByteValue;
import com.sun.jdi.CharValue;
import com.sun.jdi.ClassType;
import com.sun.jdi.DoubleValue;
import com.sun.jdi.Field;
import com.sun.jdi.FloatValue;
import com.sun.jdi.IntegerValue;
import com.sun.jdi.InterfaceType;
import com.sun.jdi.LongValue;
import com.sun.jdi.ObjectReference;
import com.sun.jdi.PrimitiveValue;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.ShortValue;
import com.sun.jdi.StringReference;
import com.sun.jdi.Value;
import com.sun.jdi.VirtualMachine;

import java.util.Arrays;
import java.util.List;

/** What is of which type, and values there as values here. */
final class Types {
    /** Each goes into those behind it, but char not into short. */
    private static final List<String> NUMBERS = Arrays.asList("byte", "short", "char", "int", "long", "float", "double");
    private static final List<String> WRAPPERS =
        Arrays.asList("java.lang.Byte", "java.lang.Short", "java.lang.Character", "java.lang.Integer", "java.lang.Long",
            "java.lang.Float", "java.lang.Double", "java.lang.Boolean");

    private Types() {}

    static boolean isA(ReferenceType type, String name) {
        if (type.name().equals(name) || name.equals("java.lang.Object"))
            return true;
        if (type instanceof ClassType) {
            ClassType superclass = ((ClassType) type).superclass();
            if (superclass != null && isA(superclass, name))
                return true;
            for (InterfaceType each : ((ClassType) type).interfaces())
                if (isA(each, name))
                    return true;
        } else if (type instanceof InterfaceType) {
            for (InterfaceType each : ((InterfaceType) type).superinterfaces())
                if (isA(each, name))
                    return true;
        } else
            return type instanceof ArrayType && isArrayA((ArrayType) type, name);
        return false;
    }

    private static boolean isArrayA(ArrayType type, String name) {
        if (name.equals("java.lang.Cloneable") || name.equals("java.io.Serializable"))
            return true;
        return name.equals("java.lang.Object[]") && !isPrimitive(type.componentTypeName());
    }

    static boolean isPrimitive(String name) {
        return NUMBERS.contains(name) || name.equals("boolean");
    }

    /** Part of Java itself, so that its methods are not the function's code. */
    static boolean isJavas(ObjectReference object) {
        return object.referenceType().classLoader() == null;
    }

    /** Of a primitive, a boxed one or a String what it is here; else the value itself. */
    static Object plain(Object value) {
        if (value instanceof PrimitiveValue)
            return ofPrimitive((PrimitiveValue) value);
        if (value instanceof StringReference)
            return ((StringReference) value).value();
        if (value instanceof ObjectReference && WRAPPERS.contains(((ObjectReference) value).referenceType().name())) {
            ObjectReference object = (ObjectReference) value;
            Field field = object.referenceType().fieldByName("value");
            if (field != null)
                return plain(object.getValue(field));
        }
        return value;
    }

    private static Object ofPrimitive(PrimitiveValue value) {
        if (value instanceof BooleanValue)
            return value.booleanValue();
        if (value instanceof CharValue)
            return value.charValue();
        if (value instanceof ByteValue)
            return value.byteValue();
        if (value instanceof ShortValue)
            return value.shortValue();
        if (value instanceof IntegerValue)
            return value.intValue();
        if (value instanceof LongValue)
            return value.longValue();
        return value instanceof FloatValue ? (Object) value.floatValue() : (Object) ((DoubleValue) value).doubleValue();
    }

    /** The primitive type of a boxed value, "int" of an Integer; empty for others. */
    static String primitiveOf(Object boxed) {
        return primitiveOfWrapper(boxed.getClass().getName());
    }

    /** "java.lang.Integer" of "int" */
    static String wrapperOf(String primitive) {
        return primitive.equals("boolean") ? "java.lang.Boolean" : WRAPPERS.get(NUMBERS.indexOf(primitive));
    }

    /** Empty where the type is no wrapper. */
    static String primitiveOfWrapper(String type) {
        int at = WRAPPERS.indexOf(type);
        return at < 0 ? "" : at < NUMBERS.size() ? NUMBERS.get(at) : "boolean";
    }

    static boolean widensTo(String from, String to) {
        if (from.equals(to))
            return true;
        int start = NUMBERS.indexOf(from);
        int end = NUMBERS.indexOf(to);
        return start >= 0 && end > start && !to.equals("char") && !(from.equals("char") && to.equals("short"));
    }

    /** A boxed primitive as one of this type there; as in a cast. */
    static Value primitive(VirtualMachine vm, Object boxed, String type) throws Refusal {
        if (type.equals("boolean") && boxed instanceof Boolean)
            return vm.mirrorOf((Boolean) boxed);
        Object plain = boxed instanceof Character ? (Object) (int) (Character) boxed : boxed;
        if (!(plain instanceof Number) || !NUMBERS.contains(type))
            throw new Refusal(boxed + " is no " + type + ".");
        Number number = (Number) plain;
        switch (type) {
        case "byte":
            return vm.mirrorOf(number.byteValue());
        case "short":
            return vm.mirrorOf(number.shortValue());
        case "char":
            return vm.mirrorOf((char) number.intValue());
        case "int":
            return vm.mirrorOf(number.intValue());
        case "long":
            return vm.mirrorOf(number.longValue());
        case "float":
            return vm.mirrorOf(number.floatValue());
        default:
            return vm.mirrorOf(number.doubleValue());
        }
    }
}
