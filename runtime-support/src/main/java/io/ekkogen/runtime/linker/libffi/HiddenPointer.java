package io.ekkogen.runtime.linker.libffi;

import com.sun.jna.Pointer;
import io.ekkogen.runtime.layout.CScalar;
import io.ekkogen.runtime.layout.CType;
import io.ekkogen.runtime.layout.Signature;
import io.ekkogen.runtime.linker.HandleLookup;
import io.ekkogen.runtime.linker.UncaughtExceptions;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes the hidden pointer of a structure returned in memory explicit. The caller of such a
 * function passes a pointer to the result before all arguments, and gets it back. Where libffi does
 * not know that a structure is returned this way, the pointer becomes an ordinary argument and
 * result.
 */
final class HiddenPointer {
  private static final MethodHandle CLEAR =
      HandleLookup.findStatic(MethodHandles.lookup(), "clear", void.class, long.class, int.class);

  private HiddenPointer() {}

  /**
   * {@code signature}, which returns a structure, with the pointer as its first parameter and
   * result.
   */
  static Signature visible(Signature signature) {
    List<CType> parameters = new ArrayList<>(List.of(CScalar.ADDRESS));
    parameters.addAll(signature.parameters());
    return new Signature(parameters, CScalar.ADDRESS);
  }

  /**
   * Wraps {@code target}, whose first parameter is the pointer, so that it returns the pointer.
   * Exceptions are reported, and leave the structure zeroed.
   *
   * @param size of the structure, in bytes
   */
  static MethodHandle returned(MethodHandle target, int size) {
    MethodHandle guarded = UncaughtExceptions.guard(target);
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
}
