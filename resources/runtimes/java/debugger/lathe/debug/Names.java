package lathe.debug;

import com.sun.jdi.AbsentInformationException;
import com.sun.jdi.Field;
import com.sun.jdi.LocalVariable;
import com.sun.jdi.ObjectReference;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.StackFrame;
import com.sun.jdi.Value;

import java.util.ArrayList;
import java.util.List;

/** What names mean at a place: variables, fields of this and of what is around it, classes. */
final class Names {
    private final Place place;

    Names(Place place) {
        this.place = place;
    }

    /** null where it names no variable. */
    Slot variable(String name) throws Refusal {
        StackFrame frame = place.frame();
        try {
            LocalVariable local = frame.visibleVariableByName(name);
            if (local != null)
                return Slot.ofLocal(place, local);
        } catch (AbsentInformationException exception) {
            // Its fields have names all the same.
        }
        for (ObjectReference object : instances())
            for (String written : new String[] {name, "val$" + name}) {
                Field field = object.referenceType().fieldByName(written);
                if (field != null)
                    return Slot.ofField(object, field);
            }
        for (ReferenceType type : types())
            if (staticField(type, name) != null)
                return Slot.ofField(null, staticField(type, name));
        return null;
    }

    static Field staticField(ReferenceType type, String name) {
        Field field = type.fieldByName(name);
        return field != null && field.isStatic() ? field : null;
    }

    /** this, and those that it is an inner one of. */
    List<ObjectReference> instances() throws Refusal {
        List<ObjectReference> instances = new ArrayList<>();
        for (ObjectReference each = place.frame().thisObject(); each != null && instances.size() < 20; each = outerOf(each))
            instances.add(each);
        return instances;
    }

    private static ObjectReference outerOf(ObjectReference inner) {
        for (Field field : inner.referenceType().fields())
            if (field.name().startsWith("this$")) {
                Value outer = inner.getValue(field);
                return outer instanceof ObjectReference ? (ObjectReference) outer : null;
            }
        return null;
    }

    /** The class whose code runs, and those around it. */
    List<ReferenceType> types() throws Refusal {
        List<ReferenceType> types = new ArrayList<>();
        ReferenceType type = place.frame().location().declaringType();
        types.add(type);
        String name = type.name();
        for (int at = name.lastIndexOf('$'); at > 0; at = name.lastIndexOf('$', at - 1))
            types.addAll(place.vm.classesByName(name.substring(0, at)));
        return types;
    }

    /** A class that has been loaded, by its full name or as its name is written here; null where there is none. */
    ReferenceType type(String name) throws Refusal {
        String binary = name.replace('.', '$');
        List<String> candidates = new ArrayList<>();
        for (ReferenceType around : types())
            candidates.add(around.name() + "$" + binary);
        String own = types().get(0).name();
        candidates.add(own.substring(0, own.lastIndexOf('.') + 1) + binary);
        candidates.add("java.lang." + binary);
        candidates.add("java.util." + binary);
        // "java.util.Map.Entry": which part is the package is not written.
        for (String full = name; ; full = nested(full)) {
            candidates.add(full);
            if (full.indexOf('.') < 0)
                break;
        }
        for (String candidate : candidates) {
            List<ReferenceType> found = place.vm.classesByName(candidate);
            if (!found.isEmpty())
                return found.get(0);
        }
        return name.indexOf('.') < 0 ? imported(name) : null;
    }

    private static String nested(String name) {
        int at = name.lastIndexOf('.');
        return name.substring(0, at) + "$" + name.substring(at + 1);
    }

    /** Imports are not in class files: the one class of this name, if it is one. */
    private ReferenceType imported(String name) {
        ReferenceType found = null;
        for (ReferenceType type : place.vm.allClasses()) {
            if (!type.name().endsWith("." + name) || type.name().startsWith("lathe."))
                continue;
            if (found != null)
                return null;
            found = type;
        }
        return found;
    }
}
