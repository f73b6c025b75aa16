package io.ekkogen.runtime;

import io.ekkogen.runtime.layout.Signature;
import io.ekkogen.runtime.linker.CallOptions;
import io.ekkogen.runtime.linker.Linker;
import io.ekkogen.runtime.observe.ObservedFunction;
import io.ekkogen.runtime.platform.Platform;
import java.lang.invoke.MethodHandle;

/** How every function is linked that Java calls: what surrounds the handle that a linker makes. */
public final class NativeLinkage {
  private NativeLinkage() {}

  /**
   * A handle that calls the function at {@code address}. What a callback throws meanwhile is not
   * thrown by it.
   *
   * @param function its signature is that of the handle
   */
  public static MethodHandle downcall(
      Linker linker, long address, ObservedFunction function, CallOptions options) {
    Platform platform = Platform.current();
    Signature signature = function.signature();
    MethodHandle handle = linker.downcall(address, signature.fixed(platform), options);
    return CallObservers.observed(PlatformCarriers.adapt(handle, signature, platform), function);
  }
}
