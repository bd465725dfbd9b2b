package lathe.debug;

import com.sun.jdi.AbsentInformationException;
import com.sun.jdi.Location;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.VirtualMachine;
import com.sun.jdi.request.BreakpointRequest;
import com.sun.jdi.request.ClassPrepareRequest;
import com.sun.jdi.request.EventRequest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A person's breakpoints, by the lines of sources; each is put into every class that has such code when it is loaded. */
final class Breakpoints {
    private static final String BREAKPOINT = "breakpoint";
    /** So many lines a method's head may have before its code. */
    private static final int SIGNATURE = 2;

    /** One of a person's. */
    static final class Breakpoint {
        final int id;
        final int line;
        final String condition;
        final String logMessage;
        /** Where it stops: the next line that has code; 0 while no class has any. */
        int actualLine;
        final List<BreakpointRequest> requests = new ArrayList<>();

        Breakpoint(int id, Map<?, ?> wanted) {
            this.id = id;
            line = Message.number(wanted, "line", 0);
            condition = Message.text(wanted, "condition");
            logMessage = Message.text(wanted, "logMessage");
        }

        boolean isSame(Breakpoint other) {
            return line == other.line && condition.equals(other.condition) && logMessage.equals(other.logMessage);
        }

        Map<String, Object> state() {
            return Message.of("id", id, "verified", actualLine > 0, "line", actualLine > 0 ? actualLine : line);
        }
    }

    /** Those of one file. */
    private static final class Source {
        final List<Breakpoint> breakpoints = new ArrayList<>();
        final List<ClassPrepareRequest> awaited = new ArrayList<>();
        boolean isTold;
    }

    private final VirtualMachine vm;
    private final Code code;
    private final Channel channel;
    private final Map<String, Source> sources = new HashMap<>();
    private int lastId;

    Breakpoints(VirtualMachine vm, Code code, Channel channel) {
        this.vm = vm;
        this.code = code;
        this.channel = channel;
    }

    static Breakpoint of(EventRequest request) {
        return (Breakpoint) request.getProperty(BREAKPOINT);
    }

    /** All of one file, in place of those before. Those that stay are left where they are: the program, which may run, passes none meanwhile. */
    synchronized List<Object> set(String path, List<?> wanted) {
        String name = Code.sourceOf(path);
        Source source = sources.computeIfAbsent(name == null ? path : name, each -> new Source());
        List<Breakpoint> before = new ArrayList<>(source.breakpoints);
        source.breakpoints.clear();
        for (Object each : wanted)
            source.breakpoints.add(keptOrNew(before, (Map<?, ?>) each));
        for (Breakpoint gone : before)
            vm.eventRequestManager().deleteEventRequests(gone.requests);
        if (name != null)
            await(name, source);
        for (ReferenceType type : name == null || wanted.isEmpty() ? new ArrayList<ReferenceType>() : loaded(name))
            place(source, type, false);
        List<Object> states = new ArrayList<>();
        for (Breakpoint breakpoint : source.breakpoints)
            states.add(breakpoint.state());
        return states;
    }

    private Breakpoint keptOrNew(List<Breakpoint> before, Map<?, ?> wanted) {
        Breakpoint made = new Breakpoint(++lastId, wanted);
        for (Breakpoint breakpoint : before)
            if (breakpoint.isSame(made)) {
                before.remove(breakpoint);
                return breakpoint;
            }
        return made;
    }

    /** By the name of the file, and for classes that do not tell it by their own. */
    private void await(String name, Source source) {
        if (!source.awaited.isEmpty())
            return;
        ClassPrepareRequest byFile = vm.eventRequestManager().createClassPrepareRequest();
        byFile.addSourceNameFilter(name.substring(name.lastIndexOf('/') + 1));
        ClassPrepareRequest byName = vm.eventRequestManager().createClassPrepareRequest();
        byName.addClassFilter(className(name));
        for (ClassPrepareRequest request : new ClassPrepareRequest[] {byFile, byName}) {
            request.setSuspendPolicy(EventRequest.SUSPEND_EVENT_THREAD);
            request.enable();
            source.awaited.add(request);
        }
    }

    /** "example/App.java" -> "example.App" */
    private static String className(String source) {
        int end = source.lastIndexOf('.');
        return source.substring(0, end < 0 ? source.length() : end).replace('/', '.');
    }

    private List<ReferenceType> loaded(String name) {
        String packageName = name.substring(0, name.lastIndexOf('/') + 1).replace('/', '.');
        List<ReferenceType> found = new ArrayList<>();
        for (ReferenceType type : vm.allClasses())
            if (type.isPrepared() && type.name().startsWith(packageName) && isFrom(name, type))
                found.add(type);
        return found;
    }

    private boolean isFrom(String name, ReferenceType type) {
        if (code.ownerOf(type) == Code.Owner.JDK)
            return false;
        try {
            return type.sourcePaths(null).contains(name);
        } catch (AbsentInformationException exception) {
            return type.name().equals(className(name));
        }
    }

    /** A class has been loaded: before any of its code runs. */
    synchronized void onPrepared(ReferenceType type) {
        for (Map.Entry<String, Source> each : sources.entrySet())
            if (isFrom(each.getKey(), type))
                place(each.getValue(), type, true);
    }

    private void place(Source source, ReferenceType type, boolean tell) {
        List<Location> lines;
        try {
            lines = type.allLineLocations();
        } catch (AbsentInformationException exception) {
            if (!source.isTold)
                channel.log(type.name() + " was compiled without line numbers (javac -g): no breakpoint stops there.");
            source.isTold = true;
            return;
        }
        for (Breakpoint breakpoint : source.breakpoints)
            if (place(breakpoint, lines) && tell)
                channel.event("breakpoint", Message.of("reason", "changed", "breakpoint", breakpoint.state()));
    }

    /** At the line, or the next that has code; of several classes of a file the one that has it nearer counts. */
    private boolean place(Breakpoint breakpoint, List<Location> locations) {
        int nearest = Integer.MAX_VALUE;
        for (Location location : locations)
            if (location.lineNumber() >= breakpoint.line && location.lineNumber() < nearest && belongs(breakpoint.line, location))
                nearest = location.lineNumber();
        boolean isBetter = nearest < Integer.MAX_VALUE && (breakpoint.actualLine == 0 || nearest < breakpoint.actualLine);
        if (!isBetter && nearest != breakpoint.actualLine)
            return false;
        if (isBetter) {
            vm.eventRequestManager().deleteEventRequests(breakpoint.requests);
            breakpoint.requests.clear();
            breakpoint.actualLine = nearest;
        }
        for (Location location : locations)
            if (location.lineNumber() == nearest && !location.method().isBridge() && !isPlaced(breakpoint, location))
                breakpoint.requests.add(request(breakpoint, location));
        return isBetter;
    }

    /** A line without code is of the method that it is in, or whose code begins below. What lies between methods may be a class of its own. */
    private static boolean belongs(int line, Location location) {
        if (location.lineNumber() == line)
            return true;
        try {
            List<Location> locations = location.method().allLineLocations();
            boolean isWithin = locations.stream().anyMatch(each -> each.lineNumber() <= line);
            return isWithin || (location.lineNumber() - line <= SIGNATURE && !location.method().isStaticInitializer());
        } catch (AbsentInformationException exception) {
            return false;
        }
    }

    private static boolean isPlaced(Breakpoint breakpoint, Location location) {
        return breakpoint.requests.stream().anyMatch(request -> request.location().equals(location));
    }

    private BreakpointRequest request(Breakpoint breakpoint, Location location) {
        BreakpointRequest request = vm.eventRequestManager().createBreakpointRequest(location);
        request.putProperty(BREAKPOINT, breakpoint);
        request.setSuspendPolicy(EventRequest.SUSPEND_ALL);
        request.enable();
        return request;
    }
}
