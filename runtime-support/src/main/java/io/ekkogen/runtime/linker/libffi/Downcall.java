package io.ekkogen.runtime.linker.libffi;

import static java.lang.invoke.MethodHandles.collectArguments;
import static java.lang.invoke.MethodHandles.dropArguments;
import static java.lang.invoke.MethodHandles.explicitCastArguments;
import static java.lang.invoke.MethodHandles.filterReturnValue;
import static java.lang.invoke.MethodHandles.foldArguments;
import static java.lang.invoke.MethodHandles.insertArguments;
import static java.lang.invoke.MethodHandles.permuteArguments;

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
 * Builds a handle over {@code ffi_call} from method handle combinators: store each argument in the
 * thread's {@link ArgumentBlock}, call, read the result.
 */
final class Downcall {
  /** The size of the copy of a structure; libffi may read so much of it. */
  private static final int COPY_SIZE = 16;

  private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();
  private static final MethodHandle BLOCK =
      HandleLookup.findStatic(LOOKUP.in(ArgumentBlock.class), "ofThread", ArgumentBlock.class);
  private static final MethodHandle CALL =
      HandleLookup.findVirtual(
          LOOKUP.in(Function.class), "call", void.class, ArgumentBlock.class, long.class);
  private static final MethodHandle CALL_WITH_RESULT =
      HandleLookup.findVirtual(
          LOOKUP.in(Function.class), "callWithResult", void.class, ArgumentBlock.class);
  private static final MethodHandle STORE_POINTER =
      HandleLookup.findStatic(LOOKUP, "storePointer", void.class, ArgumentBlock.class, int.class);
  private static final MethodHandle COPY_RESULT =
      HandleLookup.findStatic(
          LOOKUP, "copyResult", void.class, ArgumentBlock.class, int.class, long.class);

  private static final MethodHandle ENTER =
      HandleLookup.findStatic(LOOKUP.in(Scratch.class), "enter", Scratch.class);
  private static final MethodHandle LEAVE =
      HandleLookup.findVirtual(LOOKUP.in(Scratch.class), "close", void.class);
  private static final MethodHandle COPY =
      HandleLookup.findStatic(LOOKUP, "copy", long.class, int.class, Scratch.class, long.class);

  private Downcall() {}

  /**
   * A handle of the signature's type.
   *
   * @param isCapturing whether it stores the error code
   */
  static MethodHandle handle(long cif, long function, Signature signature, boolean isCapturing) {
    int pointers = ArgumentBlock.pointers(hasStructures(signature));
    return around(
        call(new Function(cif, function, pointers, isCapturing), signature.result()), signature);
  }

  /**
   * A function to call.
   *
   * @param pointers the offset of the pointers to its arguments
   */
  private record Function(long cif, long address, int pointers, boolean isCapturing) {
    void call(ArgumentBlock block, long result) {
      if (isCapturing) {
        CapturingCall.call(cif, address, result, block.address(pointers));
      } else {
        Native.ffi_call(cif, address, result, block.address(pointers));
      }
    }

    void callWithResult(ArgumentBlock block) {
      call(block, block.address(ArgumentBlock.RESULT));
    }
  }

  /**
   * Stores the arguments before {@code call}.
   *
   * @param call {@code (ArgumentBlock[, address of the returned structure]) -> result}
   */
  static MethodHandle around(MethodHandle call, Signature signature) {
    MethodType type = signature.methodType();
    List<CType> parameters = signature.parameters();
    boolean hasStructures = hasStructures(signature);
    int given = call.type().parameterCount();
    int leading = given - 1;
    MethodHandle handle =
        dropArguments(call, given, type.parameterList().subList(leading, type.parameterCount()));
    for (int i = 0; i < parameters.size(); i++) {
      List<Class<?>> before = type.parameterList().subList(0, leading + i);
      MethodHandle store = store(parameters.get(i), i, hasStructures);
      handle = foldArguments(handle, dropArguments(store, 1, before));
    }
    handle = foldArguments(handle, BLOCK);
    for (int i = 0; i < parameters.size(); i++) {
      int size = FfiStruct.copiedBytes(parameters.get(i), Platform.current());
      handle = size > 0 ? copying(handle, leading + i, size) : handle;
    }
    return handle;
  }

  /** Which array of pointers the handle of a signature uses. */
  static boolean hasStructures(Signature signature) {
    return signature.parameters().stream().anyMatch(CStruct.class::isInstance);
  }

  /** {@code (ArgumentBlock, argument)}; a structure stays where it is. */
  private static MethodHandle store(CType type, int index, boolean hasStructures) {
    int pointer = ArgumentBlock.pointers(true) + index * Native.POINTER_SIZE;
    if (type instanceof CStruct) {
      return insertArguments(put("Address", long.class), 1, pointer);
    }
    MethodHandle store =
        insertArguments(put(suffix(type), type.carrier()), 1, ArgumentBlock.value(index));
    return hasStructures
        ? foldArguments(
            store, dropArguments(insertArguments(STORE_POINTER, 1, index), 1, type.carrier()))
        : store;
  }

  private static void storePointer(ArgumentBlock block, int index) {
    block.putAddress(
        ArgumentBlock.pointers(true) + index * Native.POINTER_SIZE,
        block.address(ArgumentBlock.value(index)));
  }

  private static MethodHandle put(String suffix, Class<?> carrier) {
    return HandleLookup.findVirtual(
        LOOKUP.in(ArgumentBlock.class), "put" + suffix, void.class, int.class, carrier);
  }

  /**
   * A handle that passes a copy of a structure: the callee may be given that memory, so it is in a
   * frame of its own.
   */
  private static MethodHandle copying(MethodHandle handle, int index, int size) {
    MethodType type = handle.type();
    MethodHandle copying = collectArguments(handle, index, insertArguments(COPY, 0, size));
    int[] order = new int[type.parameterCount() + 1];
    for (int i = 0; i < order.length; i++) {
      order[i] = i < index ? i + 1 : i == index ? 0 : i;
    }
    MethodHandle inFrame =
        permuteArguments(copying, type.insertParameterTypes(0, Scratch.class), order);
    return foldArguments(Surroundings.ensuring(inFrame, LEAVE), ENTER);
  }

  private static long copy(int size, Scratch scratch, long structure) {
    long copy = scratch.allocate(COPY_SIZE);
    Pointer source = new Pointer(structure);
    Pointer target = new Pointer(copy);
    for (int i = 0; i < size; i++) {
      target.setByte(i, source.getByte(i));
    }
    return copy;
  }

  private static MethodHandle call(Function function, CType result) {
    MethodHandle withResult = CALL_WITH_RESULT.bindTo(function);
    if (result instanceof CStruct) {
      int size = result.size(Platform.current());
      // On Windows x64 libffi stores the whole register for a structure narrower than one.
      return size < Long.BYTES
          ? foldArguments(insertArguments(COPY_RESULT, 1, size), withResult)
          : CALL.bindTo(function);
    }
    return result == CScalar.VOID
        ? withResult
        : foldArguments(
            insertArguments(reader((CScalar) result), 1, ArgumentBlock.RESULT), withResult);
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
    return HandleLookup.findVirtual(
        LOOKUP.in(ArgumentBlock.class), "get" + suffix, carrier, int.class);
  }

  private static void copyResult(ArgumentBlock block, int size, long structure) {
    Pointer target = new Pointer(structure);
    for (int i = 0; i < size; i++) {
      target.setByte(i, block.getByte(ArgumentBlock.RESULT + i));
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
