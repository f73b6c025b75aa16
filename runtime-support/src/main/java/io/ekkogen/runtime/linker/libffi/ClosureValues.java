package io.ekkogen.runtime.linker.libffi;

import static java.lang.invoke.MethodHandles.explicitCastArguments;
import static java.lang.invoke.MethodHandles.filterArguments;
import static java.lang.invoke.MethodHandles.filterReturnValue;
import static java.lang.invoke.MethodHandles.insertArguments;
import static java.lang.invoke.MethodHandles.permuteArguments;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import io.ekkogen.runtime.layout.CScalar;
import io.ekkogen.runtime.layout.CStruct;
import io.ekkogen.runtime.layout.CType;
import io.ekkogen.runtime.layout.Signature;
import io.ekkogen.runtime.linker.HandleLookup;
import io.ekkogen.runtime.linker.UncaughtExceptions;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Adapts the handle that a closure calls to what libffi passes to the closure: memory for the
 * result, and a C array of pointers to the arguments.
 */
final class ClosureValues {
  private static final MethodType CLOSURE =
      MethodType.methodType(void.class, MethodHandle.class, Pointer.class, Pointer.class);
  private static final MethodHandles.Lookup POINTER =
      MethodHandles.publicLookup().in(Pointer.class);
  private static final MethodHandle GET_POINTER = getter("Pointer", Pointer.class);

  /** Converts a pointer to its address. */
  static final MethodHandle ADDRESS =
      HandleLookup.findStatic(POINTER, "nativeValue", long.class, Pointer.class);

  private static final Map<Signature, MethodHandle> ADAPTERS = new ConcurrentHashMap<>();

  private ClosureValues() {}

  /**
   * A handle that takes a pointer to the result and the argument array. It never throws.
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
    MethodHandle target =
        UncaughtExceptions.guard(MethodHandles.exactInvoker(signature.methodType()));
    int leading = signature.returnsStruct() ? 2 : 1;
    if (signature.returnsStruct()) {
      target = filterArguments(target, 1, ADDRESS);
    }
    List<CType> parameters = signature.parameters();
    MethodHandle[] loaders = new MethodHandle[parameters.size()];
    int[] places = new int[leading + loaders.length];
    for (int i = 0; i < loaders.length; i++) {
      loaders[i] = loader(parameters.get(i), i);
      places[leading + i] = 2;
    }
    places[leading - 1] = leading - 1;
    MethodHandle loading = filterArguments(target, leading, loaders);
    MethodType called = CLOSURE.changeReturnType(loading.type().returnType());
    MethodHandle ordered = permuteArguments(loading, called, places);
    if (called.returnType() == void.class) {
      return ordered;
    }
    MethodHandle storing =
        MethodHandles.collectArguments(storer((CScalar) signature.result()), 1, ordered);
    return permuteArguments(storing, CLOSURE, 1, 0, 1, 2);
  }

  /** {@code (argument array) -> argument}; of a structure, the address of libffi's copy. */
  private static MethodHandle loader(CType type, int index) {
    MethodHandle pointer = insertArguments(GET_POINTER, 1, (long) index * Native.POINTER_SIZE);
    if (type instanceof CStruct) {
      return filterReturnValue(pointer, ADDRESS);
    }
    return filterReturnValue(
        pointer,
        type == CScalar.ADDRESS
            ? filterReturnValue(insertArguments(GET_POINTER, 1, 0L), ADDRESS)
            : insertArguments(getter(Downcall.suffix(type), type.carrier()), 1, 0L));
  }

  /**
   * {@code (memory, result)}. Integers narrower than a register are widened to a register, which
   * libffi requires.
   */
  private static MethodHandle storer(CScalar type) {
    return switch (type) {
      case INT64, FLOAT, DOUBLE -> setter(Downcall.suffix(type), type.carrier());
      case UINT8, UINT16, UINT32 ->
          filterArguments(
              register(long.class), 1, HandleLookup.zeroExtension(type.carrier(), long.class));
      default -> register(type.carrier());
    };
  }

  private static MethodHandle register(Class<?> carrier) {
    MethodHandle setter =
        Native.POINTER_SIZE == Long.BYTES ? setter("Long", long.class) : setter("Int", int.class);
    return explicitCastArguments(setter, setter.type().changeParameterType(1, carrier));
  }

  private static MethodHandle getter(String suffix, Class<?> carrier) {
    return HandleLookup.findVirtual(POINTER, "get" + suffix, carrier, long.class);
  }

  private static MethodHandle setter(String suffix, Class<?> carrier) {
    return insertArguments(
        HandleLookup.findVirtual(POINTER, "set" + suffix, void.class, long.class, carrier), 1, 0L);
  }
}
