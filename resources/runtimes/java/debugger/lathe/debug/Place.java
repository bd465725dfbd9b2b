package lathe.debug;

import com.sun.jdi.AbsentInformationException;
import com.sun.jdi.ArrayReference;
import com.sun.jdi.IncompatibleThreadStateException;
import com.sun.jdi.Method;
import com.sun.jdi.ObjectReference;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.StackFrame;
import com.sun.jdi.ThreadReference;
import com.sun.jdi.Value;
import com.sun.jdi.VirtualMachine;

import java.util.Collections;

/** A frame of a thread that stands: where expressions mean something. */
final class Place {
    final VirtualMachine vm;
    final ThreadReference thread;
    /** From the innermost frame. */
    final int depth;
    final Calls calls;

    Place(ThreadReference thread, int depth, Calls calls) {
        vm = thread.virtualMachine();
        this.thread = thread;
        this.depth = depth;
        this.calls = calls;
    }

    /** Anew each time: a call that the debugger makes ends the life of those before. */
    StackFrame frame() throws Refusal {
        try {
            return thread.frame(depth);
        } catch (IncompatibleThreadStateException | IndexOutOfBoundsException exception) {
            throw new Refusal("The program does not stand there any more.");
        }
    }

    /** Whether the class was compiled with the names of its variables. */
    static boolean hasNames(StackFrame frame) {
        try {
            frame.visibleVariables();
            return true;
        } catch (AbsentInformationException exception) {
            return false;
        }
    }

    /** A value as one of this type there: boxed, unboxed or made there. */
    Value converted(Object value, String type) throws Refusal {
        if (Types.isPrimitive(type)) {
            Object plain = Types.plain(value);
            if (plain == null)
                throw new Refusal("null is no " + type + ".");
            return Types.primitive(vm, plain, type);
        }
        if (value == null)
            return null;
        if (value instanceof String)
            return fitting(calls.string((String) value), type);
        if (value instanceof ObjectReference)
            return fitting((ObjectReference) value, type);
        String primitive = Types.primitiveOfWrapper(type);
        return primitive.isEmpty() ? fitting(object(value), type) : boxed(Types.primitive(vm, value, primitive), type);
    }

    /** A value as an object there. */
    ObjectReference object(Object value) throws Refusal {
        if (value instanceof ObjectReference)
            return (ObjectReference) value;
        if (value instanceof String)
            return calls.string((String) value);
        String primitive = Types.primitiveOf(value);
        return boxed(Types.primitive(vm, value, primitive), Types.wrapperOf(primitive));
    }

    private ObjectReference boxed(Value primitive, String wrapper) throws Refusal {
        for (ReferenceType type : vm.classesByName(wrapper))
            for (Method method : type.methodsByName("valueOf"))
                if (method.argumentTypeNames().equals(Collections.singletonList(primitive.type().name())))
                    return (ObjectReference) calls.call(thread, null, type, method, Collections.singletonList(primitive));
        throw new Refusal("The program has not loaded " + wrapper + ".");
    }

    private static ObjectReference fitting(ObjectReference object, String type) throws Refusal {
        if (!Types.isA(object.referenceType(), type))
            throw new Refusal("A value of type " + Code.simpleName(object.referenceType().name()) + " is no " + Code.simpleName(type) + ".");
        return object;
    }

    /** What String.valueOf() gives, by the program's own toString(). */
    String string(Object value) throws Refusal {
        Object plain = Types.plain(value);
        if (!(plain instanceof ObjectReference))
            return String.valueOf(plain);
        if (plain instanceof ArrayReference)
            return new Texts(this).of(plain);
        Object text = Types.plain(calls.call(thread, (ObjectReference) plain, "toString"));
        return String.valueOf(text);
    }
}
