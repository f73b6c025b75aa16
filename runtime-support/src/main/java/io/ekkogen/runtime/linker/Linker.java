package io.ekkogen.runtime.linker;

import io.ekkogen.runtime.layout.Signature;
import java.lang.invoke.MethodHandle;

/**
 * Turns addresses of C functions into method handles, and method handles into C function pointers.
 *
 * <p>Implementations are stateless and safe for use by several threads.
 */
public interface Linker {

  /** The name that the system property {@code ekkogen.linker} chooses this linker by. */
  String name();

  /**
   * A handle that calls {@code function}.
   *
   * @param function the function's address; not 0
   * @param signature in {@linkplain Signature#fixed fixed} terms; for a variadic function with the
   *     types of the arguments that are passed, promoted as C does
   * @return a handle of {@link Signature#methodType()}, callable from any thread. Memory whose
   *     address is passed must stay allocated until the call returns
   * @throws IllegalArgumentException when the signature cannot be called by this linker
   */
  MethodHandle downcall(long function, Signature signature, CallOptions options);

  /** A handle for a call with nothing special about it; see the other overload. */
  default MethodHandle downcall(long function, Signature signature, CallingConvention convention) {
    return downcall(function, signature, CallOptions.of(convention));
  }

  /**
   * A C function pointer that calls {@code target}.
   *
   * <p>What {@code target} throws does not cross native frames: it goes to the calling thread's
   * uncaught exception handler, and native code gets zero.
   *
   * @param target a handle of {@link Signature#methodType()}
   * @param signature in {@linkplain Signature#fixed fixed} terms
   * @return the stub, which lives until it is released
   */
  UpcallStub upcall(MethodHandle target, Signature signature, CallingConvention convention);
}
