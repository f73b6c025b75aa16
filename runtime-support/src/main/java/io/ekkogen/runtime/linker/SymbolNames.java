package io.ekkogen.runtime.linker;

import io.ekkogen.runtime.layout.CType;
import io.ekkogen.runtime.layout.Signature;
import io.ekkogen.runtime.platform.Architecture;
import io.ekkogen.runtime.platform.OperatingSystem;
import io.ekkogen.runtime.platform.Platform;
import java.util.List;

/** The names under which a library may export a function. */
public final class SymbolNames {
  private SymbolNames() {}

  /**
   * The plain name, and on 32-bit Windows also the decorated names, which compilers export by
   * default (unless {@code --kill-at} or a .def file is used): {@code f@8} or {@code _f@8} for
   * stdcall, {@code @f@8} for fastcall, where the number is the size of the arguments in bytes,
   * each rounded up to a stack slot of 4.
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
