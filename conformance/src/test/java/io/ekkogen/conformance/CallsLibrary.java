package io.ekkogen.conformance;

import io.ekkogen.runtime.NativeBinding;
import java.lang.invoke.MethodHandles;

/** Binds the calls fixture as generated code would. */
final class CallsLibrary {
  private CallsLibrary() {}

  /** A binding of its own, which knows no function yet. */
  static NativeBinding binding() {
    return NativeBinding.of(MethodHandles.lookup(), "calls", NativeBinding.API_LEVEL)
        .artifact("windows", "calls.dll")
        .artifact("linux", "libcalls.so")
        .artifact("darwin", "libcalls.dylib");
  }
}
