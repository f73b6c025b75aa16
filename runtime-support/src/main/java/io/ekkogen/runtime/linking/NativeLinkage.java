package io.ekkogen.runtime.linking;

import io.ekkogen.runtime.layout.Signature;
import io.ekkogen.runtime.linker.CallOptions;
import io.ekkogen.runtime.linker.Linker;
import io.ekkogen.runtime.observe.ObservedFunction;
import io.ekkogen.runtime.platform.Platform;
import java.lang.invoke.MethodHandle;

/**
 * Links all native functions that Java calls, and wraps the linker's handle with what every call
 * needs.
 */
public final class NativeLinkage {
  private NativeLinkage() {}

  /**
   * A handle that calls the function at {@code address}. It does not rethrow exceptions of
   * callbacks.
   *
   * @param function the function; its signature is that of the handle
   */
  public static MethodHandle downcall(
      Linker linker, long address, ObservedFunction function, CallOptions options) {
    Platform platform = Platform.current();
    Signature signature = function.signature();
    MethodHandle handle = linker.downcall(address, signature.fixed(platform), options);
    return CallObservers.observed(PlatformCarriers.adapt(handle, signature, platform), function);
  }
}
