package lathe.debug;

import com.sun.jdi.VMDisconnectedException;
import com.sun.jdi.event.ClassPrepareEvent;
import com.sun.jdi.event.Event;
import com.sun.jdi.event.EventSet;
import com.sun.jdi.event.LocatableEvent;
import com.sun.jdi.event.VMStartEvent;
import com.sun.jdi.request.StepRequest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Answers the requests of the Debug Adapter Protocol
 * (https://microsoft.github.io/debug-adapter-protocol/specification). Requests and stops are worked
 * off one after the other; classes that are loaded meanwhile are not made to wait for that, since an
 * expression may be what loads them.
 */
final class Adapter {
    private final Channel channel;
    private final Program program;
    private final Looks looks;
    private final ExecutorService worker = Executors.newSingleThreadExecutor();

    Adapter(Channel channel, Program program) {
        this.channel = channel;
        this.program = program;
        looks = new Looks(program);
    }

    /** Returns when the engine has gone. */
    void serveRequests() throws IOException {
        for (Map<?, ?> request = channel.read(); request != null; request = channel.read()) {
            Map<?, ?> next = request;
            worker.execute(() -> handle(next));
        }
    }

    /** Returns when the program has ended. */
    void serveEvents() {
        try {
            while (true)
                take(program.vm.eventQueue().remove());
        } catch (VMDisconnectedException | InterruptedException exception) {
            // It has ended.
        }
    }

    private void take(EventSet set) {
        List<LocatableEvent> stops = new ArrayList<>();
        boolean waits = false;
        for (Event event : set) {
            if (event instanceof ClassPrepareEvent)
                program.breakpoints.onPrepared(((ClassPrepareEvent) event).referenceType());
            else if (event instanceof LocatableEvent)
                stops.add((LocatableEvent) event);
            // It waits for its breakpoints.
            waits |= event instanceof VMStartEvent;
        }
        if (!stops.isEmpty() && !program.calls.areUnderWay())
            worker.execute(() -> onStops(set, stops));
        else if (!waits)
            set.resume();
    }

    private void onStops(EventSet set, List<LocatableEvent> stops) {
        try {
            program.onEvents(set, stops);
        } catch (VMDisconnectedException exception) {
            // It has ended.
        } catch (RuntimeException exception) {
            channel.log("The debugger failed: " + exception);
            set.resume();
        }
    }

    private void handle(Map<?, ?> request) {
        String command = Message.text(request, "command");
        Map<String, Object> response =
            Message.of("type", "response", "request_seq", Message.number(request, "seq", 0), "command", command, "success", true);
        try {
            response.put("body", answer(command, Message.object(request, "arguments")));
        } catch (VMDisconnectedException exception) {
            return;
        } catch (Refusal | RuntimeException exception) {
            response.put("success", false);
            response.put("message", exception instanceof Refusal ? exception.getMessage() : "The debugger cannot do that here: " + exception);
        }
        channel.send(response);
    }

    private Map<String, Object> answer(String command, Map<?, ?> arguments) throws Refusal {
        switch (command) {
        case "setBreakpoints":
            return Message.of("breakpoints",
                program.breakpoints.set(Message.text(Message.object(arguments, "source"), "path"), Message.list(arguments, "breakpoints")));
        case "setExceptionBreakpoints":
            program.exceptions.set(Message.list(arguments, "filters"));
            return none();
        case "configurationDone":
            program.vm.resume();
            return none();
        case "continue":
            return goOn(0);
        case "next":
            return goOn(StepRequest.STEP_OVER);
        case "stepIn":
            return goOn(StepRequest.STEP_INTO);
        case "stepOut":
            return goOn(StepRequest.STEP_OUT);
        case "pause":
            program.pause();
            return none();
        default:
            return look(command, arguments);
        }
    }

    private Map<String, Object> look(String command, Map<?, ?> arguments) throws Refusal {
        switch (command) {
        case "stackTrace":
            return looks.stack(Message.number(arguments, "startFrame", 0), Message.number(arguments, "levels", Integer.MAX_VALUE));
        case "scopes":
            return looks.scopes(Message.number(arguments, "frameId", 0));
        case "variables":
            return looks.variables(Message.number(arguments, "variablesReference", 0), Message.number(arguments, "start", 0),
                Message.number(arguments, "count", Integer.MAX_VALUE));
        case "evaluate":
            return looks.evaluate(Message.number(arguments, "frameId", 0), Message.text(arguments, "expression"),
                Message.text(arguments, "context").equals("repl"));
        case "setVariable":
            return looks.assign(Message.number(arguments, "variablesReference", 0), Message.text(arguments, "name"),
                Message.text(arguments, "value"));
        case "exceptionInfo":
            return looks.thrown();
        default:
            return none();
        }
    }

    private static Map<String, Object> none() {
        return Collections.emptyMap();
    }

    private Map<String, Object> goOn(int depth) throws Refusal {
        looks.forget();
        channel.event("continued", Message.of("threadId", (int) program.stop().thread.uniqueID(), "allThreadsContinued", true));
        program.goOn(depth);
        program.showWaiting();
        return none();
    }
}
