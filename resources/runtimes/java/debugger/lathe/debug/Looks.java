package lathe.debug;

import com.sun.jdi.Location;
import com.sun.jdi.ObjectReference;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.StackFrame;
import com.sun.jdi.Value;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What is told of a program that stands: frames, scopes, variables, expressions. */
final class Looks {
    private final Program program;
    /** What has a number by which its content is asked for: that number less one is its index. */
    private final List<Container> containers = new ArrayList<>();

    Looks(Program program) {
        this.program = program;
    }

    void forget() {
        containers.clear();
    }

    Map<String, Object> stack(int first, int count) throws Refusal {
        List<StackFrame> frames = Program.framesOf(program.stop().thread);
        List<Object> shown = new ArrayList<>();
        int end = endOf(frames);
        for (int depth = first; depth < end && shown.size() < count; depth++) {
            Location location = frames.get(depth).location();
            if (!isMade(location))
                shown.add(Message.of("id", depth + 1, "name", Code.nameOf(location.method()), "line", Math.max(location.lineNumber(), 0),
                    "column", 1, "source", Message.of("path", program.code.pathOf(location))));
        }
        return Message.of("stackFrames", shown, "totalFrames", end);
    }

    /** By the compiler or the JVM, without a line that a person wrote. */
    private static boolean isMade(Location location) {
        return location.method().isBridge() || location.declaringType().name().contains("$$Lambda");
    }

    /** Without how Java comes from what runs the function to its code. */
    private int endOf(List<StackFrame> frames) {
        int end = frames.size();
        boolean isCalled = end > 0 && program.code.isRuntimes(frames.get(end - 1).location());
        while (isCalled && end > 0 && isMachinery(frames.get(end - 1).location()))
            end--;
        return end;
    }

    private boolean isMachinery(Location location) {
        Code.Owner owner = program.code.ownerOf(location.declaringType());
        return owner == Code.Owner.RUNTIME || owner == Code.Owner.JDK;
    }

    Map<String, Object> scopes(int frame) throws Refusal {
        Place place = program.place(frame - 1);
        ReferenceType type = place.frame().location().declaringType();
        List<Object> scopes = new ArrayList<>();
        scopes.add(scope("Locals", "locals", Container.ofLocals(place)));
        if (program.code.ownerOf(type) != Code.Owner.JDK && !Container.staticFields(type).isEmpty())
            scopes.add(scope("Static fields of " + Code.simpleName(type.name()), "statics", Container.ofStatics(place, type)));
        return Message.of("scopes", scopes);
    }

    private Map<String, Object> scope(String name, String hint, Container container) {
        return Message.of("name", name, "presentationHint", hint, "variablesReference", number(container), "expensive", false);
    }

    private int number(Container container) {
        containers.add(container);
        return containers.size();
    }

    private Container container(int number) throws Refusal {
        program.stop();
        if (number < 1 || number > containers.size())
            throw new Refusal("That is of a stop before.");
        return containers.get(number - 1);
    }

    Map<String, Object> variables(int reference, int first, int count) throws Refusal {
        Container container = container(reference);
        List<Object> variables = new ArrayList<>();
        for (Container.Item item : container.items(first, count)) {
            Map<String, Object> variable = value(container.place, item.value, "value");
            variable.put("name", item.name);
            variables.add(variable);
        }
        return Message.of("variables", variables, "start", first);
    }

    private Map<String, Object> value(Place place, Object value, String key) {
        int reference = Container.isOne(value) ? number(new Container.Lazy(place, (ObjectReference) value)) : 0;
        return Message.of(key, new Texts(place).of(value), "type", Texts.typeOf(value), "variablesReference", reference);
    }

    Map<String, Object> evaluate(int frame, String expression, boolean mayAssign) throws Refusal {
        Place place = program.place(frame - 1);
        return value(place, new Evaluator(place, mayAssign).evaluate(expression), "result");
    }

    Map<String, Object> assign(int reference, String name, String expression) throws Refusal {
        Container container = container(reference);
        Slot slot = container.slot(name);
        if (slot == null)
            throw new Refusal("'" + name + "' is not changed here: call a method that does.");
        Value now = slot.set(container.place, new Evaluator(container.place, true).evaluate(expression));
        return value(container.place, now, "value");
    }

    Map<String, Object> thrown() throws Refusal {
        ObjectReference thrown = program.stop().thrown;
        if (thrown == null)
            throw new Refusal("The program stands at no exception.");
        return Message.of("exceptionId", Throwables.type(thrown), "description", Throwables.message(thrown), "breakMode", "always");
    }
}
