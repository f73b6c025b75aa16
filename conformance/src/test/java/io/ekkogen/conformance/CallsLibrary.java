package io.ekkogen.conformance;

import io.ekkogen.runtime.ApiLevel;
import io.ekkogen.runtime.binding.NativeBinding;
import java.lang.invoke.MethodHandles;

/** Binds the calls fixture as generated code would. */
final class CallsLibrary {
  private CallsLibrary() {}

  /** Creates a new binding without functions. */
  static NativeBinding binding() {
    return NativeBinding.of(MethodHandles.lookup(), "calls", ApiLevel.CURRENT)
        .artifact("windows", "calls.dll")
        .artifact("linux", "libcalls.so")
        .artifact("darwin", "libcalls.dylib");
  }
}
