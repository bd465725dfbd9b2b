package lathe.runtime;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * JSON to maps, lists, strings, booleans, null and numbers: Integer, Long or BigInteger, whichever
 * holds it, and BigDecimal for those with a fraction.
 */
public final class JsonReader {
    private static final int DEEPEST = 1000;

    private final String text;
    private int at;
    private int depth;

    private JsonReader(String text) {
        this.text = text;
    }

    public static Object parse(byte[] json) {
        return parse(new String(json, StandardCharsets.UTF_8));
    }

    static Object parse(String json) {
        JsonReader reader = new JsonReader(json);
        Object value = reader.value();
        reader.skipSpace();
        if (reader.at < json.length())
            throw reader.unexpected();
        return value;
    }

    private Object value() {
        skipSpace();
        switch (peek()) {
        case '{':
            return object();
        case '[':
            return list();
        case '"':
            return string();
        case 't':
            return word("true", Boolean.TRUE);
        case 'f':
            return word("false", Boolean.FALSE);
        case 'n':
            return word("null", null);
        default:
            return number();
        }
    }

    private Map<String, Object> object() {
        enter();
        Map<String, Object> members = new LinkedHashMap<String, Object>();
        if (endsWith('}'))
            return members;
        do {
            skipSpace();
            if (peek() != '"')
                throw unexpected();
            String key = string();
            skipSpace();
            if (peek() != ':')
                throw unexpected();
            at++;
            members.put(key, value());
        } while (goesOn('}'));
        return members;
    }

    private List<Object> list() {
        enter();
        List<Object> items = new ArrayList<Object>();
        if (endsWith(']'))
            return items;
        do
            items.add(value());
        while (goesOn(']'));
        return items;
    }

    private void enter() {
        at++;
        if (++depth > DEEPEST)
            throw new IllegalArgumentException("JSON is nested more than " + DEEPEST + " levels deep");
    }

    private boolean endsWith(char closing) {
        skipSpace();
        if (peek() != closing)
            return false;
        at++;
        depth--;
        return true;
    }

    private boolean goesOn(char closing) {
        if (endsWith(closing))
            return false;
        if (peek() != ',')
            throw unexpected();
        at++;
        return true;
    }

    private String string() {
        int start = ++at;
        while (at < text.length()) {
            char letter = text.charAt(at);
            if (letter == '"')
                return text.substring(start, at++);
            if (letter == '\\')
                return escaped(start);
            at++;
        }
        throw unexpected();
    }

    private String escaped(int start) {
        StringBuilder result = new StringBuilder(text.length() - start < 64 ? 64 : at - start + 64);
        result.append(text, start, at);
        while (at < text.length()) {
            char letter = text.charAt(at++);
            if (letter == '"')
                return result.toString();
            result.append(letter == '\\' ? escape() : letter);
        }
        throw unexpected();
    }

    private char escape() {
        char letter = peek();
        at++;
        switch (letter) {
        case 'n':
            return '\n';
        case 't':
            return '\t';
        case 'r':
            return '\r';
        case 'b':
            return '\b';
        case 'f':
            return '\f';
        case 'u':
            if (at + 4 > text.length())
                throw unexpected();
            at += 4;
            return (char) Integer.parseInt(text.substring(at - 4, at), 16);
        default:
            return letter;
        }
    }

    private Object word(String word, Object value) {
        if (!text.startsWith(word, at))
            throw unexpected();
        at += word.length();
        return value;
    }

    private Object number() {
        int start = at;
        boolean whole = true;
        for (; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (letter == '.' || letter == 'e' || letter == 'E')
                whole = false;
            else if (!(letter >= '0' && letter <= '9') && letter != '-' && letter != '+')
                break;
        }
        String digits = text.substring(start, at);
        try {
            if (!whole)
                return new BigDecimal(digits);
            if (digits.length() > 18)
                return small(new BigInteger(digits));
            long number = Long.parseLong(digits);
            return number == (int) number ? (Object) (int) number : (Object) number;
        } catch (NumberFormatException exception) {
            at = start;
            throw unexpected();
        }
    }

    private static Object small(BigInteger number) {
        return number.bitLength() < 64 ? (Object) number.longValue() : number;
    }

    private void skipSpace() {
        while (at < text.length() && text.charAt(at) <= ' ')
            at++;
    }

    private char peek() {
        return at < text.length() ? text.charAt(at) : 0;
    }

    private IllegalArgumentException unexpected() {
        if (at >= text.length())
            return new IllegalArgumentException("Unexpected end of JSON input");
        return new IllegalArgumentException("Unexpected character '" + text.charAt(at) + "' at position " + at + " of JSON");
    }
}
