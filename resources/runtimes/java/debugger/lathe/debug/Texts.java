package lathe.debug;

import com.sun.jdi.ArrayReference;
import com.sun.jdi.ClassObjectReference;
import com.sun.jdi.ClassType;
import com.sun.jdi.Field;
import com.sun.jdi.ObjectReference;
import com.sun.jdi.PrimitiveValue;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.StringReference;
import com.sun.jdi.Value;
import com.sun.jdi.VoidValue;

import java.util.Arrays;
import java.util.List;

/**
 * Values in a line for a person: "{id=7, tags=[\"a\", \"b\"]}". None of the function's own code runs for
 * that, only Java's own.
 */
final class Texts {
    private static final int LONGEST = 4096;
    private static final int MOST = 5;

    /** Where toString() is Java's own, of values that are a whole. */
    private static final List<String> WHOLE = Arrays.asList("java.math.", "java.time.", "java.net.URI", "java.net.URL",
        "java.util.UUID", "java.util.Date", "java.util.Locale", "java.util.Currency", "java.util.concurrent.atomic.AtomicInteger",
        "java.util.concurrent.atomic.AtomicLong", "java.util.concurrent.atomic.AtomicBoolean", "java.util.OptionalInt",
        "java.util.OptionalLong", "java.util.OptionalDouble", "java.util.regex.Pattern", "java.lang.StringBu", "java.io.File",
        "sun.nio.fs.");

    private final Place place;

    Texts(Place place) {
        this.place = place;
    }

    String of(Object value) {
        return cut(text(value, true));
    }

    static String cut(String text) {
        if (text.length() <= LONGEST)
            return text;
        int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return text.substring(0, end) + "…";
    }

    static String typeOf(Object value) {
        if (value instanceof ObjectReference)
            return Code.simpleName(((ObjectReference) value).referenceType().name());
        if (value instanceof PrimitiveValue)
            return ((PrimitiveValue) value).type().name();
        if (value == null || value instanceof VoidValue)
            return "";
        return value instanceof String ? "String" : Types.primitiveOf(value);
    }

    private String text(Object value, boolean isOutermost) {
        Object plain = Types.plain(value);
        if (plain instanceof VoidValue)
            return "(no value)";
        if (plain instanceof String)
            return JsonText.quoted((String) plain);
        if (plain instanceof Character)
            return "'" + plain + "'";
        if (!(plain instanceof ObjectReference))
            return String.valueOf(plain);
        ObjectReference object = (ObjectReference) plain;
        String whole = wholeOf(object);
        if (whole != null)
            return whole;
        return isOutermost ? preview(object) : shortened(object);
    }

    /** Of what is shown in one piece; else null. */
    private String wholeOf(ObjectReference object) {
        ReferenceType type = object.referenceType();
        if (object instanceof ClassObjectReference)
            return "class " + ((ClassObjectReference) object).reflectedType().name();
        if (Types.isA(type, "java.lang.Throwable") && !type.name().equals("java.lang.Object"))
            return Throwables.text(object);
        if (type instanceof ClassType && isEnum((ClassType) type))
            return fieldText(object, "name");
        if (!Types.isJavas(object) || WHOLE.stream().noneMatch(type.name()::startsWith))
            return null;
        try {
            return place.string(object);
        } catch (Refusal refusal) {
            return null;
        }
    }

    /** Constants with a body are of a class of their own. */
    private static boolean isEnum(ClassType type) {
        return type.isEnum() || (type.superclass() != null && type.superclass().isEnum());
    }

    private static String fieldText(ObjectReference object, String name) {
        Field field = object.referenceType().fieldByName(name);
        Value value = field == null ? null : object.getValue(field);
        return value instanceof StringReference ? ((StringReference) value).value() : "";
    }

    /** Within what is shown: "Order", "ArrayList(2)", "int[3]". */
    private String shortened(ObjectReference object) {
        if (object instanceof ArrayReference)
            return typeOf(object).replaceFirst("\\[]", "[" + ((ArrayReference) object).length() + "]");
        try {
            if (Container.isCollection(object) || Container.isMap(object))
                return typeOf(object) + "(" + Types.plain(place.calls.call(place.thread, object, "size")) + ")";
        } catch (Refusal refusal) {
            // Its type says it, too.
        }
        return typeOf(object);
    }

    private String preview(ObjectReference object) {
        Container container = Container.of(place, object);
        List<Container.Item> items;
        try {
            items = container.items(0, MOST + 1);
        } catch (Refusal refusal) {
            return typeOf(object);
        }
        boolean isList = container.isList();
        StringBuilder text = new StringBuilder();
        for (Container.Item item : items.subList(0, Math.min(items.size(), MOST)))
            text.append(text.length() == 0 ? "" : ", ").append(isList ? "" : item.name + "=").append(text(item.value, false));
        if (items.size() > MOST)
            text.append(", …");
        if (isList)
            return "[" + text + "]";
        return (Container.isMap(object) ? "" : typeOf(object) + " ") + "{" + text + "}";
    }
}
