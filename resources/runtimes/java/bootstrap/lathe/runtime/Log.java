package lathe.runtime;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;

/** Lines of the log as LambdaLogger writes them: text, or JSON where the function's log is. */
public final class Log {
    private static final String LEVELS = " TRACE DEBUG INFO WARN ERROR FATAL ";
    private static final PrintStream OUT = System.out;
    private static final boolean IS_JSON = "JSON".equals(System.getenv("AWS_LAMBDA_LOG_FORMAT"));
    private static volatile String requestId;

    private Log() {}

    static void setRequestId(String id) {
        requestId = id;
    }

    /** `level` is null where the function names none: such a line always passes. */
    public static boolean passes(String level) {
        String lowest = System.getenv("AWS_LAMBDA_LOG_LEVEL");
        return level == null || lowest == null || LEVELS.indexOf(" " + level + " ") >= LEVELS.indexOf(" " + lowest + " ");
    }

    public static void write(String message, String level) {
        if (!passes(level))
            return;
        if (IS_JSON)
            writeLine(json(message, level));
        else
            writeLine(level == null ? message : "[" + level + "] " + message);
    }

    static void error(String message) {
        write(message, IS_JSON ? "ERROR" : null);
    }

    public static void writeLine(String line) {
        System.out.flush();
        OUT.print(line != null && line.endsWith("\n") ? line : line + "\n");
        OUT.flush();
    }

    private static String json(String message, String level) {
        Map<String, Object> entry = new LinkedHashMap<String, Object>();
        entry.put("timestamp", java.time.Instant.ofEpochMilli(System.currentTimeMillis()).toString());
        entry.put("message", message);
        entry.put("level", level == null ? "UNDEFINED" : level);
        entry.put("AWSRequestId", requestId);
        return JsonWriter.text(entry);
    }
}
