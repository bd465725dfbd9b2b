package lathe.debug;

import com.sun.jdi.ClassNotLoadedException;
import com.sun.jdi.ClassType;
import com.sun.jdi.IncompatibleThreadStateException;
import com.sun.jdi.InterfaceType;
import com.sun.jdi.InvalidTypeException;
import com.sun.jdi.InvocationException;
import com.sun.jdi.Method;
import com.sun.jdi.ObjectCollectedException;
import com.sun.jdi.ObjectReference;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.StringReference;
import com.sun.jdi.ThreadReference;
import com.sun.jdi.Value;
import com.sun.jdi.VirtualMachine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/** Has the function's threads, while they stand, call methods; and keeps what these return until it goes on. */
final class Calls {
    /** What a look at a value may take. */
    private static final int LONGEST_SECONDS = 2;

    private final VirtualMachine vm;
    private final AtomicInteger underWay = new AtomicInteger();
    private final List<ObjectReference> held = new ArrayList<>();

    Calls(VirtualMachine vm) {
        this.vm = vm;
    }

    /** What is met in code that only the debugger runs is no stop. */
    boolean areUnderWay() {
        return underWay.get() > 0;
    }

    /** `target` is null for static methods of `type`. */
    Value call(ThreadReference thread, ObjectReference target, ReferenceType type, Method method, List<? extends Value> arguments)
        throws Refusal {
        if (areUnderWay())
            throw new Refusal("An expression from before is still being evaluated.");
        FutureTask<Value> task = new FutureTask<>(() -> {
            try {
                return invoke(thread, target, type, method, arguments);
            } finally {
                underWay.decrementAndGet();
            }
        });
        underWay.incrementAndGet();
        Thread caller = new Thread(task, "call");
        caller.setDaemon(true);
        caller.start();
        return held(result(task, method));
    }

    private static Value invoke(ThreadReference thread, ObjectReference target, ReferenceType type, Method method,
        List<? extends Value> arguments) throws Exception {
        if (target != null)
            return target.invokeMethod(thread, method, arguments, ObjectReference.INVOKE_SINGLE_THREADED);
        if (type instanceof InterfaceType)
            return ((InterfaceType) type).invokeMethod(thread, method, arguments, ObjectReference.INVOKE_SINGLE_THREADED);
        return ((ClassType) type).invokeMethod(thread, method, arguments, ObjectReference.INVOKE_SINGLE_THREADED);
    }

    private static Value result(FutureTask<Value> task, Method method) throws Refusal {
        try {
            return task.get(LONGEST_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException exception) {
            throw new Refusal(method.name() + "() has not ended in " + LONGEST_SECONDS
                + " s. It may wait for a thread that stands: go on, and stop again.");
        } catch (InterruptedException exception) {
            throw new Refusal("The debugger ends.");
        } catch (ExecutionException exception) {
            throw refusal(exception.getCause(), method);
        }
    }

    private static Refusal refusal(Throwable cause, Method method) {
        if (cause instanceof InvocationException)
            return new Refusal(Throwables.text(((InvocationException) cause).exception()));
        if (cause instanceof IncompatibleThreadStateException)
            return new Refusal("Methods can be called only where the program stopped at a line, not where it was paused within Java's own code.");
        if (cause instanceof InvalidTypeException || cause instanceof ClassNotLoadedException)
            return new Refusal(method.name() + "() does not take these arguments.");
        return new Refusal("The debugger cannot call " + method.name() + "() here: " + cause);
    }

    /** Kept from being collected: nothing in the program refers to it. */
    <T extends Value> T held(T value) {
        if (value instanceof ObjectReference) {
            try {
                ((ObjectReference) value).disableCollection();
                held.add((ObjectReference) value);
            } catch (ObjectCollectedException exception) {
                // It shows when it is looked at.
            }
        }
        return value;
    }

    StringReference string(String text) {
        return held(vm.mirrorOf(text));
    }

    void release() {
        for (ObjectReference object : held)
            object.enableCollection();
        held.clear();
    }

    /** The public method without arguments of this name, as toString(); null where there is none. */
    static Method plain(ReferenceType type, String name) {
        for (Method method : type.methodsByName(name))
            if (method.argumentTypeNames().isEmpty() && !method.isStatic())
                return method;
        return null;
    }

    Value call(ThreadReference thread, ObjectReference target, String name) throws Refusal {
        Method method = plain(target.referenceType(), name);
        if (method == null)
            throw new Refusal(Code.simpleName(target.referenceType().name()) + " has no method " + name + "().");
        return call(thread, target, target.referenceType(), method, Collections.<Value>emptyList());
    }
}
