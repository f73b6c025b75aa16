package io.ekkogen.runtime.js.ffi;

import io.ekkogen.runtime.js.engine.HostGuard;
import io.ekkogen.runtime.js.engine.ScriptErrors;
import io.ekkogen.runtime.layout.CType;
import io.ekkogen.runtime.layout.Signature;
import io.ekkogen.runtime.linker.CallOptions;
import io.ekkogen.runtime.linker.CallingConvention;
import io.ekkogen.runtime.linker.Linker;
import io.ekkogen.runtime.linking.Linkers;
import io.ekkogen.runtime.linking.NativeLinkage;
import io.ekkogen.runtime.loading.open.LoadedLibrary;
import io.ekkogen.runtime.observe.ObservedFunction;
import io.ekkogen.runtime.script.ScriptAccess;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.graalvm.polyglot.Value;

/** The Java side of ffi.js, which has checked the arguments. */
final class FfiHost {
  /**
   * The library name that observers use for the process, which has the symbols of every library.
   */
  private static final String PROCESS = "process";

  /** The maximum length of a symbol, in characters; linkers have limits. */
  private static final int LONGEST_SYMBOL = 1024;

  private final Linker linker = Linkers.select();
  private final ScriptErrors errors;
  private final HostGuard guard;
  private final Path workingDirectory;

  FfiHost(ScriptErrors errors, HostGuard guard, Path workingDirectory) {
    this.errors = errors;
    this.guard = guard;
    this.workingDirectory = workingDirectory;
  }

  /** Opens a library; null is the process. */
  @ScriptAccess
  public Value open(String name) {
    try {
      return guard.guard(
          new Opened(FfiLibraries.open(name, workingDirectory), name == null ? PROCESS : name));
    } catch (UnsatisfiedLinkError | InvalidPathException e) {
      throw errors.error("NativeError", "EKKO_LOAD", "FFI Error in ffi.Library: " + e.getMessage());
    }
  }

  /** An open library. */
  final class Opened {
    private final LoadedLibrary library;
    private final String name;

    private Opened(LoadedLibrary library, String name) {
      this.library = library;
      this.name = name;
    }

    @ScriptAccess
    public boolean has(String symbol) {
      return symbol.length() <= LONGEST_SYMBOL
          && symbol.indexOf('\0') < 0
          && library.symbol(symbol) != 0;
    }

    /** Links a function that {@link #has} found. */
    @ScriptAccess
    public Value link(String symbol, String result, List<String> parameters) {
      List<FfiType> types = parameters.stream().map(FfiType::ofName).toList();
      FfiType resultType = FfiType.ofName(result);
      Signature signature =
          new Signature(types.stream().<CType>map(FfiType::scalar).toList(), resultType.scalar());
      FfiFunction function =
          new FfiFunction(
              NativeLinkage.downcall(
                  linker,
                  library.symbol(symbol),
                  ObservedFunction.of(name, symbol, signature, false),
                  CallOptions.of(CallingConvention.CDECL)),
              types,
              resultType);
      return guard.guard(function::call);
    }
  }
}
