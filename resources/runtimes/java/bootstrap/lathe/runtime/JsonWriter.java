package lathe.runtime;

import java.lang.reflect.Array;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.Date;
import java.util.Map;
import java.util.Optional;

/**
 * Objects to JSON as Lambda's runtime writes them: beans by their getters and public fields, what is
 * null left out, bytes as base64, moments as numbers.
 */
final class JsonWriter {
    private static final int DEEPEST = 1000;
    private static final char[] HEX = "0123456789ABCDEF".toCharArray();

    private final StringBuilder out = new StringBuilder(256);
    private int depth;

    static byte[] write(Object value) {
        return text(value).getBytes(StandardCharsets.UTF_8);
    }

    static String text(Object value) {
        JsonWriter writer = new JsonWriter();
        writer.value(value, false);
        return writer.out.toString();
    }

    private void value(Object value, boolean ofEvent) {
        if (value == null)
            out.append("null");
        else if (value instanceof String)
            string((String) value);
        else if (value instanceof Number)
            number((Number) value);
        else if (value instanceof Boolean)
            out.append(value);
        else if (value instanceof Map)
            map((Map<?, ?>) value, ofEvent);
        else if (value instanceof Collection)
            list((Collection<?>) value, ofEvent);
        else if (value.getClass().isArray())
            array(value, ofEvent);
        else
            other(value, ofEvent);
    }

    private void other(Object value, boolean ofEvent) {
        if (value instanceof Enum)
            string(((Enum<?>) value).name());
        else if (value instanceof CharSequence || value instanceof Character)
            string(value.toString());
        else if (value instanceof Date)
            moment((Date) value, ofEvent);
        else if (value instanceof ByteBuffer)
            bytes((ByteBuffer) value);
        else if (value instanceof Optional)
            value(((Optional<?>) value).orElse(null), ofEvent);
        else if (Times.isTime(value))
            out.append(Times.json(value));
        else if (value.getClass().getName().startsWith("java."))
            string(value.toString());
        else
            bean(value);
    }

    private void number(Number number) {
        boolean written = !(number instanceof Double || number instanceof Float)
            || !(Double.isNaN(number.doubleValue()) || Double.isInfinite(number.doubleValue()));
        if (written)
            out.append(number);
        else
            string(number.toString());
    }

    /** Lambda's events count seconds, everything else milliseconds. */
    private void moment(Date date, boolean ofEvent) {
        if (ofEvent)
            out.append(date.getTime() / 1000.0);
        else
            out.append(date.getTime());
    }

    private void bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        string(Base64.getEncoder().encodeToString(bytes));
    }

    private void map(Map<?, ?> map, boolean ofEvent) {
        enter();
        char separator = '{';
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            if (entry.getValue() == null)
                continue;
            if (entry.getKey() == null)
                throw new IllegalArgumentException("Null key for a Map not allowed in JSON");
            out.append(separator);
            separator = ',';
            string(entry.getKey().toString());
            out.append(':');
            value(entry.getValue(), ofEvent);
        }
        out.append(separator == '{' ? "{}" : "}");
        depth--;
    }

    private void list(Collection<?> items, boolean ofEvent) {
        enter();
        char separator = '[';
        for (Object item : items) {
            out.append(separator);
            separator = ',';
            value(item, ofEvent);
        }
        out.append(separator == '[' ? "[]" : "]");
        depth--;
    }

    private void array(Object array, boolean ofEvent) {
        if (array instanceof byte[]) {
            string(Base64.getEncoder().encodeToString((byte[]) array));
            return;
        }
        if (array instanceof char[]) {
            string(new String((char[]) array));
            return;
        }
        enter();
        out.append('[');
        for (int i = 0; i < Array.getLength(array); i++) {
            if (i > 0)
                out.append(',');
            value(Array.get(array, i), ofEvent);
        }
        out.append(']');
        depth--;
    }

    private void bean(Object bean) {
        enter();
        Bean kind = Bean.of(bean.getClass());
        char separator = '{';
        for (Bean.Property property : kind.readable()) {
            Object value = property.get(bean);
            if (value == null)
                continue;
            out.append(separator);
            separator = ',';
            string(property.jsonName);
            out.append(':');
            value(value, kind.isEvent);
        }
        out.append(separator == '{' ? "{}" : "}");
        depth--;
    }

    private void enter() {
        if (++depth > DEEPEST)
            throw new IllegalArgumentException("Objects are nested more than " + DEEPEST + " levels deep (do they contain themselves?)");
    }

    private void string(String text) {
        out.append('"');
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter >= ' ' && letter != '"' && letter != '\\' && !Character.isSurrogate(letter))
                continue;
            out.append(text, start, i);
            start = i + 1;
            escape(letter);
        }
        out.append(text, start, text.length()).append('"');
    }

    private void escape(char letter) {
        int named = "\b\t\n\f\r\"\\".indexOf(letter);
        if (named >= 0)
            out.append('\\').append("btnfr\"\\".charAt(named));
        else
            out.append("\\u").append(HEX[letter >> 12]).append(HEX[letter >> 8 & 15]).append(HEX[letter >> 4 & 15])
                .append(HEX[letter & 15]);
    }
}
