package lathe.debug;

import com.sun.jdi.Method;
import com.sun.jdi.ObjectReference;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.Value;

import java.util.ArrayList;
import java.util.List;

/** Which of the methods of one name takes the arguments best. */
final class Methods {
    private static final int NONE = 1 << 20;
    private static final int BOXED = 100;
    private static final int SPREAD = 10_000;

    private Methods() {}

    /** null where none takes them. */
    static Method best(ReferenceType type, String name, List<Object> arguments, boolean onlyStatic) {
        Method best = null;
        int least = NONE;
        for (Method method : type.methodsByName(name)) {
            int cost = onlyStatic && !method.isStatic() || method.isBridge() ? NONE : costOf(method, arguments);
            if (cost < least) {
                best = method;
                least = cost;
            }
        }
        return best;
    }

    private static int costOf(Method method, List<Object> arguments) {
        List<String> types = method.argumentTypeNames();
        int cost = arguments.size() == types.size() ? sum(types, arguments) : NONE;
        if (cost >= NONE && method.isVarArgs() && arguments.size() >= types.size() - 1)
            return SPREAD + sum(spread(types, arguments.size()), arguments);
        return cost;
    }

    /** The types of so many arguments, of which the last are elements of the array. */
    private static List<String> spread(List<String> types, int count) {
        List<String> spread = new ArrayList<>(types.subList(0, types.size() - 1));
        String array = types.get(types.size() - 1);
        while (spread.size() < count)
            spread.add(array.substring(0, array.length() - 2));
        return spread;
    }

    private static int sum(List<String> types, List<Object> arguments) {
        int sum = 0;
        for (int i = 0; i < arguments.size(); i++)
            sum += costOf(types.get(i), arguments.get(i));
        return sum;
    }

    private static int costOf(String type, Object argument) {
        if (argument == null)
            return Types.isPrimitive(type) ? NONE : 1;
        String primitive = Types.primitiveOf(Types.plain(argument));
        if (Types.isPrimitive(type)) {
            if (!Types.widensTo(primitive, type))
                return NONE;
            return (argument instanceof ObjectReference ? BOXED : 0) + (primitive.equals(type) ? 0 : 1);
        }
        if (argument instanceof ObjectReference)
            return costOf(type, ((ObjectReference) argument).referenceType());
        if (argument instanceof String)
            return costOfJavas(type, String.class, 0);
        return costOfJavas(type, argument.getClass(), BOXED);
    }

    private static int costOf(String type, ReferenceType argument) {
        if (argument.name().equals(type))
            return 0;
        if (!Types.isA(argument, type))
            return NONE;
        return type.equals("java.lang.Object") ? 5 : 2;
    }

    private static int costOfJavas(String type, Class<?> argument, int cost) {
        if (argument.getName().equals(type))
            return cost;
        try {
            boolean fits = type.startsWith("java.") && Class.forName(type).isAssignableFrom(argument);
            return !fits ? NONE : cost + (type.equals("java.lang.Object") ? 5 : 2);
        } catch (ClassNotFoundException exception) {
            return NONE;
        }
    }

    static List<Value> converted(Place place, Method method, List<Object> arguments) throws Refusal {
        List<String> types = method.argumentTypeNames();
        boolean isSpread = arguments.size() != types.size() || sum(types, arguments) >= NONE;
        List<String> wanted = isSpread ? spread(types, arguments.size()) : types;
        List<Value> values = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++)
            values.add(place.converted(arguments.get(i), wanted.get(i)));
        return values;
    }
}
