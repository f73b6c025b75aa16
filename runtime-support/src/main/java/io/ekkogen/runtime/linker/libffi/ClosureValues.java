package io.ekkogen.runtime.linker.libffi;

import static java.lang.invoke.MethodHandles.collectArguments;
import static java.lang.invoke.MethodHandles.explicitCastArguments;
import static java.lang.invoke.MethodHandles.filterArguments;
import static java.lang.invoke.MethodHandles.insertArguments;
import static java.lang.invoke.MethodHandles.permuteArguments;

import com.sun.jna.Native;
import io.ekkogen.runtime.layout.CScalar;
import io.ekkogen.runtime.layout.CStruct;
import io.ekkogen.runtime.layout.CType;
import io.ekkogen.runtime.layout.Signature;
import io.ekkogen.runtime.linker.HandleLookup;
import io.ekkogen.runtime.linker.UncaughtExceptions;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Adapts the handle that a closure calls to what libffi passes to the closure. */
final class ClosureValues {
  private static final MethodType CLOSURE =
      MethodType.methodType(void.class, MethodHandle.class, ClosureFrame.class);
  private static final MethodHandles.Lookup FRAME = MethodHandles.lookup().in(ClosureFrame.class);
  private static final MethodHandle RESULT = HandleLookup.findVirtual(FRAME, "result", long.class);

  private static final Map<Signature, MethodHandle> ADAPTERS = new ConcurrentHashMap<>();

  private ClosureValues() {}

  /**
   * A handle that takes a {@link ClosureFrame}. It never throws.
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
    List<MethodHandle> loaders = new ArrayList<>();
    if (signature.returnsStruct()) {
      loaders.add(RESULT);
    }
    for (int i = 0; i < signature.parameters().size(); i++) {
      loaders.add(loader(signature.parameters().get(i), i));
    }
    MethodHandle loading = filterArguments(target, 1, loaders.toArray(MethodHandle[]::new));
    int[] places = new int[1 + loaders.size()];
    Arrays.fill(places, 1, places.length, 1);
    MethodType called = CLOSURE.changeReturnType(loading.type().returnType());
    MethodHandle ordered = permuteArguments(loading, called, places);
    if (called.returnType() == void.class) {
      return ordered;
    }
    MethodHandle storing = collectArguments(storer((CScalar) signature.result()), 1, ordered);
    return permuteArguments(storing, CLOSURE, 1, 0, 1);
  }

  /** {@code (frame) -> argument}; of a structure, the address of libffi's copy. */
  private static MethodHandle loader(CType type, int index) {
    MethodHandle getter =
        type instanceof CStruct
            ? getter("place", long.class)
            : getter("get" + Downcall.suffix(type), type.carrier());
    return insertArguments(getter, 1, index);
  }

  /**
   * {@code (frame, result)}. Integers narrower than a register are widened to a register, which
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

  private static MethodHandle getter(String name, Class<?> carrier) {
    return HandleLookup.findVirtual(FRAME, name, carrier, int.class);
  }

  private static MethodHandle setter(String suffix, Class<?> carrier) {
    return HandleLookup.findVirtual(FRAME, "return" + suffix, void.class, carrier);
  }
}
