package lathe.debug;

import com.sun.jdi.Bootstrap;
import com.sun.jdi.VirtualMachine;
import com.sun.jdi.connect.Connector;
import com.sun.jdi.connect.ListeningConnector;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Runs a Java function under the debugger: starts its JVM, which connects with this process and waits,
 * and speaks the Debug Adapter Protocol with the engine over two named pipes. Both are in the function's
 * execution environment, and nothing listens in the function's JVM.
 *
 * <p>Arguments: the pipes for requests and for answers, then the function's command line.
 */
public final class Main {
    /** Before the names of the variables that the function's JVM heeds, and this one is to leave alone. */
    private static final String KEPT = "LATHE_DEBUGGED_";

    private Main() {}

    public static void main(String[] arguments) throws Exception {
        Channel channel = new Channel(arguments[0], arguments[1]);
        ListeningConnector connector = connector();
        Map<String, Connector.Argument> options = connector.defaultArguments();
        options.get("localAddress").setValue("127.0.0.1");
        options.get("port").setValue("0");
        String address = connector.startListening(options);
        Process process = start(Arrays.asList(arguments).subList(2, arguments.length), address.substring(address.lastIndexOf(':') + 1));
        process.onExit().thenAccept(ended -> end(ended.exitValue()));
        VirtualMachine vm = connector.accept(options);
        connector.stopListening(options);
        Adapter adapter = new Adapter(channel, new Program(vm, channel));
        Thread events = new Thread(adapter::serveEvents, "events");
        events.start();
        adapter.serveRequests();
    }

    private static ListeningConnector connector() {
        for (ListeningConnector connector : Bootstrap.virtualMachineManager().listeningConnectors())
            if (connector.transport().name().equals("dt_socket"))
                return connector;
        throw new IllegalStateException("This JVM has no sockets for debuggers.");
    }

    private static Process start(List<String> command, String port) throws IOException {
        List<String> debugged = new ArrayList<>(command);
        debugged.add(debugged.indexOf("-cp"), "-agentlib:jdwp=transport=dt_socket,server=n,suspend=y,address=127.0.0.1:" + port);
        ProcessBuilder builder = new ProcessBuilder(debugged).inheritIO();
        Map<String, String> environment = builder.environment();
        for (String name : new ArrayList<>(environment.keySet()))
            if (name.startsWith(KEPT))
                environment.put(name.substring(KEPT.length()), environment.remove(name));
        return builder.start();
    }

    /** As the function's JVM has ended, be it by a signal. */
    private static void end(int code) {
        try {
            if (code > 128)
                new ProcessBuilder("/bin/sh", "-c", "kill -" + (code - 128) + " " + ProcessHandle.current().pid()).start().waitFor();
        } catch (IOException | InterruptedException exception) {
            // Its code says it, too.
        }
        Runtime.getRuntime().halt(code);
    }
}
