package lathe.debug;

import lathe.debug.Expression.Kind;
import lathe.debug.Tokens.Token;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Takes Java's expressions apart: literals, names, fields, elements, calls, operators, "? :",
 * instanceof and assignment. What Java has beyond that is refused by name.
 */
final class Parser {
    /** Those that bind least come first. */
    private static final List<List<String>> BINARY =
        Arrays.asList(Arrays.asList("||"), Arrays.asList("&&"), Arrays.asList("|"), Arrays.asList("^"), Arrays.asList("&"),
            Arrays.asList("==", "!="), Arrays.asList("<", ">", "<=", ">="), Arrays.asList("+", "-"), Arrays.asList("*", "/", "%"));
    private static final int COMPARING = 6;
    private static final int DEEPEST = 200;

    private final List<Token> tokens;
    private int at;
    private int depth;

    private Parser(List<Token> tokens) {
        this.tokens = tokens;
    }

    static Expression parse(String text) throws Refusal {
        Parser parser = new Parser(Tokens.of(text));
        Expression expression = parser.assignment();
        if (parser.token().kind != Tokens.Kind.END)
            throw parser.unexpected();
        return expression;
    }

    private Token token() {
        return tokens.get(at);
    }

    private boolean is(String text) {
        return token().kind != Tokens.Kind.LITERAL && token().text.equals(text);
    }

    private boolean take(String text) {
        if (!is(text))
            return false;
        at++;
        return true;
    }

    private void expect(String text) throws Refusal {
        if (!take(text))
            throw new Refusal("'" + text + "' is missing before " + shown(token()) + ".");
    }

    private static String shown(Token token) {
        return token.kind == Tokens.Kind.END ? token.text : "'" + token.text + "'";
    }

    private Refusal unexpected() {
        Token token = token();
        if (token.kind == Tokens.Kind.END)
            return new Refusal("The expression ends too early.");
        boolean isLambda = token.text.equals("->") || token.text.equals("::");
        if (isLambda || token.text.equals("new") || token.text.equals("switch"))
            return new Refusal("The debugger's expressions know no '" + token.text + "'.");
        if (token.text.length() == 2 && "++--+=-=*=/=%=<<>>".contains(token.text))
            return new Refusal("The debugger's expressions know no '" + token.text + "'; '=' assigns.");
        return new Refusal(shown(token) + " is not expected there.");
    }

    private Expression assignment() throws Refusal {
        if (++depth > DEEPEST)
            throw new Refusal("The expression is nested too deep.");
        Expression target = choice();
        if (take("="))
            target = Expression.of(Kind.ASSIGNMENT, "=", target, assignment());
        depth--;
        return target;
    }

    private Expression choice() throws Refusal {
        Expression condition = binary(0);
        if (!take("?"))
            return condition;
        Expression then = assignment();
        expect(":");
        return Expression.of(Kind.CHOICE, "?", condition, then, assignment());
    }

    private Expression binary(int level) throws Refusal {
        if (level == BINARY.size())
            return unary();
        Expression left = binary(level + 1);
        while (true) {
            String operator = token().text;
            if (level == COMPARING && take("instanceof"))
                left = Expression.of(Kind.INSTANCE_OF, typeName(), left);
            else if (token().kind == Tokens.Kind.OPERATOR && BINARY.get(level).contains(operator)) {
                at++;
                left = Expression.of(Kind.BINARY, operator, left, binary(level + 1));
            } else
                return left;
        }
    }

    private String typeName() throws Refusal {
        StringBuilder name = new StringBuilder(word());
        while (take("."))
            name.append('.').append(word());
        return name.toString();
    }

    private String word() throws Refusal {
        if (token().kind != Tokens.Kind.WORD)
            throw unexpected();
        return tokens.get(at++).text;
    }

    private Expression unary() throws Refusal {
        for (String operator : new String[] {"!", "-", "+", "~"})
            if (take(operator)) {
                if (++depth > DEEPEST)
                    throw new Refusal("The expression is nested too deep.");
                Expression operand = unary();
                depth--;
                return Expression.of(Kind.UNARY, operator, operand);
            }
        return postfix(primary());
    }

    private Expression postfix(Expression target) throws Refusal {
        while (true) {
            if (take(".")) {
                String name = word();
                target = is("(") ? Expression.call(name, arguments(target)) : Expression.of(Kind.MEMBER, name, target);
            } else if (take("[")) {
                target = Expression.of(Kind.ELEMENT, "[", target, assignment());
                expect("]");
            } else
                return target;
        }
    }

    private List<Expression> arguments(Expression target) throws Refusal {
        List<Expression> parts = new ArrayList<>();
        parts.add(target);
        expect("(");
        if (take(")"))
            return parts;
        do
            parts.add(assignment());
        while (take(","));
        expect(")");
        return parts;
    }

    private Expression primary() throws Refusal {
        Token token = token();
        if (token.kind == Tokens.Kind.LITERAL) {
            at++;
            return Expression.literal(token.value);
        }
        if (take("(")) {
            Expression inner = assignment();
            expect(")");
            if (token().kind == Tokens.Kind.WORD && !is("instanceof") || token().kind == Tokens.Kind.LITERAL || is("("))
                throw new Refusal("Casts are not needed here: each value is of the type that it really has.");
            return inner;
        }
        if (token.kind != Tokens.Kind.WORD || token.text.equals("new") || token.text.equals("switch"))
            throw unexpected();
        at++;
        return is("(") ? Expression.call(token.text, arguments(null)) : Expression.of(Kind.NAME, token.text);
    }
}
