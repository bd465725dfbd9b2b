package lathe.debug;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** A Java expression taken apart, as far as the debugger takes them: see Parser. */
final class Expression {
    enum Kind { LITERAL, NAME, MEMBER, CALL, ELEMENT, UNARY, BINARY, CHOICE, ASSIGNMENT, INSTANCE_OF }

    final Kind kind;
    /** A name or an operator. */
    final String text;
    /** A literal's: a boxed primitive, a String or null. */
    final Object value;
    /** Of a CALL the first is what it is called on, null where that is not said; its arguments follow. */
    final List<Expression> parts;

    private Expression(Kind kind, String text, Object value, List<Expression> parts) {
        this.kind = kind;
        this.text = text;
        this.value = value;
        this.parts = parts;
    }

    static Expression literal(Object value) {
        return new Expression(Kind.LITERAL, "", value, Collections.emptyList());
    }

    static Expression of(Kind kind, String text, Expression... parts) {
        return new Expression(kind, text, null, Arrays.asList(parts));
    }

    static Expression call(String name, List<Expression> targetAndArguments) {
        return new Expression(Kind.CALL, name, null, targetAndArguments);
    }

    Expression part(int index) {
        return parts.get(index);
    }
}
