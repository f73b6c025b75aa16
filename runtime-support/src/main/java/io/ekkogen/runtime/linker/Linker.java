package io.ekkogen.runtime.linker;

import io.ekkogen.runtime.layout.Signature;
import java.lang.invoke.MethodHandle;
import java.util.List;
import java.util.Optional;

/**
 * Turns addresses of C functions into method handles, and method handles into C function pointers.
 *
 * <p>Implementations are stateless and safe for use by several threads.
 */
public interface Linker {

  /** The name that selects this linker in the system property {@code ekkogen.linker}. */
  String name();

  /**
   * A handle that calls {@code function}.
   *
   * @param function the function's address; not 0
   * @param signature a {@linkplain Signature#fixed fixed} signature; for a variadic function, it
   *     includes the types of the variadic arguments, promoted as in C
   * @return a handle of {@link Signature#methodType()}, callable from any thread. Memory whose
   *     address is passed must stay allocated until the call returns
   * @throws IllegalArgumentException when this linker does not support the signature
   */
  MethodHandle downcall(long function, Signature signature, CallOptions options);

  /**
   * A handle for a critical function that is passed memory of Java's heap itself.
   *
   * @param positions the pointers among the parameters for which the handle takes an Object: an
   *     array of numbers, a buffer, a {@code Long} that is an address, or null
   * @return empty if this linker passes only addresses, at least with this signature
   */
  default Optional<MethodHandle> heapDowncall(
      long function, Signature signature, CallOptions options, List<Integer> positions) {
    return Optional.empty();
  }

  /** Whether calls with a signature can store the error code ({@link CallOptions#lastError}). */
  boolean capturesError(Signature signature);

  /** A handle for an ordinary call; see the other overload. */
  default MethodHandle downcall(long function, Signature signature, CallingConvention convention) {
    return downcall(function, signature, CallOptions.of(convention));
  }

  /**
   * A C function pointer that calls {@code target}.
   *
   * <p>Exceptions of {@code target} do not cross native frames: they go to the calling thread's
   * uncaught exception handler, and native code gets zero.
   *
   * @param target a handle of {@link Signature#methodType()}
   * @param signature a {@linkplain Signature#fixed fixed} signature
   * @return the stub, which lives until it is released
   */
  UpcallStub upcall(MethodHandle target, Signature signature, CallingConvention convention);
}
