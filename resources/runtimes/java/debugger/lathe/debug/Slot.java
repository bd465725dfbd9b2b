package lathe.debug;

import com.sun.jdi.ArrayReference;
import com.sun.jdi.ArrayType;
import com.sun.jdi.ClassNotLoadedException;
import com.sun.jdi.ClassType;
import com.sun.jdi.Field;
import com.sun.jdi.InvalidTypeException;
import com.sun.jdi.LocalVariable;
import com.sun.jdi.ObjectReference;
import com.sun.jdi.Value;

/** A variable, a field or an element: what has a value and can be given another. */
abstract class Slot {
    final String type;

    private Slot(String type) {
        this.type = type;
    }

    abstract Value get() throws Refusal;

    abstract void put(Value value) throws Refusal, InvalidTypeException, ClassNotLoadedException;

    /** The value as it is then. */
    final Value set(Place place, Object value) throws Refusal {
        Value converted = place.converted(value, type);
        try {
            put(converted);
        } catch (InvalidTypeException | ClassNotLoadedException exception) {
            throw new Refusal("It takes no value of that type.");
        } catch (IllegalArgumentException | UnsupportedOperationException exception) {
            throw new Refusal("It is final, or cannot be changed here.");
        }
        return converted;
    }

    static Slot ofLocal(Place place, LocalVariable variable) {
        return new Slot(variable.typeName()) {
            @Override Value get() throws Refusal {
                return place.frame().getValue(variable);
            }
            @Override void put(Value value) throws Refusal, InvalidTypeException, ClassNotLoadedException {
                place.frame().setValue(variable, value);
            }
        };
    }

    /** `object` is null for a static one. */
    static Slot ofField(ObjectReference object, Field field) {
        return new Slot(field.typeName()) {
            @Override Value get() {
                return field.isStatic() ? field.declaringType().getValue(field) : object.getValue(field);
            }
            @Override void put(Value value) throws InvalidTypeException, ClassNotLoadedException {
                if (!field.isStatic())
                    object.setValue(field, value);
                else if (field.declaringType() instanceof ClassType)
                    ((ClassType) field.declaringType()).setValue(field, value);
                else
                    throw new UnsupportedOperationException();
            }
        };
    }

    static Slot ofElement(ArrayReference array, int index) {
        return new Slot(((ArrayType) array.type()).componentTypeName()) {
            @Override Value get() throws Refusal {
                if (index < 0 || index >= array.length())
                    throw new Refusal("ArrayIndexOutOfBoundsException: Index " + index + " out of bounds for length " + array.length());
                return array.getValue(index);
            }
            @Override void put(Value value) throws Refusal, InvalidTypeException, ClassNotLoadedException {
                get();
                array.setValue(index, value);
            }
        };
    }
}
