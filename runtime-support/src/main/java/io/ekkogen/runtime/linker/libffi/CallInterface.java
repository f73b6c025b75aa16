package io.ekkogen.runtime.linker.libffi;

import com.sun.jna.Native;
import io.ekkogen.runtime.layout.Signature;
import io.ekkogen.runtime.linker.CallingConvention;
import io.ekkogen.runtime.platform.Platform;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Prepares libffi's {@code ffi_cif}, once per signature and convention. They are never freed:
 * nothing tells when the last call through a handle is over. Each list of argument types of a
 * variadic function is a signature, which takes a few hundred bytes even after its handle was
 * collected.
 */
final class CallInterface {
  /** By the convention's number and the signature's text, which the JVM hashes without linking. */
  private static final Map<String, Long> PREPARED = new ConcurrentHashMap<>();

  private CallInterface() {}

  /**
   * The address of the {@code ffi_cif}.
   *
   * @throws IllegalArgumentException when libffi rejects the signature
   */
  static long prepare(Signature signature, CallingConvention convention) {
    int abi = FfiAbi.number(convention, Platform.current());
    return PREPARED.computeIfAbsent(
        abi + signature.toString(),
        key ->
            Native.ffi_prep_cif(
                abi,
                signature.parameters().size(),
                FfiTypes.ofResult(signature.result()),
                FfiTypes.arrayOf(signature.parameters())));
  }
}
