package io.ekkogen.runtime.linker.libffi;

import static java.lang.invoke.MethodHandles.dropArguments;
import static java.lang.invoke.MethodHandles.foldArguments;
import static java.lang.invoke.MethodHandles.insertArguments;
import static java.lang.invoke.MethodHandles.tryFinally;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import io.ekkogen.runtime.layout.CScalar;
import io.ekkogen.runtime.layout.CStruct;
import io.ekkogen.runtime.layout.CType;
import io.ekkogen.runtime.layout.Signature;
import io.ekkogen.runtime.memory.Scratch;
import io.ekkogen.runtime.platform.Platform;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;

/**
 * Builds a handle over {@code ffi_call} from method handle combinators: enter a scratch frame,
 * store each argument, call, read the result, leave.
 *
 * <p>The frame holds a C array of pointers to the arguments, then a slot for each argument, then
 * the result. libffi has read the arguments before the callee runs, so a callback may use the
 * scratch memory of the same thread.
 */
final class Downcall {
  private static final int POINTER_SLOT = 8;

  /** The size of a slot: enough for every scalar, and for every structure that is copied. */
  private static final int SLOT = 16;

  /** libffi stores at least a whole register, whatever the result's width. */
  private static final int RESULT_SIZE = 16;

  private final long cif;
  private final long function;
  private final int arguments;
  private final int valuesOffset;
  private final int resultOffset;
  private final int resultSize;
  private final int[] copied;

  private Downcall(long cif, long function, Signature signature) {
    this.cif = cif;
    this.function = function;
    this.arguments = signature.parameters().size();
    this.resultSize = signature.result().size(Platform.current());
    this.copied =
        signature.parameters().stream()
            .mapToInt(parameter -> FfiStruct.copiedBytes(parameter, Platform.current()))
            .toArray();
    this.valuesOffset = arguments * POINTER_SLOT;
    this.resultOffset = valuesOffset + arguments * SLOT;
  }

  static MethodHandle handle(long cif, long function, Signature signature) {
    return new Downcall(cif, function, signature).assemble(signature);
  }

  private MethodHandle assemble(Signature signature) {
    MethodType type = signature.methodType();
    // (Scratch[, address of the returned structure]) -> result
    MethodHandle handle = Handles.call(signature).bindTo(this);
    int given = handle.type().parameterCount();
    int leading = given - 1;
    handle =
        dropArguments(handle, given, type.parameterList().subList(leading, type.parameterCount()));
    for (int i = 0; i < arguments; i++) {
      CType parameter = signature.parameters().get(i);
      MethodHandle store = insertArguments(Handles.store(parameter).bindTo(this), 0, i);
      List<Class<?>> before = type.parameterList().subList(0, leading + i);
      handle = foldArguments(handle, dropArguments(store, 1, before));
    }
    handle = tryFinally(handle, leave(handle.type()));
    return foldArguments(handle, insertArguments(Handles.ENTER, 0, resultOffset + RESULT_SIZE));
  }

  /** {@code (Throwable[, result], Scratch) -> result}; leaves the frame. */
  private static MethodHandle leave(MethodType type) {
    Class<?> result = type.returnType();
    if (result == void.class) {
      return dropArguments(Handles.LEAVE, 0, Throwable.class);
    }
    MethodHandle keep = dropArguments(MethodHandles.identity(result), 1, Scratch.class);
    return dropArguments(
        foldArguments(keep, dropArguments(Handles.LEAVE, 0, result)), 0, Throwable.class);
  }

  private void point(int index, Scratch scratch, long address) {
    scratch.putAddress(index * Native.POINTER_SIZE, address);
  }

  private int slot(int index, Scratch scratch) {
    int offset = valuesOffset + index * SLOT;
    point(index, scratch, scratch.address(offset));
    return offset;
  }

  private void storeByte(int index, Scratch scratch, byte value) {
    scratch.putByte(slot(index, scratch), value);
  }

  private void storeShort(int index, Scratch scratch, short value) {
    scratch.putShort(slot(index, scratch), value);
  }

  private void storeInt(int index, Scratch scratch, int value) {
    scratch.putInt(slot(index, scratch), value);
  }

  private void storeLong(int index, Scratch scratch, long value) {
    scratch.putLong(slot(index, scratch), value);
  }

  private void storeFloat(int index, Scratch scratch, float value) {
    scratch.putFloat(slot(index, scratch), value);
  }

  private void storeDouble(int index, Scratch scratch, double value) {
    scratch.putDouble(slot(index, scratch), value);
  }

  private void storeAddress(int index, Scratch scratch, long value) {
    scratch.putAddress(slot(index, scratch), value);
  }

  /** Passes the caller's bytes, or a copy where libffi must not access those. */
  private void storeStruct(int index, Scratch scratch, long address) {
    int bytes = copied[index];
    if (bytes == 0) {
      point(index, scratch, address);
      return;
    }
    int offset = slot(index, scratch);
    Pointer source = new Pointer(address);
    for (int i = 0; i < bytes; i++) {
      scratch.putByte(offset + i, source.getByte(i));
    }
  }

  private void call(Scratch scratch, long result) {
    Native.ffi_call(cif, function, result, scratch.address(0));
  }

  private void callVoid(Scratch scratch) {
    call(scratch, scratch.address(resultOffset));
  }

  private void callStruct(Scratch scratch, long result) {
    call(scratch, result);
  }

  /** On Windows x64 libffi stores the whole register for a structure narrower than one. */
  private void callSmallStruct(Scratch scratch, long result) {
    callVoid(scratch);
    Pointer target = new Pointer(result);
    for (int i = 0; i < resultSize; i++) {
      target.setByte(i, scratch.getByte(resultOffset + i));
    }
  }

  /** libffi widens integers narrower than a register to a register, in either byte order. */
  private long callRegister(Scratch scratch) {
    callVoid(scratch);
    return Native.POINTER_SIZE == Long.BYTES
        ? scratch.getLong(resultOffset)
        : scratch.getInt(resultOffset);
  }

  private byte callByte(Scratch scratch) {
    return (byte) callRegister(scratch);
  }

  private short callShort(Scratch scratch) {
    return (short) callRegister(scratch);
  }

  private int callInt(Scratch scratch) {
    return (int) callRegister(scratch);
  }

  private long callLong(Scratch scratch) {
    callVoid(scratch);
    return scratch.getLong(resultOffset);
  }

  /** Zero-extends the address on 32-bit platforms. */
  private long callAddress(Scratch scratch) {
    long register = callRegister(scratch);
    return Native.POINTER_SIZE == Long.BYTES ? register : register & 0xFFFFFFFFL;
  }

  private float callFloat(Scratch scratch) {
    callVoid(scratch);
    return scratch.getFloat(resultOffset);
  }

  private double callDouble(Scratch scratch) {
    callVoid(scratch);
    return scratch.getDouble(resultOffset);
  }

  /** The suffix of the method names for a type. */
  static String suffix(CType type) {
    if (type instanceof CStruct) {
      return "Struct";
    }
    return switch ((CScalar) type) {
      case VOID -> "Void";
      case INT8, UINT8 -> "Byte";
      case INT16, UINT16 -> "Short";
      case INT32, UINT32 -> "Int";
      case INT64 -> "Long";
      case FLOAT -> "Float";
      case DOUBLE -> "Double";
      case ADDRESS -> "Address";
      case CHAR, WCHAR, CLONG, CULONG, SSIZE, SIZE -> throw ((CScalar) type).notFixed();
    };
  }

  /** Handles of the methods above, looked up when the first function is linked. */
  private static final class Handles {
    private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();

    static final MethodHandle ENTER =
        find(true, Scratch.class, "enter", MethodType.methodType(Scratch.class, int.class));
    static final MethodHandle LEAVE =
        find(false, Scratch.class, "leave", MethodType.methodType(void.class));

    static MethodHandle call(Signature signature) {
      if (signature.result() instanceof CStruct) {
        boolean small = signature.result().size(Platform.current()) < Long.BYTES;
        return own(
            small ? "callSmallStruct" : "callStruct",
            MethodType.methodType(void.class, Scratch.class, long.class));
      }
      MethodType type = MethodType.methodType(signature.result().carrier(), Scratch.class);
      return own("call" + suffix(signature.result()), type);
    }

    static MethodHandle store(CType parameter) {
      return own(
          "store" + suffix(parameter),
          MethodType.methodType(void.class, int.class, Scratch.class, parameter.carrier()));
    }

    private static MethodHandle own(String name, MethodType type) {
      return find(false, Downcall.class, name, type);
    }

    private static MethodHandle find(boolean isStatic, Class<?> in, String name, MethodType type) {
      try {
        return isStatic ? LOOKUP.findStatic(in, name, type) : LOOKUP.findVirtual(in, name, type);
      } catch (ReflectiveOperationException e) {
        throw new AssertionError(e);
      }
    }
  }
}
