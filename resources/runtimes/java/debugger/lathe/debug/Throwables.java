package lathe.debug;

import com.sun.jdi.Field;
import com.sun.jdi.ObjectReference;
import com.sun.jdi.StringReference;
import com.sun.jdi.Value;

/** What an exception says, without asking its code. */
final class Throwables {
    private Throwables() {}

    static String type(ObjectReference thrown) {
        return Code.simpleName(thrown.referenceType().name());
    }

    static String message(ObjectReference thrown) {
        Field field = thrown.referenceType().fieldByName("detailMessage");
        Value message = field == null ? null : thrown.getValue(field);
        return message instanceof StringReference ? ((StringReference) message).value() : "";
    }

    static String text(ObjectReference thrown) {
        String message = message(thrown);
        return message.isEmpty() ? type(thrown) : type(thrown) + ": " + message;
    }
}
