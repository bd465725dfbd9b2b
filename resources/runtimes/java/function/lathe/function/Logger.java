package lathe.function;

import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;

import java.nio.charset.StandardCharsets;

import lathe.runtime.Log;

/** What context.getLogger() and LambdaRuntime.getLogger() give. */
final class Logger implements LambdaLogger {
    @Override public void log(String message) {
        Log.write(message, null);
    }

    @Override public void log(byte[] message) {
        Log.writeLine(new String(message, StandardCharsets.UTF_8));
    }

    @Override public void log(String message, LogLevel level) {
        Log.write(message, level == null || level == LogLevel.UNDEFINED ? null : level.name());
    }

    @Override public void log(byte[] message, LogLevel level) {
        if (Log.passes(level == null ? null : level.name()))
            log(message);
    }
}
