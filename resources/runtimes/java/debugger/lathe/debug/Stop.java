package lathe.debug;

import com.sun.jdi.ObjectReference;
import com.sun.jdi.ThreadReference;

/** The program stands. */
final class Stop {
    /** As the protocol names it: "breakpoint", "step", "pause", "exception". */
    final String reason;
    final ThreadReference thread;
    /** null where no exception is the reason. */
    final ObjectReference thrown;
    /** Lets it go on. */
    final Runnable goOn;

    Stop(String reason, ThreadReference thread, ObjectReference thrown, Runnable goOn) {
        this.reason = reason;
        this.thread = thread;
        this.thrown = thrown;
        this.goOn = goOn;
    }
}
