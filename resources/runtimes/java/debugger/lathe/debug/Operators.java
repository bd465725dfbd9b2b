package lathe.debug;

/** Java's operators on boxed primitives and Strings. */
final class Operators {
    private Operators() {}

    static Object unary(String operator, Object value) throws Refusal {
        if (operator.equals("!"))
            return !isTrue(value);
        Number number = numeric(value, operator);
        if (operator.equals("~"))
            return isLong(number) ? (Object) ~number.longValue() : (Object) ~whole(number, operator);
        return operator.equals("-") ? binary("-", isFraction(number) ? (Object) (-0.0f) : (Object) 0, number) : binary("+", number, 0);
    }

    static boolean isTrue(Object value) throws Refusal {
        if (value instanceof Boolean)
            return (Boolean) value;
        throw new Refusal(shown(value) + " is neither true nor false.");
    }

    /** But && and ||, which may leave their right side alone, and == of objects. */
    static Object binary(String operator, Object left, Object right) throws Refusal {
        if (operator.equals("==") || operator.equals("!="))
            return isSame(left, right) == operator.equals("==");
        if (left instanceof Boolean && right instanceof Boolean && "&|^".contains(operator))
            return logical(operator, (Boolean) left, (Boolean) right);
        Number one = numeric(left, operator);
        Number other = numeric(right, operator);
        if ("< > <= >=".contains(operator))
            return compare(operator, one, other);
        if (one instanceof Double || other instanceof Double)
            return ofDoubles(operator, one.doubleValue(), other.doubleValue());
        if (one instanceof Float || other instanceof Float)
            return ((Number) ofDoubles(operator, one.floatValue(), other.floatValue())).floatValue();
        long result = ofLongs(operator, one.longValue(), other.longValue());
        return isLong(one) || isLong(other) ? (Object) result : (Object) (int) result;
    }

    /** Strings by their text, as a person means it. */
    private static boolean isSame(Object left, Object right) throws Refusal {
        if (left == null || right == null || left instanceof String || right instanceof String || left instanceof Boolean)
            return left == null ? right == null : left.equals(right);
        Number one = numeric(left, "==");
        Number other = numeric(right, "==");
        return isFraction(one) || isFraction(other) ? one.doubleValue() == other.doubleValue() : one.longValue() == other.longValue();
    }

    private static boolean logical(String operator, boolean left, boolean right) {
        if (operator.equals("^"))
            return left ^ right;
        return operator.equals("&") ? left & right : left | right;
    }

    private static boolean compare(String operator, Number left, Number right) {
        boolean byFraction = isFraction(left) || isFraction(right);
        double one = left.doubleValue();
        double other = right.doubleValue();
        if (byFraction && (Double.isNaN(one) || Double.isNaN(other)))
            return false;
        int order = byFraction ? (one < other ? -1 : one > other ? 1 : 0) : Long.compare(left.longValue(), right.longValue());
        switch (operator) {
        case "<":
            return order < 0;
        case ">":
            return order > 0;
        case "<=":
            return order <= 0;
        default:
            return order >= 0;
        }
    }

    private static Object ofDoubles(String operator, double left, double right) throws Refusal {
        switch (operator) {
        case "+":
            return left + right;
        case "-":
            return left - right;
        case "*":
            return left * right;
        case "/":
            return left / right;
        case "%":
            return left % right;
        default:
            throw new Refusal("'" + operator + "' takes no fractions.");
        }
    }

    private static long ofLongs(String operator, long left, long right) throws Refusal {
        if (right == 0 && (operator.equals("/") || operator.equals("%")))
            throw new Refusal("ArithmeticException: / by zero");
        switch (operator) {
        case "+":
            return left + right;
        case "-":
            return left - right;
        case "*":
            return left * right;
        case "/":
            return left / right;
        case "%":
            return left % right;
        case "&":
            return left & right;
        case "|":
            return left | right;
        default:
            return left ^ right;
        }
    }

    private static Number numeric(Object value, String operator) throws Refusal {
        if (value instanceof Character)
            return (int) (Character) value;
        if (value instanceof Number)
            return (Number) value;
        throw new Refusal("'" + operator + "' does not take " + shown(value) + ".");
    }

    private static int whole(Number number, String operator) throws Refusal {
        if (isFraction(number))
            throw new Refusal("'" + operator + "' takes no fractions.");
        return number.intValue();
    }

    private static boolean isFraction(Number number) {
        return number instanceof Double || number instanceof Float;
    }

    private static boolean isLong(Number number) {
        return number instanceof Long;
    }

    private static String shown(Object value) {
        return value instanceof String ? JsonText.quoted((String) value) : String.valueOf(value);
    }
}
