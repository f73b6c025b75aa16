package io.ekkogen.runtime.linker.libffi;

import static java.lang.invoke.MethodHandles.dropArguments;
import static java.lang.invoke.MethodHandles.explicitCastArguments;
import static java.lang.invoke.MethodHandles.filterReturnValue;
import static java.lang.invoke.MethodHandles.foldArguments;
import static java.lang.invoke.MethodHandles.insertArguments;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import io.ekkogen.runtime.layout.CScalar;
import io.ekkogen.runtime.layout.CStruct;
import io.ekkogen.runtime.layout.CType;
import io.ekkogen.runtime.layout.Signature;
import io.ekkogen.runtime.linker.HandleLookup;
import io.ekkogen.runtime.linker.Surroundings;
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

  private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();
  private static final MethodHandles.Lookup SCRATCH = LOOKUP.in(Scratch.class);
  private static final MethodHandle ENTER =
      HandleLookup.findStatic(LOOKUP, "enter", Scratch.class, int.class);
  private static final MethodHandle CLOSE = HandleLookup.findVirtual(SCRATCH, "close", void.class);
  private static final MethodHandle CALL =
      HandleLookup.findStatic(
          LOOKUP,
          "call",
          void.class,
          boolean.class,
          long.class,
          long.class,
          Scratch.class,
          long.class);
  private static final MethodHandle CALL_IN_FRAME =
      HandleLookup.findStatic(
          LOOKUP,
          "callInFrame",
          void.class,
          boolean.class,
          long.class,
          long.class,
          int.class,
          Scratch.class);
  private static final MethodHandle COPY_IN =
      HandleLookup.findStatic(
          LOOKUP, "copyIn", void.class, Scratch.class, int.class, int.class, long.class);
  private static final MethodHandle COPY_OUT =
      HandleLookup.findStatic(
          LOOKUP, "copyOut", void.class, Scratch.class, int.class, int.class, long.class);

  private Downcall() {}

  /**
   * A handle of the signature's type.
   *
   * @param isCapturing whether it stores the error code
   */
  static MethodHandle handle(long cif, long function, Signature signature, boolean isCapturing) {
    int arguments = signature.parameters().size();
    return around(
        call(isCapturing, cif, function, signature.result(), slot(arguments, arguments)),
        signature);
  }

  /**
   * Enters a frame with the arguments around {@code call}.
   *
   * @param call {@code (Scratch[, address of the returned structure]) -> result}
   */
  static MethodHandle around(MethodHandle call, Signature signature) {
    MethodType type = signature.methodType();
    List<CType> parameters = signature.parameters();
    int given = call.type().parameterCount();
    int leading = given - 1;
    MethodHandle handle =
        dropArguments(call, given, type.parameterList().subList(leading, type.parameterCount()));
    for (int i = 0; i < parameters.size(); i++) {
      MethodHandle store = store(parameters.get(i), i, slot(parameters.size(), i));
      List<Class<?>> before = type.parameterList().subList(0, leading + i);
      handle = foldArguments(handle, dropArguments(store, 1, before));
    }
    handle = Surroundings.ensuring(handle, CLOSE);
    return foldArguments(handle, insertArguments(ENTER, 0, parameters.size()));
  }

  /** The offset of an argument's slot; the result follows the last. */
  private static int slot(int arguments, int index) {
    return arguments * POINTER_SLOT + index * SLOT;
  }

  /** Enters a frame in which each pointer points at its argument's slot. */
  private static Scratch enter(int arguments) {
    Scratch scratch = Scratch.enter(slot(arguments, arguments) + RESULT_SIZE);
    for (int i = 0; i < arguments; i++) {
      scratch.putAddress(i * Native.POINTER_SIZE, scratch.address(slot(arguments, i)));
    }
    return scratch;
  }

  /**
   * {@code (Scratch, argument)}; a structure stays in the caller's memory if libffi may read it.
   */
  private static MethodHandle store(CType type, int index, int slot) {
    if (!(type instanceof CStruct)) {
      return insertArguments(put(suffix(type), type.carrier()), 1, slot);
    }
    int copied = FfiStruct.copiedBytes(type, Platform.current());
    return copied > 0
        ? insertArguments(COPY_IN, 1, slot, copied)
        : insertArguments(put("Address", long.class), 1, index * Native.POINTER_SIZE);
  }

  private static MethodHandle put(String suffix, Class<?> carrier) {
    return HandleLookup.findVirtual(SCRATCH, "put" + suffix, void.class, int.class, carrier);
  }

  private static MethodHandle call(
      boolean isCapturing, long cif, long function, CType result, int offset) {
    MethodHandle inFrame = insertArguments(CALL_IN_FRAME, 0, isCapturing, cif, function, offset);
    if (result instanceof CStruct) {
      int size = result.size(Platform.current());
      // On Windows x64 libffi stores the whole register for a structure narrower than one.
      return size < Long.BYTES
          ? foldArguments(insertArguments(COPY_OUT, 1, offset, size), inFrame)
          : insertArguments(CALL, 0, isCapturing, cif, function);
    }
    return result == CScalar.VOID
        ? inFrame
        : foldArguments(insertArguments(reader((CScalar) result), 1, offset), inFrame);
  }

  /** libffi widens integers narrower than a register to a register, in either byte order. */
  private static MethodHandle reader(CScalar type) {
    return switch (type) {
      case INT64, FLOAT, DOUBLE -> get(suffix(type), type.carrier());
      case ADDRESS ->
          Native.POINTER_SIZE == Long.BYTES
              ? get("Long", long.class)
              : filterReturnValue(
                  get("Int", int.class), HandleLookup.zeroExtension(int.class, long.class));
      default -> {
        MethodHandle register =
            Native.POINTER_SIZE == Long.BYTES ? get("Long", long.class) : get("Int", int.class);
        yield explicitCastArguments(register, register.type().changeReturnType(type.carrier()));
      }
    };
  }

  private static MethodHandle get(String suffix, Class<?> carrier) {
    return HandleLookup.findVirtual(SCRATCH, "get" + suffix, carrier, int.class);
  }

  private static void call(
      boolean isCapturing, long cif, long function, Scratch scratch, long result) {
    if (isCapturing) {
      CapturingCall.call(cif, function, result, scratch.address(0));
    } else {
      Native.ffi_call(cif, function, result, scratch.address(0));
    }
  }

  private static void callInFrame(
      boolean isCapturing, long cif, long function, int offset, Scratch scratch) {
    call(isCapturing, cif, function, scratch, scratch.address(offset));
  }

  private static void copyIn(Scratch scratch, int offset, int bytes, long address) {
    Pointer source = new Pointer(address);
    for (int i = 0; i < bytes; i++) {
      scratch.putByte(offset + i, source.getByte(i));
    }
  }

  private static void copyOut(Scratch scratch, int offset, int bytes, long address) {
    Pointer target = new Pointer(address);
    for (int i = 0; i < bytes; i++) {
      target.setByte(i, scratch.getByte(offset + i));
    }
  }

  /** The suffix of the names of methods that read or write a type. */
  static String suffix(CType type) {
    return switch ((CScalar) type) {
      case INT8, UINT8 -> "Byte";
      case INT16, UINT16 -> "Short";
      case INT32, UINT32 -> "Int";
      case INT64 -> "Long";
      case FLOAT -> "Float";
      case DOUBLE -> "Double";
      case ADDRESS -> "Address";
      case VOID -> throw new AssertionError("void has no value");
      case CHAR, WCHAR, CLONG, CULONG, SSIZE, SIZE -> throw ((CScalar) type).notFixed();
    };
  }
}
