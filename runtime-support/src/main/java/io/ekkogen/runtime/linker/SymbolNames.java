package io.ekkogen.runtime.linker;

import io.ekkogen.runtime.layout.CType;
import io.ekkogen.runtime.layout.Signature;
import io.ekkogen.runtime.platform.Architecture;
import io.ekkogen.runtime.platform.OperatingSystem;
import io.ekkogen.runtime.platform.Platform;
import java.util.List;

/** Under which names a function may be exported. */
public final class SymbolNames {
  private SymbolNames() {}

  /**
   * The plain name, and on 32-bit Windows also the decorated one, which compilers export unless
   * they are told otherwise ({@code --kill-at}, a .def file): {@code f@8} or {@code _f@8} for
   * stdcall, {@code @f@8} for fastcall, with the bytes of the arguments rounded up to stack slots
   * of 4.
   */
  public static List<String> candidates(
      String symbol, Signature signature, CallingConvention convention, Platform platform) {
    if (convention == CallingConvention.CDECL
        || platform.os() != OperatingSystem.WINDOWS
        || platform.arch() != Architecture.X86) {
      return List.of(symbol);
    }
    int bytes = 0;
    for (CType parameter : signature.parameters()) {
      bytes += (parameter.size(platform) + 3) / 4 * 4;
    }
    String decorated = symbol + "@" + bytes;
    return convention == CallingConvention.STDCALL
        ? List.of(symbol, decorated, "_" + decorated)
        : List.of(symbol, "@" + decorated);
  }
}
