package lathe.runtime;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An error that is the function's: what the Runtime API and the log are told of it. */
final class Fault extends Exception {
    private static final long serialVersionUID = 1;

    /** The Runtime's name for code that does not hold what the handler's name says. */
    static final String BAD_CODE = "Runtime.BadFunctionCode";

    final String type;
    private final boolean isPlain;

    /** Told by its own message and type, without a trace. */
    Fault(String message, String type, Throwable cause) {
        super(message, cause);
        this.type = type;
        isPlain = true;
    }

    /** Told as the exception that it is. */
    Fault(Throwable cause) {
        super(messageOf(cause), cause);
        type = cause.getClass().getName();
        isPlain = false;
        trim(cause, Collections.newSetFromMap(new IdentityHashMap<Throwable, Boolean>()));
    }

    private static String messageOf(Throwable thrown) {
        String message = thrown.getLocalizedMessage();
        return message == null ? thrown.getClass().getName() : message;
    }

    /** Whether the environment cannot go on. */
    boolean isFatal() {
        return !isPlain && (getCause() instanceof VirtualMachineError || getCause() instanceof java.io.IOError);
    }

    byte[] toJson() {
        Map<String, Object> error = isPlain ? new LinkedHashMap<String, Object>() : described(getCause(), 0);
        if (isPlain) {
            error.put("errorMessage", getMessage());
            error.put("errorType", type);
        }
        return JsonWriter.write(error);
    }

    private static Map<String, Object> described(Throwable thrown, int depth) {
        Map<String, Object> error = new LinkedHashMap<String, Object>();
        error.put("errorMessage", messageOf(thrown));
        error.put("errorType", thrown.getClass().getName());
        List<String> trace = new ArrayList<String>();
        for (StackTraceElement frame : thrown.getStackTrace())
            trace.add(frame.toString());
        error.put("stackTrace", trace);
        if (thrown.getCause() != null && depth < 20)
            error.put("cause", described(thrown.getCause(), depth + 1));
        return error;
    }

    String toLog() {
        StringWriter text = new StringWriter();
        PrintWriter printer = new PrintWriter(text);
        printer.print(getMessage() + ": " + type + "\n");
        if (getCause() != null)
            getCause().printStackTrace(printer);
        return text.toString();
    }

    /** Leaves out what is the runtime's own: everything below the function's first frame. */
    private static void trim(Throwable thrown, Set<Throwable> seen) {
        if (thrown == null || !seen.add(thrown))
            return;
        StackTraceElement[] trace = thrown.getStackTrace();
        for (int i = 0; i < trace.length; i++)
            if (trace[i].getClassName().startsWith("lathe.")) {
                StackTraceElement[] own = new StackTraceElement[i];
                System.arraycopy(trace, 0, own, 0, i);
                thrown.setStackTrace(own);
                break;
            }
        trim(thrown.getCause(), seen);
        for (Throwable suppressed : thrown.getSuppressed())
            trim(suppressed, seen);
    }
}
