package lathe.debug;

import java.util.List;
import java.util.Map;

/** Maps, lists, strings, numbers, booleans and null as JSON. */
final class JsonText {
    private final StringBuilder out = new StringBuilder(256);

    static String of(Object value) {
        JsonText text = new JsonText();
        text.add(value);
        return text.out.toString();
    }

    static String quoted(String text) {
        JsonText json = new JsonText();
        json.string(text);
        return json.out.toString();
    }

    private void add(Object value) {
        if (value instanceof Map)
            object((Map<?, ?>) value);
        else if (value instanceof List)
            list((List<?>) value);
        else if (value == null || value instanceof Number || value instanceof Boolean)
            out.append(value);
        else
            string(value.toString());
    }

    private void object(Map<?, ?> members) {
        char separator = '{';
        for (Map.Entry<?, ?> member : members.entrySet()) {
            out.append(separator);
            separator = ',';
            string(member.getKey().toString());
            out.append(':');
            add(member.getValue());
        }
        out.append(separator == '{' ? "{}" : "}");
    }

    private void list(List<?> items) {
        char separator = '[';
        for (Object item : items) {
            out.append(separator);
            separator = ',';
            add(item);
        }
        out.append(separator == '[' ? "[]" : "]");
    }

    private void string(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            int named = "\b\t\n\f\r\"\\".indexOf(letter);
            if (named >= 0)
                out.append('\\').append("btnfr\"\\".charAt(named));
            else if (letter < ' ' || isAlone(text, i))
                out.append(String.format("\\u%04x", (int) letter));
            else
                out.append(letter);
        }
        out.append('"');
    }

    /** Half of a character, which UTF-8 has no bytes for. */
    private static boolean isAlone(String text, int at) {
        char letter = text.charAt(at);
        if (Character.isHighSurrogate(letter))
            return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        return Character.isLowSurrogate(letter) && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
    }
}
