package io.ekkogen.runtime.linker.libffi;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import io.ekkogen.runtime.layout.CScalar;
import io.ekkogen.runtime.layout.CType;
import io.ekkogen.runtime.layout.Signature;
import io.ekkogen.runtime.linker.UpcallGuard;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Adapts the handle that a closure calls to what libffi passes to the closure: a C array of
 * pointers to the arguments, and memory for the result.
 */
final class ClosureValues {
  private static final MethodType CLOSURE =
      MethodType.methodType(void.class, MethodHandle.class, long.class, long.class);

  private static final Map<Signature, MethodHandle> ADAPTERS = new ConcurrentHashMap<>();

  private ClosureValues() {}

  /**
   * A handle that takes the address of the result and that of the argument array. It never throws.
   *
   * @param target has the type of {@code signature}, which is fixed
   */
  static MethodHandle adapt(MethodHandle target, Signature signature) {
    return ADAPTERS.computeIfAbsent(signature, ClosureValues::adapter).bindTo(target);
  }

  /**
   * The adapter takes the target as its first argument, so that all callbacks of a signature share
   * it.
   */
  private static MethodHandle adapter(Signature signature) {
    MethodHandle target = UpcallGuard.guard(MethodHandles.exactInvoker(signature.methodType()));
    int leading = signature.returnsStruct() ? 2 : 1;
    List<CType> parameters = signature.parameters();
    MethodHandle[] loaders = new MethodHandle[parameters.size()];
    int[] places = new int[leading + loaders.length];
    for (int i = 0; i < loaders.length; i++) {
      loaders[i] = MethodHandles.insertArguments(loader(parameters.get(i)), 1, i);
      places[leading + i] = 2;
    }
    places[leading - 1] = leading - 1;
    MethodHandle loading = MethodHandles.filterArguments(target, leading, loaders);
    MethodType called = CLOSURE.changeReturnType(loading.type().returnType());
    MethodHandle ordered = MethodHandles.permuteArguments(loading, called, places);
    if (called.returnType() == void.class) {
      return ordered;
    }
    MethodHandle storing = MethodHandles.collectArguments(storer(signature.result()), 1, ordered);
    return MethodHandles.permuteArguments(storing, CLOSURE, 1, 0, 1, 2);
  }

  private static MethodHandle loader(CType type) {
    return find(
        "load" + Downcall.suffix(type),
        MethodType.methodType(type.carrier(), long.class, int.class));
  }

  private static MethodHandle storer(CType type) {
    CScalar scalar = (CScalar) type;
    String name =
        switch (scalar) {
          case UINT8, UINT16, UINT32 -> "storeUnsigned";
          case FLOAT, DOUBLE -> "store";
          case ADDRESS -> "storeAddress";
          default -> "storeSigned";
        };
    return find(name, MethodType.methodType(void.class, long.class, scalar.carrier()));
  }

  private static Pointer value(long arguments, int index) {
    return new Pointer(arguments).getPointer((long) index * Native.POINTER_SIZE);
  }

  private static byte loadByte(long arguments, int index) {
    return value(arguments, index).getByte(0);
  }

  private static short loadShort(long arguments, int index) {
    return value(arguments, index).getShort(0);
  }

  private static int loadInt(long arguments, int index) {
    return value(arguments, index).getInt(0);
  }

  private static long loadLong(long arguments, int index) {
    return value(arguments, index).getLong(0);
  }

  private static float loadFloat(long arguments, int index) {
    return value(arguments, index).getFloat(0);
  }

  private static double loadDouble(long arguments, int index) {
    return value(arguments, index).getDouble(0);
  }

  private static long loadAddress(long arguments, int index) {
    return Pointer.nativeValue(value(arguments, index).getPointer(0));
  }

  /** A structure is passed as the address of libffi's copy. */
  private static long loadStruct(long arguments, int index) {
    return Pointer.nativeValue(value(arguments, index));
  }

  private static void store(long result, float value) {
    new Pointer(result).setFloat(0, value);
  }

  private static void store(long result, double value) {
    new Pointer(result).setDouble(0, value);
  }

  // Integers narrower than a register are widened to a register, which libffi requires.

  private static void storeSigned(long result, byte value) {
    storeRegister(result, value);
  }

  private static void storeSigned(long result, short value) {
    storeRegister(result, value);
  }

  private static void storeSigned(long result, int value) {
    storeRegister(result, value);
  }

  private static void storeSigned(long result, long value) {
    new Pointer(result).setLong(0, value);
  }

  private static void storeAddress(long result, long value) {
    storeRegister(result, value);
  }

  private static void storeUnsigned(long result, byte value) {
    storeRegister(result, value & 0xFF);
  }

  private static void storeUnsigned(long result, short value) {
    storeRegister(result, value & 0xFFFF);
  }

  private static void storeUnsigned(long result, int value) {
    storeRegister(result, value & 0xFFFFFFFFL);
  }

  private static void storeRegister(long result, long value) {
    if (Native.POINTER_SIZE == Long.BYTES) {
      new Pointer(result).setLong(0, value);
    } else {
      new Pointer(result).setInt(0, (int) value);
    }
  }

  private static MethodHandle find(String name, MethodType type) {
    try {
      return MethodHandles.lookup().findStatic(ClosureValues.class, name, type);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }
}
