package lathe.debug;

import java.util.ArrayList;
import java.util.List;

/** The words, literals and operators of an expression. */
final class Tokens {
    enum Kind { WORD, LITERAL, OPERATOR, END }

    static final class Token {
        final Kind kind;
        final String text;
        final Object value;

        Token(Kind kind, String text, Object value) {
            this.kind = kind;
            this.text = text;
            this.value = value;
        }
    }

    /** The longer before those that they begin with. */
    private static final String[] OPERATORS = {"->", "::", "++", "--", "+=", "-=", "*=", "/=", "%=", "==", "!=", "<=", ">=", "&&", "||",
        "<<", ">>", "<", ">", "+", "-", "*", "/", "%", "!", "~", "&", "|", "^", "=", "?", ":", ".", ",", "(", ")", "[", "]"};

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Tokens(String text) {
        this.text = text;
    }

    static List<Token> of(String text) throws Refusal {
        Tokens tokens = new Tokens(text);
        while (tokens.skipSpace())
            tokens.tokens.add(tokens.next());
        tokens.tokens.add(new Token(Kind.END, "the end", null));
        return tokens.tokens;
    }

    private boolean skipSpace() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at)))
            at++;
        return at < text.length();
    }

    private Token next() throws Refusal {
        char first = text.charAt(at);
        if (Character.isJavaIdentifierStart(first))
            return word();
        boolean isFraction = first == '.' && at + 1 < text.length() && isDigit(text.charAt(at + 1));
        if (isDigit(first) || isFraction)
            return number();
        if (first == '"' || first == '\'')
            return quoted(first);
        for (String operator : OPERATORS)
            if (text.startsWith(operator, at)) {
                at += operator.length();
                return new Token(Kind.OPERATOR, operator, null);
            }
        throw new Refusal("'" + first + "' does not belong into an expression.");
    }

    private static boolean isDigit(char letter) {
        return letter >= '0' && letter <= '9';
    }

    private Token word() {
        int start = at;
        while (at < text.length() && Character.isJavaIdentifierPart(text.charAt(at)))
            at++;
        String word = text.substring(start, at);
        if (word.equals("true") || word.equals("false"))
            return new Token(Kind.LITERAL, word, Boolean.valueOf(word));
        return new Token(word.equals("null") ? Kind.LITERAL : Kind.WORD, word, null);
    }

    private Token number() throws Refusal {
        int start = at;
        boolean isHex = text.startsWith("0x", at) || text.startsWith("0X", at);
        while (at < text.length() && belongsToNumber(start, isHex))
            at++;
        String written = text.substring(start, at);
        try {
            return new Token(Kind.LITERAL, written, valueOf(written.replace("_", ""), isHex));
        } catch (NumberFormatException exception) {
            throw new Refusal("'" + written + "' is no number that Java has.");
        }
    }

    private boolean belongsToNumber(int start, boolean isHex) {
        char letter = text.charAt(at);
        if (letter == '+' || letter == '-')
            return !isHex && at > start && (text.charAt(at - 1) == 'e' || text.charAt(at - 1) == 'E');
        return letter == '.' || Character.isLetterOrDigit(letter) || letter == '_';
    }

    private static Object valueOf(String digits, boolean isHex) {
        char last = Character.toLowerCase(digits.charAt(digits.length() - 1));
        String shorter = digits.substring(0, digits.length() - 1);
        if (last == 'l')
            return isHex ? (Object) Long.parseUnsignedLong(shorter.substring(2), 16) : (Object) Long.parseLong(shorter);
        if (isHex)
            return Integer.parseUnsignedInt(digits.substring(2), 16);
        if (last == 'f')
            return Float.parseFloat(shorter);
        if (last == 'd' || digits.indexOf('.') >= 0 || digits.indexOf('e') >= 0 || digits.indexOf('E') >= 0)
            return Double.parseDouble(digits);
        return Integer.parseInt(digits);
    }

    private Token quoted(char quote) throws Refusal {
        StringBuilder content = new StringBuilder();
        int start = at++;
        while (at < text.length() && text.charAt(at) != quote)
            content.append(letter());
        if (at++ >= text.length())
            throw new Refusal("The " + quote + " has no end.");
        String written = text.substring(start, at);
        if (quote == '"')
            return new Token(Kind.LITERAL, written, content.toString());
        if (content.length() != 1)
            throw new Refusal(written + " is not one character.");
        return new Token(Kind.LITERAL, written, content.charAt(0));
    }

    private char letter() throws Refusal {
        char letter = text.charAt(at++);
        if (letter != '\\' || at >= text.length())
            return letter;
        char escaped = text.charAt(at++);
        int named = "btnfr0s".indexOf(escaped);
        if (named >= 0)
            return "\b\t\n\f\r\0 ".charAt(named);
        if (escaped != 'u')
            return escaped;
        try {
            at += 4;
            return (char) Integer.parseInt(text.substring(at - 4, at), 16);
        } catch (NumberFormatException | StringIndexOutOfBoundsException exception) {
            throw new Refusal("\\u wants four hexadecimal digits.");
        }
    }
}
