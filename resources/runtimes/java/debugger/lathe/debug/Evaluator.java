package lathe.debug;

import com.sun.jdi.ArrayReference;
import com.sun.jdi.Field;
import com.sun.jdi.Method;
import com.sun.jdi.ObjectReference;
import com.sun.jdi.ReferenceType;

import java.util.ArrayList;
import java.util.List;

/**
 * What an expression is at a place. Values are those of the program (com.sun.jdi), or a boxed
 * primitive or a String that is only here.
 */
final class Evaluator {
    /** A class, or the beginning of a name that may become one. */
    private static final class Named {
        final String name;
        final ReferenceType type;

        Named(String name, ReferenceType type) {
            this.name = name;
            this.type = type;
        }
    }

    private final Place place;
    private final Names names;
    private final boolean mayAssign;

    Evaluator(Place place, boolean mayAssign) {
        this.place = place;
        this.mayAssign = mayAssign;
        names = new Names(place);
    }

    Object evaluate(String expression) throws Refusal {
        return value(Parser.parse(expression));
    }

    private Object value(Expression expression) throws Refusal {
        Object found = meaning(expression);
        if (!(found instanceof Named))
            return found;
        Named named = (Named) found;
        if (named.type != null)
            return named.type.classObject();
        throw new Refusal("There is no '" + named.name + "' here" + (Place.hasNames(place.frame()) ? "." : ": the class was compiled without the names of its variables (javac -g)."));
    }

    private Object meaning(Expression expression) throws Refusal {
        switch (expression.kind) {
        case LITERAL:
            return expression.value;
        case NAME:
            return name(expression.text);
        case MEMBER:
            return member(expression);
        case CALL:
            return call(expression);
        case ELEMENT:
            return element(expression).get();
        case UNARY:
            return Operators.unary(expression.text, plain(expression.part(0)));
        case BINARY:
            return binary(expression);
        case CHOICE:
            return value(expression.part(Operators.isTrue(plain(expression.part(0))) ? 1 : 2));
        case INSTANCE_OF:
            return isInstance(expression);
        default:
            return assign(expression);
        }
    }

    private Object plain(Expression expression) throws Refusal {
        return Types.plain(value(expression));
    }

    private Object name(String name) throws Refusal {
        if (name.equals("this")) {
            ObjectReference object = place.frame().thisObject();
            if (object == null)
                throw new Refusal("There is no 'this' in a static method.");
            return object;
        }
        Slot slot = names.variable(name);
        return slot != null ? slot.get() : new Named(name, names.type(name));
    }

    private Object member(Expression expression) throws Refusal {
        Object target = meaning(expression.part(0));
        String name = expression.text;
        if (target instanceof ArrayReference && name.equals("length"))
            return ((ArrayReference) target).length();
        if (target instanceof Named && (((Named) target).type == null || Names.staticField(((Named) target).type, name) == null)) {
            String full = ((Named) target).name + "." + name;
            return new Named(full, names.type(full));
        }
        return slot(target, name).get();
    }

    private Slot slot(Object target, String name) throws Refusal {
        if (target instanceof Named) {
            ReferenceType type = ((Named) target).type;
            Field field = type == null ? null : Names.staticField(type, name);
            if (field != null)
                return Slot.ofField(null, field);
            throw new Refusal("There is no '" + ((Named) target).name + "." + name + "'.");
        }
        if (target == null)
            throw new Refusal("NullPointerException: '" + name + "' is asked of null.");
        Field field = target instanceof ObjectReference ? ((ObjectReference) target).referenceType().fieldByName(name) : null;
        if (field == null)
            throw new Refusal(typeName(target) + " has no field '" + name + "'.");
        return Slot.ofField((ObjectReference) target, field);
    }

    private static String typeName(Object value) {
        return value instanceof ObjectReference ? Code.simpleName(((ObjectReference) value).referenceType().name())
                                                : value.getClass().getSimpleName();
    }

    private Slot element(Expression expression) throws Refusal {
        Object array = value(expression.part(0));
        Object index = plain(expression.part(1));
        if (array == null)
            throw new Refusal("NullPointerException: an element is asked of null.");
        if (!(array instanceof ArrayReference))
            throw new Refusal(typeName(array) + " is no array: a list has get(index), a map get(key).");
        if (!(index instanceof Integer || index instanceof Short || index instanceof Byte || index instanceof Character))
            throw new Refusal("An index is an int.");
        return Slot.ofElement((ArrayReference) array, index instanceof Character ? (Character) index : ((Number) index).intValue());
    }

    private Object binary(Expression expression) throws Refusal {
        String operator = expression.text;
        if (operator.equals("&&") || operator.equals("||")) {
            boolean left = Operators.isTrue(plain(expression.part(0)));
            return left == operator.equals("||") ? left : Operators.isTrue(plain(expression.part(1)));
        }
        Object left = plain(expression.part(0));
        Object right = plain(expression.part(1));
        if (operator.equals("+") && (left instanceof String || right instanceof String))
            return place.string(left) + place.string(right);
        boolean isOfObjects = left instanceof ObjectReference || right instanceof ObjectReference;
        if (isOfObjects && (operator.equals("==") || operator.equals("!=")))
            return (left != null && left.equals(right)) == operator.equals("==");
        return Operators.binary(operator, shown(left), shown(right));
    }

    /** What operators refuse by its type. */
    private static Object shown(Object value) throws Refusal {
        if (value instanceof ObjectReference)
            throw new Refusal("An operator does not take a value of type " + typeName(value) + ".");
        return value;
    }

    private Object isInstance(Expression expression) throws Refusal {
        Object value = value(expression.part(0));
        ReferenceType type = names.type(expression.text);
        if (type == null)
            throw new Refusal("The program has loaded no class " + expression.text + ".");
        return value != null && Types.isA(place.object(value).referenceType(), type.name());
    }

    private Object assign(Expression expression) throws Refusal {
        if (!mayAssign)
            throw new Refusal("What is only looked at is not assigned to.");
        Expression target = expression.part(0);
        Object value = value(expression.part(1));
        if (target.kind == Expression.Kind.NAME) {
            Slot slot = names.variable(target.text);
            if (slot != null)
                return slot.set(place, value);
        } else if (target.kind == Expression.Kind.MEMBER)
            return slot(meaning(target.part(0)), target.text).set(place, value);
        else if (target.kind == Expression.Kind.ELEMENT)
            return element(target).set(place, value);
        throw new Refusal("Only variables, fields and elements of arrays are assigned to.");
    }

    private Object call(Expression expression) throws Refusal {
        List<Object> arguments = new ArrayList<>();
        for (Expression argument : expression.parts.subList(1, expression.parts.size()))
            arguments.add(value(argument));
        String name = expression.text;
        if (expression.part(0) == null)
            return callHere(name, arguments);
        Object target = meaning(expression.part(0));
        if (target == null)
            throw new Refusal("NullPointerException: " + name + "() is called on null.");
        if (target instanceof Named) {
            ReferenceType type = ((Named) target).type;
            if (type == null)
                throw new Refusal("There is no '" + ((Named) target).name + "' here.");
            return call(null, type, method(type, name, arguments, true), arguments);
        }
        ObjectReference object = place.object(target);
        return call(object, object.referenceType(), method(object.referenceType(), name, arguments, false), arguments);
    }

    private Object callHere(String name, List<Object> arguments) throws Refusal {
        for (ObjectReference object : names.instances()) {
            Method method = Methods.best(object.referenceType(), name, arguments, false);
            if (method != null)
                return call(object, object.referenceType(), method, arguments);
        }
        for (ReferenceType type : names.types()) {
            Method method = Methods.best(type, name, arguments, true);
            if (method != null)
                return call(null, type, method, arguments);
        }
        throw new Refusal("There is no method " + name + "() here that takes these arguments.");
    }

    private static Method method(ReferenceType type, String name, List<Object> arguments, boolean isStatic) throws Refusal {
        Method method = Methods.best(type, name, arguments, isStatic);
        if (method != null)
            return method;
        String owner = Code.simpleName(type.name());
        throw new Refusal(type.methodsByName(name).isEmpty() ? owner + " has no method " + name + "()."
                                                             : owner + "." + name + "() does not take these arguments.");
    }

    private Object call(ObjectReference object, ReferenceType type, Method method, List<Object> arguments) throws Refusal {
        ReferenceType owner = method.isStatic() ? method.declaringType() : type;
        return place.calls.call(place.thread, method.isStatic() ? null : object, owner, method,
            Methods.converted(place, method, arguments));
    }
}
