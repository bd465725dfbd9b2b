package lathe.debug;

import com.sun.jdi.IncompatibleThreadStateException;
import com.sun.jdi.StackFrame;
import com.sun.jdi.ThreadReference;
import com.sun.jdi.VirtualMachine;
import com.sun.jdi.event.BreakpointEvent;
import com.sun.jdi.event.EventSet;
import com.sun.jdi.event.ExceptionEvent;
import com.sun.jdi.event.LocatableEvent;
import com.sun.jdi.event.StepEvent;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The function's JVM: where it stops and how it goes on. Lives on the worker's thread. */
final class Program {
    final VirtualMachine vm;
    final Code code = new Code();
    final Calls calls;
    final Breakpoints breakpoints;
    final Exceptions exceptions;

    private final Channel channel;
    private final Steps steps;
    private Stop stop;
    /** Of threads that have stopped at the same time as the one that is shown. */
    private final Deque<Stop> waiting = new ArrayDeque<>();

    Program(VirtualMachine vm, Channel channel) {
        this.vm = vm;
        this.channel = channel;
        calls = new Calls(vm);
        breakpoints = new Breakpoints(vm, code, channel);
        exceptions = new Exceptions(vm, code);
        steps = new Steps(vm, code);
    }

    /** The present one. */
    Stop stop() throws Refusal {
        if (stop == null)
            throw new Refusal("The program runs.");
        return stop;
    }

    Place place(int depth) throws Refusal {
        return new Place(stop().thread, depth, calls);
    }

    void onEvents(EventSet set, List<LocatableEvent> events) {
        String reason = null;
        ExceptionEvent thrown = null;
        ThreadReference thread = events.get(0).thread();
        for (LocatableEvent event : events) {
            if (event instanceof BreakpointEvent && stopsAt((BreakpointEvent) event))
                reason = "breakpoint";
            else if (event instanceof ExceptionEvent && exceptions.isStop((ExceptionEvent) event)) {
                reason = "exception";
                thrown = (ExceptionEvent) event;
            } else if (reason == null && !(event instanceof BreakpointEvent) && !(event instanceof ExceptionEvent))
                reason = Steps.isPause(event) ? "pause" : steps.isThere((StepEvent) event) ? "step" : null;
        }
        if (reason == null)
            set.resume();
        else
            begin(new Stop(reason, thread, thrown == null ? null : thrown.exception(), set::resume));
    }

    private void begin(Stop next) {
        if (stop != null) {
            waiting.add(next);
            return;
        }
        steps.clear();
        stop = next;
        channel.event("stopped", Message.of("reason", stop.reason, "threadId", (int) stop.thread.uniqueID(), "allThreadsStopped", true));
    }

    private boolean stopsAt(BreakpointEvent event) {
        Breakpoints.Breakpoint breakpoint = Breakpoints.of(event.request());
        Place place = new Place(event.thread(), 0, calls);
        try {
            if (!breakpoint.condition.isEmpty()
                && !Operators.isTrue(Types.plain(new Evaluator(place, true).evaluate(breakpoint.condition))))
                return false;
        } catch (Refusal refusal) {
            channel.log("The condition of the breakpoint in line " + breakpoint.actualLine + ": " + refusal.getMessage());
            return true;
        }
        if (breakpoint.logMessage.isEmpty())
            return true;
        channel.log(LogMessage.of(place, breakpoint.logMessage));
        return false;
    }

    /** `depth` of StepRequest; 0: no step. */
    void goOn(int depth) throws Refusal {
        Stop last = stop();
        stop = null;
        calls.release();
        if (depth != 0)
            steps.start(last.thread, depth);
        last.goOn.run();
    }

    /** After it was told that the program goes on. */
    void showWaiting() {
        if (stop == null && !waiting.isEmpty())
            begin(waiting.remove());
    }

    void pause() {
        if (stop != null)
            return;
        vm.suspend();
        ThreadReference thread = busyThread();
        if (thread != null && isInCode(thread)) {
            // Methods can be called in a thread only where an event has stopped it.
            steps.nextOf(thread);
        } else if (thread != null) {
            begin(new Stop("pause", thread, null, vm::resume));
            return;
        } else
            steps.nextMethod();
        vm.resume();
    }

    /** One that runs code of the function's, the handler's before others; null where none does. */
    private ThreadReference busyThread() {
        ThreadReference busy = null;
        for (ThreadReference thread : vm.allThreads())
            if (framesOf(thread).stream().anyMatch(frame -> code.isFunctions(frame.location()))
                && (busy == null || thread.name().equals("main")))
                busy = thread;
        return busy;
    }

    private boolean isInCode(ThreadReference thread) {
        return code.isFunctions(framesOf(thread).get(0).location());
    }

    static List<StackFrame> framesOf(ThreadReference thread) {
        try {
            return thread.frames();
        } catch (IncompatibleThreadStateException exception) {
            return new ArrayList<>();
        }
    }
}
