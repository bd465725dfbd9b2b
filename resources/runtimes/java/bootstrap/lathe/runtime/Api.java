package lathe.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * The Runtime API on one keep-alive connection
 * (https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html). A response and the next "next"
 * leave together, so that no invocation waits for the other's acknowledgement.
 */
final class Api {
    private static final String BASE = "/2018-06-01/runtime/";

    /** One answer: fields by lower-case name. */
    static final class Answer {
        int status;
        final Map<String, String> fields = new HashMap<String, String>();
        byte[] body;
    }

    private final String address;
    private final byte[] next;
    private final InputStream in;
    private final OutputStream out;
    private byte[] buffer = new byte[16384];
    private int begin;
    private int end;

    Api(String address) throws IOException {
        this.address = address;
        int colon = address.lastIndexOf(':');
        Socket socket =
            new Socket(InetAddress.getByName(address.substring(0, colon)), Integer.parseInt(address.substring(colon + 1)));
        socket.setTcpNoDelay(true);
        in = socket.getInputStream();
        out = socket.getOutputStream();
        next = head("GET", "invocation/next", 0, "");
    }

    /** Waits until the function is wanted. That is Lathe's own, as is the flag that asks for it. */
    void standBy() throws IOException {
        out.write(head("GET", "standby", 0, ""));
        read();
    }

    void awaitRestoration() throws IOException {
        out.write(head("GET", "restore/next", 0, ""));
        read();
    }

    Answer next() throws IOException {
        out.write(next);
        return read();
    }

    /** Posts an invocation's response or error, and asks for the next event in the same breath. */
    Answer postAndNext(String path, byte[] body, int length, String fields) throws IOException {
        byte[] head = head("POST", path, length, fields);
        byte[] all = new byte[head.length + length + next.length];
        System.arraycopy(head, 0, all, 0, head.length);
        System.arraycopy(body, 0, all, head.length, length);
        System.arraycopy(next, 0, all, head.length + length, next.length);
        out.write(all);
        read();
        return read();
    }

    void post(String path, byte[] body, String fields) throws IOException {
        out.write(head("POST", path, body.length, fields));
        out.write(body);
        read();
    }

    private byte[] head(String method, String path, int length, String fields) {
        String text = method + " " + BASE + path + " HTTP/1.1\r\nHost: " + address + "\r\nUser-Agent: lathe-java\r\n"
            + fields + "Content-Length: " + length + "\r\n\r\n";
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private Answer read() throws IOException {
        Answer answer = new Answer();
        String line = readLine();
        answer.status = Integer.parseInt(line.substring(9, 12));
        while (!(line = readLine()).isEmpty()) {
            int colon = line.indexOf(':');
            answer.fields.put(lower(line.substring(0, colon)), line.substring(colon + 1).trim());
        }
        String length = answer.fields.get("content-length");
        answer.body = readBytes(length == null ? 0 : Integer.parseInt(length));
        return answer;
    }

    // What toLowerCase does, without a locale to load.
    private static String lower(String name) {
        char[] letters = name.toCharArray();
        for (int i = 0; i < letters.length; i++)
            if (letters[i] >= 'A' && letters[i] <= 'Z')
                letters[i] += 'a' - 'A';
        return new String(letters);
    }

    private String readLine() throws IOException {
        int from = begin;
        while (true) {
            for (; from < end; from++)
                if (buffer[from] == '\n') {
                    String line = new String(buffer, begin, Math.max(0, from - 1 - begin), StandardCharsets.ISO_8859_1);
                    begin = from + 1;
                    return line;
                }
            from -= begin;
            fill();
            from += begin;
        }
    }

    private byte[] readBytes(int length) throws IOException {
        byte[] bytes = new byte[length];
        int have = Math.min(length, end - begin);
        System.arraycopy(buffer, begin, bytes, 0, have);
        begin += have;
        while (have < length) {
            int count = in.read(bytes, have, length - have);
            if (count < 0)
                throw new IOException("the Runtime API closed the connection");
            have += count;
        }
        return bytes;
    }

    private void fill() throws IOException {
        System.arraycopy(buffer, begin, buffer, 0, end - begin);
        end -= begin;
        begin = 0;
        if (end == buffer.length)
            buffer = java.util.Arrays.copyOf(buffer, buffer.length * 2);
        int count = in.read(buffer, end, buffer.length - end);
        if (count < 0)
            throw new IOException("the Runtime API closed the connection");
        end += count;
    }
}
