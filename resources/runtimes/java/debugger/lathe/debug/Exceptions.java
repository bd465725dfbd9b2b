package lathe.debug;

import com.sun.jdi.IncompatibleThreadStateException;
import com.sun.jdi.Location;
import com.sun.jdi.ObjectReference;
import com.sun.jdi.StackFrame;
import com.sun.jdi.VirtualMachine;
import com.sun.jdi.event.ExceptionEvent;
import com.sun.jdi.request.EventRequest;
import com.sun.jdi.request.ExceptionRequest;

import java.util.List;

/**
 * At which exceptions the program stops. What runs the function catches all that leave its handler:
 * "uncaught" are those that nothing of the function's own catches.
 */
final class Exceptions {
    private final VirtualMachine vm;
    private final Code code;
    private ExceptionRequest request;
    private boolean all;
    /** It is thrown again on its way, by what finally and synchronized become. */
    private ObjectReference last;

    Exceptions(VirtualMachine vm, Code code) {
        this.vm = vm;
        this.code = code;
    }

    void set(List<?> filters) {
        all = filters.contains("raised");
        if (request != null)
            vm.eventRequestManager().deleteEventRequest(request);
        request = null;
        if (filters.isEmpty())
            return;
        // What leaves the handler is caught, too, as the JVM sees it.
        request = vm.eventRequestManager().createExceptionRequest(null, true, true);
        request.setSuspendPolicy(EventRequest.SUSPEND_ALL);
        request.enable();
    }

    boolean isStop(ExceptionEvent event) {
        if (event.exception().equals(last) || !(leaves(event) || all && concerns(event)))
            return false;
        last = event.exception();
        return true;
    }

    /** Not what Java throws and catches among its own. */
    private boolean concerns(ExceptionEvent event) {
        return isOutsideJava(event.location()) || (event.catchLocation() != null && isOutsideJava(event.catchLocation()));
    }

    private boolean isOutsideJava(Location location) {
        Code.Owner owner = code.ownerOf(location.declaringType());
        return owner == Code.Owner.FUNCTION || owner == Code.Owner.PACKAGE;
    }

    /** Whether nothing of the function's catches it: neither where it is caught nor, by reflection's wrapping, further out. */
    private boolean leaves(ExceptionEvent event) {
        Location caught = event.catchLocation();
        if (caught != null && !code.isRuntimes(caught) && !isReflection(caught))
            return false;
        boolean isThroughReflection = false;
        boolean isOfFunction = false;
        try {
            for (StackFrame frame : event.thread().frames()) {
                Location location = frame.location();
                if (isReflection(location))
                    isThroughReflection = true;
                else if (isOutsideJava(location)) {
                    // Who called by reflection may catch what that makes of it.
                    if (isThroughReflection)
                        return false;
                    isOfFunction = true;
                }
            }
        } catch (IncompatibleThreadStateException exception) {
            return false;
        }
        return isOfFunction;
    }

    private static boolean isReflection(Location location) {
        String type = location.declaringType().name();
        return type.startsWith("java.lang.reflect.") || type.startsWith("jdk.internal.reflect.") || type.startsWith("sun.reflect.");
    }
}
