package io.ekkogen.runtime.linker.libffi;

import com.sun.jna.Pointer;
import io.ekkogen.runtime.layout.CScalar;
import io.ekkogen.runtime.layout.CType;
import io.ekkogen.runtime.layout.Signature;
import io.ekkogen.runtime.linker.UpcallGuard;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;

/**
 * A structure that is returned in memory: the caller passes a pointer to that before all arguments,
 * and gets it back. Where libffi does not know that a structure is such a one, the pointer is made
 * an ordinary argument and result.
 */
final class HiddenPointer {
  private static final MethodHandle CLEAR = clearer();

  private HiddenPointer() {}

  /** {@code signature}, which returns a structure, with the pointer in sight. */
  static Signature visible(Signature signature) {
    List<CType> parameters = new ArrayList<>(List.of(CScalar.ADDRESS));
    parameters.addAll(signature.parameters());
    return new Signature(parameters, CScalar.ADDRESS);
  }

  /**
   * {@code target}, whose first parameter is the pointer, but it gives that back. What it throws is
   * reported, and the structure then is zero.
   *
   * @param size of the structure, in bytes
   */
  static MethodHandle returned(MethodHandle target, int size) {
    MethodHandle guarded = UpcallGuard.guard(target);
    MethodHandle cleared =
        MethodHandles.foldArguments(guarded, MethodHandles.insertArguments(CLEAR, 1, size));
    List<Class<?>> arguments = target.type().parameterList();
    MethodHandle pointer =
        MethodHandles.dropArguments(
            MethodHandles.identity(long.class), 1, arguments.subList(1, arguments.size()));
    return MethodHandles.foldArguments(pointer, cleared);
  }

  private static void clear(long address, int size) {
    new Pointer(address).clear(size);
  }

  private static MethodHandle clearer() {
    try {
      return MethodHandles.lookup()
          .findStatic(
              HiddenPointer.class,
              "clear",
              MethodType.methodType(void.class, long.class, int.class));
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }
}
