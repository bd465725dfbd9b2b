package lathe.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * A few invocations before there is any function, so that the JVM can keep the classes that they
 * load in an archive (-XX:ArchiveClassesAtExit): a Runtime API of its own that answers with events
 * and then hangs up.
 */
final class Training implements Runnable {
    private static final String[] EVENTS = {"{\"name\":\"Ada\",\"count\":3,\"price\":1.5,\"tags\":[\"a\"],\"escaped\":\"\\n\"}",
        "{\"name\":\"fail\"}", "{\"name\":\"Ada\"}"};

    private final ServerSocket server;

    private Training(ServerSocket server) {
        this.server = server;
    }

    static void prepare() throws IOException {
        ServerSocket server = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
        System.setProperty("lathe.api", "127.0.0.1:" + server.getLocalPort());
        System.setProperty("lathe.handler", "lathe.function.Rehearsal");
        Thread thread = new Thread(new Training(server));
        thread.setDaemon(true);
        thread.start();
    }

    @Override public void run() {
        try {
            Socket socket = server.accept();
            InputStream in = socket.getInputStream();
            OutputStream out = socket.getOutputStream();
            byte[] buffer = new byte[65536];
            for (String event : EVENTS) {
                // What is asked for arrives in one piece: a GET, or a POST with the next GET behind it.
                in.read(buffer);
                String accepted = event == EVENTS[0] ? "" : answer("202 Accepted", "{\"status\":\"OK\"}\n");
                out.write((accepted + answer("200 OK", event)).getBytes(StandardCharsets.UTF_8));
            }
            in.read(buffer);
            socket.close();
        } catch (IOException exception) {
            System.exit(1);
        }
    }

    private static String answer(String status, String body) {
        return "HTTP/1.1 " + status + "\r\nContent-Type: application/json\r\nLambda-Runtime-Aws-Request-Id: training\r\n"
            + "Lambda-Runtime-Deadline-Ms: 1\r\nLambda-Runtime-Trace-Id: Root=1\r\nContent-Length: "
            + body.length() + "\r\n\r\n" + body;
    }
}
