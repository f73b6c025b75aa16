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
  private static final Map<Key, Long> PREPARED = new ConcurrentHashMap<>();

  private record Key(Signature signature, int abi) {}

  private CallInterface() {}

  /**
   * The address of the {@code ffi_cif}.
   *
   * @throws IllegalArgumentException when libffi rejects the signature
   */
  static long prepare(Signature signature, CallingConvention convention) {
    Key key = new Key(signature, FfiAbi.number(convention, Platform.current()));
    return PREPARED.computeIfAbsent(
        key,
        k ->
            Native.ffi_prep_cif(
                k.abi(),
                k.signature().parameters().size(),
                FfiTypes.ofResult(k.signature().result()),
                FfiTypes.arrayOf(k.signature().parameters())));
  }
}
