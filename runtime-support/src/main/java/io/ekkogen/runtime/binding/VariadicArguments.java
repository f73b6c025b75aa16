package io.ekkogen.runtime.binding;

import com.sun.jna.Callback;
import com.sun.jna.IntegerType;
import com.sun.jna.Pointer;
import com.sun.jna.PointerType;
import com.sun.jna.Structure;
import com.sun.jna.WString;
import io.ekkogen.runtime.NativeHandle;
import io.ekkogen.runtime.callback.CallbackKinds;
import io.ekkogen.runtime.callback.CallbackOwner;
import io.ekkogen.runtime.memory.ElementType;
import io.ekkogen.runtime.memory.NativeEncoding;
import io.ekkogen.runtime.memory.NativeStrings;
import io.ekkogen.runtime.memory.NumberTypes;
import io.ekkogen.runtime.memory.Scratch;
import io.ekkogen.runtime.script.NativeBlock;
import io.ekkogen.runtime.structure.AddressType;
import io.ekkogen.runtime.structure.NativeStructure;
import io.ekkogen.runtime.structure.StructureType;
import io.ekkogen.runtime.structure.TextType;
import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.List;

/**
 * The variadic arguments of one call, converted by C's default promotions:
 *
 * <ul>
 *   <li>{@code Boolean}, {@code Byte}, {@code Short}, {@code Character} and {@code Integer} are an
 *       {@code int}, {@code Long} is 64 bits, {@code Float} and {@code Double} are a {@code
 *       double}, and JNA's {@code NativeLong}, like every {@code IntegerType}, has its own width;
 *   <li>a text is a pointer to a copy: a {@code String} in the mapping's encoding, a {@code
 *       WString} in {@code wchar_t};
 *   <li>an array of numbers, strings, pointers or structures is a pointer to a copy, which is
 *       copied back after the call;
 *   <li>a structure is a pointer to its memory; it is written before the call and read afterwards;
 *       a reference is a pointer to its value;
 *   <li>a handle is its address, and is not closed during the call;
 *   <li>a callback is a function pointer that native code may retain: unless it is registered, the
 *       library keeps it alive;
 *   <li>a {@code Pointer} is passed unchanged, and null is a null pointer.
 * </ul>
 */
public final class VariadicArguments {
  private final Object[] given;
  private final Object[] values;
  private final Scratch scratch;
  private final NativeEncoding encoding;
  private final CallbackKinds callbacks;
  private final CallbackOwner owner;
  private final List<Runnable> copyBack = new ArrayList<>(0);
  private final List<NativeHandle> acquired = new ArrayList<>(0);

  /**
   * Converts arguments.
   *
   * @param given must not change afterwards
   */
  VariadicArguments(
      Object[] given,
      Scratch scratch,
      NativeEncoding encoding,
      CallbackKinds callbacks,
      CallbackOwner owner,
      String label) {
    this.given = given;
    this.scratch = scratch;
    this.encoding = encoding;
    this.callbacks = callbacks;
    this.owner = owner;
    values = new Object[given.length];
    try {
      for (int i = 0; i < given.length; i++) {
        values[i] = convert(given[i], label + "[" + i + "]");
      }
    } catch (Throwable failure) {
      releaseHandles();
      throw failure;
    }
  }

  /** The converted values: each is an Integer, Long, Double, Pointer or null. */
  public Object[] values() {
    return values;
  }

  /** Copies back arrays and structures that the callee may have changed. */
  public void copyBack() {
    copyBack.forEach(Runnable::run);
  }

  /** Releases what the arguments hold, after the call returned or failed; null has no effect. */
  public static void release(VariadicArguments arguments) {
    if (arguments != null) {
      arguments.releaseHandles();
      Reference.reachabilityFence(arguments.given);
      Reference.reachabilityFence(arguments.values);
    }
  }

  /** Converts a value to an Integer, Long, Double, Pointer or null. */
  private Object convert(Object value, String label) {
    if (value == null || value instanceof Integer || value instanceof Pointer) {
      return value;
    }
    if (value instanceof String text) {
      return new Pointer(NativeStrings.copyIn(scratch, text, encoding, label));
    }
    Object number = number(value);
    return number != null ? number : new Pointer(address(value, label));
  }

  private void releaseHandles() {
    acquired.forEach(handle -> NativeHandle.release(handle, NativeHandle.address(handle)));
    acquired.clear();
  }

  /**
   * Promotes a number to an int or a double, or keeps its 64 bits; null if {@code value} is not a
   * number.
   */
  private static Object number(Object value) {
    if (value instanceof Long || value instanceof Double) {
      return value;
    }
    if (value instanceof Byte || value instanceof Short) {
      return ((Number) value).intValue();
    }
    if (value instanceof Float number) {
      return number.doubleValue();
    }
    if (value instanceof Boolean bool) {
      return bool ? 1 : 0;
    }
    if (value instanceof Character character) {
      return (int) character;
    }
    if (value instanceof IntegerType integer) {
      return integer.toNative() instanceof Long wide ? (Object) wide : (Object) integer.intValue();
    }
    return null;
  }

  private long address(Object value, String label) {
    if (value instanceof WString text) {
      return NativeStrings.copyIn(scratch, text.toString(), NativeEncoding.WIDE, label);
    }
    if (value instanceof NativeStructure structure && !(value instanceof Structure.ByValue)) {
      return Arguments.addressOf(structure, label);
    }
    if (value instanceof Structure structure && !(value instanceof Structure.ByValue)) {
      structure.write();
      copyBack.add(structure::read);
      return Pointer.nativeValue(structure.getPointer());
    }
    if (value instanceof PointerType reference) {
      return Pointer.nativeValue(reference.getPointer());
    }
    if (value instanceof NativeHandle handle) {
      long address = NativeHandle.acquire(handle, label);
      acquired.add(handle);
      return address;
    }
    if (value instanceof Callback callback) {
      return callbacks.retainedAddressOf(callback, owner, label);
    }
    if (value instanceof NativeBlock block) {
      return block.address();
    }
    if (value.getClass().isArray()) {
      return arrayAddress(value, label);
    }
    throw refused(value, label);
  }

  private long arrayAddress(Object value, String label) {
    if (value instanceof byte[] array) {
      return copied(NumberTypes.BYTE, array, label);
    } else if (value instanceof short[] array) {
      return copied(NumberTypes.SHORT, array, label);
    } else if (value instanceof int[] array) {
      return copied(NumberTypes.INT, array, label);
    } else if (value instanceof long[] array) {
      return copied(NumberTypes.LONG, array, label);
    } else if (value instanceof float[] array) {
      return copied(NumberTypes.FLOAT, array, label);
    } else if (value instanceof double[] array) {
      return copied(NumberTypes.DOUBLE, array, label);
    } else if (value instanceof Pointer[] array) {
      return copied(AddressType.ADDRESS, array, label);
    } else if (value instanceof String[] array) {
      return copied(TextType.of(encoding), array, label);
    } else if (value instanceof NativeStructure[] array && array.length > 0) {
      Arguments.requireNonNull(array[0], label + "[0]");
      return copied(StructureType.of(array[0]), array.clone(), label);
    }
    throw refused(value, label);
  }

  private <A> long copied(ElementType<A> type, A array, String label) {
    long address = type.copyIn(scratch, array, label);
    copyBack.add(() -> type.copyOut(address, array));
    return address;
  }

  private static IllegalArgumentException refused(Object value, String label) {
    return new IllegalArgumentException(
        "%s is a %s; a variadic argument is a boxed number, Boolean or Character, a String or WString,"
                .formatted(label, value.getClass().getTypeName())
            + " a Pointer, reference, structure, handle or callback, an array of numbers, strings,"
            + " pointers or structures, or null; structures by value are passed by pointer");
  }
}
