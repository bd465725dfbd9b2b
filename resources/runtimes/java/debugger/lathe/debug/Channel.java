package lathe.debug;

import lathe.runtime.JsonReader;

import java.io.BufferedInputStream;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/**
 * Messages of the Debug Adapter Protocol over two named pipes
 * (https://microsoft.github.io/debug-adapter-protocol/overview#base-protocol).
 */
final class Channel {
    private static final String LENGTH = "content-length:";

    private final InputStream in;
    private final OutputStream out;
    private int sequence;

    Channel(String requests, String answers) throws IOException {
        in = new BufferedInputStream(new FileInputStream(requests));
        out = new FileOutputStream(answers);
    }

    /** Waits for the next one; null when the other side has gone. */
    Map<?, ?> read() throws IOException {
        int length = 0;
        for (String line = line(); line != null; line = line()) {
            if (line.isEmpty())
                return (Map<?, ?>) JsonReader.parse(in.readNBytes(length));
            if (line.toLowerCase(Locale.ROOT).startsWith(LENGTH))
                length = Integer.parseInt(line.substring(LENGTH.length()).trim());
        }
        return null;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int letter = in.read(); letter >= 0; letter = in.read()) {
            if (letter == '\n')
                return line.toString();
            if (letter != '\r')
                line.append((char) letter);
        }
        return null;
    }

    void event(String name, Map<String, Object> body) {
        send(Message.of("type", "event", "event", name, "body", body));
    }

    /** A line for the invocation's log. */
    void log(String line) {
        event("output", Message.of("category", "important", "output", line + "\n"));
    }

    synchronized void send(Map<String, Object> message) {
        message.put("seq", ++sequence);
        byte[] body = JsonText.of(message).getBytes(StandardCharsets.UTF_8);
        try {
            out.write(("Content-Length: " + body.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            out.write(body);
            out.flush();
        } catch (IOException exception) {
            // The engine has gone, and this environment goes with it.
        }
    }
}
