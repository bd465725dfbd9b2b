package lathe.debug;

import com.sun.jdi.Location;
import com.sun.jdi.ThreadReference;
import com.sun.jdi.VirtualMachine;
import com.sun.jdi.event.Event;
import com.sun.jdi.event.StepEvent;
import com.sun.jdi.request.EventRequest;
import com.sun.jdi.request.EventRequestManager;
import com.sun.jdi.request.MethodEntryRequest;
import com.sun.jdi.request.StepRequest;

import java.util.ArrayList;

/** How a program goes on until the next line of the function's, passing by code of others. */
final class Steps {
    private final VirtualMachine vm;
    private final Code code;
    Steps(VirtualMachine vm, Code code) {
        this.vm = vm;
        this.code = code;
    }

    /** `depth`: StepRequest.STEP_INTO, STEP_OVER or STEP_OUT. */
    void start(ThreadReference thread, int depth) {
        clear();
        StepRequest request = vm.eventRequestManager().createStepRequest(thread, StepRequest.STEP_LINE, depth);
        for (String passed : Code.PASSED)
            request.addClassExclusionFilter(passed);
        request.addCountFilter(1);
        request.setSuspendPolicy(EventRequest.SUSPEND_ALL);
        request.enable();
    }

    /** Whether the step has come to where a person wants to be; otherwise it is taken on. */
    boolean isThere(StepEvent event) {
        Location location = event.location();
        boolean isOnTheWay = location.method().isBridge() || location.lineNumber() < 0;
        if (code.isFunctions(location) && !isOnTheWay)
            return true;
        // Out of the package's method, or of one that the compiler has made.
        start(event.thread(), StepRequest.STEP_OUT);
        return false;
    }

    /** The next thing that the thread does. */
    void nextOf(ThreadReference thread) {
        clear();
        StepRequest request = vm.eventRequestManager().createStepRequest(thread, StepRequest.STEP_MIN, StepRequest.STEP_INTO);
        request.addCountFilter(1);
        request.setSuspendPolicy(EventRequest.SUSPEND_ALL);
        request.enable();
    }

    /** The next method that any thread enters, of the function or its packages. */
    void nextMethod() {
        clear();
        MethodEntryRequest request = vm.eventRequestManager().createMethodEntryRequest();
        for (String passed : Code.PASSED)
            request.addClassExclusionFilter(passed);
        request.addCountFilter(1);
        request.setSuspendPolicy(EventRequest.SUSPEND_ALL);
        request.enable();
    }

    static boolean isPause(Event event) {
        return !(event instanceof StepEvent) || ((StepRequest) event.request()).size() == StepRequest.STEP_MIN;
    }

    void clear() {
        EventRequestManager manager = vm.eventRequestManager();
        manager.deleteEventRequests(new ArrayList<>(manager.stepRequests()));
        manager.deleteEventRequests(new ArrayList<>(manager.methodEntryRequests()));
    }
}
