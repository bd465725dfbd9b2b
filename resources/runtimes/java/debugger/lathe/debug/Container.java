package lathe.debug;

import com.sun.jdi.AbsentInformationException;
import com.sun.jdi.ArrayReference;
import com.sun.jdi.Field;
import com.sun.jdi.LocalVariable;
import com.sun.jdi.ObjectReference;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.StackFrame;
import com.sun.jdi.Value;

import java.util.ArrayList;
import java.util.List;

/** What has values in it: the variables of a frame, an object, an array, a list, a map. */
abstract class Container {
    static final class Item {
        final String name;
        final Value value;

        Item(String name, Value value) {
            this.name = name;
            this.value = value;
        }
    }

    final Place place;

    private Container(Place place) {
        this.place = place;
    }

    /** `count` of them from the `first` on. */
    abstract List<Item> items(int first, int count) throws Refusal;

    /** Where the value of an item is; null where it is given no other. */
    Slot slot(String name) throws Refusal {
        return null;
    }

    boolean isList() {
        return false;
    }

    static boolean isCollection(ObjectReference object) {
        return Types.isJavas(object) && Types.isA(object.referenceType(), "java.util.Collection");
    }

    static boolean isMap(ObjectReference object) {
        return Types.isJavas(object) && Types.isA(object.referenceType(), "java.util.Map");
    }

    /** What an object has in it, looked for when that is asked. */
    static final class Lazy extends Container {
        private final ObjectReference object;
        private Container found;

        Lazy(Place place, ObjectReference object) {
            super(place);
            this.object = object;
        }

        private Container found() {
            if (found == null)
                found = of(place, object);
            return found;
        }

        @Override List<Item> items(int first, int count) throws Refusal {
            return found().items(first, count);
        }

        @Override Slot slot(String name) throws Refusal {
            return found().slot(name);
        }
    }

    /** Whether there may be something in it. */
    static boolean isOne(Object value) {
        if (!(value instanceof ObjectReference) || !(Types.plain(value) instanceof ObjectReference))
            return false;
        ObjectReference object = (ObjectReference) value;
        if (object instanceof ArrayReference)
            return ((ArrayReference) object).length() > 0;
        return !instanceFields(object.referenceType()).isEmpty();
    }

    static Container of(Place place, ObjectReference object) {
        if (object instanceof ArrayReference)
            return ofArray(place, (ArrayReference) object, false);
        try {
            if (isCollection(object))
                return ofArray(place, (ArrayReference) place.calls.call(place.thread, object, "toArray"), true);
            if (isMap(object)) {
                ObjectReference entries = (ObjectReference) place.calls.call(place.thread, object, "entrySet");
                return ofEntries(place, (ArrayReference) place.calls.call(place.thread, entries, "toArray"));
            }
        } catch (Refusal refusal) {
            // Its fields say it, too, where no method can be called.
        }
        return ofFields(place, object, instanceFields(object.referenceType()));
    }

    private static List<Field> instanceFields(ReferenceType type) {
        List<Field> fields = new ArrayList<>();
        for (Field field : type.allFields())
            if (!field.isStatic())
                fields.add(field);
        return fields;
    }

    static List<Field> staticFields(ReferenceType type) {
        List<Field> fields = new ArrayList<>();
        for (Field field : type.fields())
            if (field.isStatic() && !field.isSynthetic())
                fields.add(field);
        return fields;
    }

    static Container ofStatics(Place place, ReferenceType type) {
        return ofFields(place, null, staticFields(type));
    }

    private static <T> List<T> page(List<T> all, int first, int count) {
        int start = Math.min(first, all.size());
        return all.subList(start, start + Math.min(count, all.size() - start));
    }

    private static Container ofFields(Place place, ObjectReference object, List<Field> fields) {
        return new Container(place) {
            @Override List<Item> items(int first, int count) throws Refusal {
                List<Item> items = new ArrayList<>();
                for (Field field : page(fields, first, count))
                    items.add(new Item(field.name(), Slot.ofField(object, field).get()));
                return items;
            }
            @Override Slot slot(String name) {
                for (Field field : fields)
                    if (field.name().equals(name))
                        return Slot.ofField(object, field);
                return null;
            }
        };
    }

    /** The elements of a list come in a copy. */
    private static Container ofArray(Place place, ArrayReference array, boolean isCopy) {
        return new Container(place) {
            @Override List<Item> items(int first, int count) {
                List<Item> items = new ArrayList<>();
                int many = Math.min(count, array.length() - first);
                if (many <= 0)
                    return items;
                for (Value value : array.getValues(first, many))
                    items.add(new Item(String.valueOf(first + items.size()), value));
                return items;
            }
            @Override Slot slot(String name) {
                return !isCopy && name.matches("\\d{1,9}") ? Slot.ofElement(array, Integer.parseInt(name)) : null;
            }
            @Override boolean isList() {
                return true;
            }
        };
    }

    private static Container ofEntries(Place place, ArrayReference entries) {
        return new Container(place) {
            @Override List<Item> items(int first, int count) throws Refusal {
                List<Item> items = new ArrayList<>();
                int many = Math.min(count, entries.length() - first);
                for (int i = first; i < first + many; i++) {
                    ObjectReference entry = (ObjectReference) entries.getValue(i);
                    Value key = place.calls.call(place.thread, entry, "getKey");
                    Value value = place.calls.call(place.thread, entry, "getValue");
                    Object plain = Types.plain(key);
                    items.add(new Item(plain instanceof String ? Texts.cut((String) plain) : new Texts(place).of(key), value));
                }
                return items;
            }
        };
    }

    /** this, and what has a name where the program stands. */
    static Container ofLocals(Place place) {
        return new Container(place) {
            @Override List<Item> items(int first, int count) throws Refusal {
                List<Item> items = new ArrayList<>();
                StackFrame frame = place.frame();
                try {
                    for (LocalVariable variable : frame.visibleVariables())
                        items.add(new Item(variable.name(), frame.getValue(variable)));
                } catch (AbsentInformationException exception) {
                    if (!frame.location().method().isNative())
                        for (Value argument : frame.getArgumentValues())
                            items.add(new Item("argument " + (items.size() + 1), argument));
                }
                if (frame.thisObject() != null)
                    items.add(new Item("this", frame.thisObject()));
                return page(items, first, count);
            }
            @Override Slot slot(String name) throws Refusal {
                try {
                    LocalVariable variable = place.frame().visibleVariableByName(name);
                    return variable == null ? null : Slot.ofLocal(place, variable);
                } catch (AbsentInformationException exception) {
                    return null;
                }
            }
        };
    }
}
