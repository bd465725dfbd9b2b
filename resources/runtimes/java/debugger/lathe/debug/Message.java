package lathe.debug;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is read of messages and put into them. */
final class Message {
    private Message() {}

    static String text(Map<?, ?> object, String key) {
        Object value = object.get(key);
        return value instanceof String ? (String) value : "";
    }

    static int number(Map<?, ?> object, String key, int otherwise) {
        Object value = object.get(key);
        return value instanceof Number ? ((Number) value).intValue() : otherwise;
    }

    static Map<?, ?> object(Map<?, ?> object, String key) {
        Object value = object.get(key);
        return value instanceof Map ? (Map<?, ?>) value : Collections.emptyMap();
    }

    static List<?> list(Map<?, ?> object, String key) {
        Object value = object.get(key);
        return value instanceof List ? (List<?>) value : Collections.emptyList();
    }

    /** Names and values by turns. */
    static Map<String, Object> of(Object... members) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < members.length; i += 2)
            object.put((String) members[i], members[i + 1]);
        return object;
    }
}
