package io.ekkogen.runtime.js.ffi;

import io.ekkogen.runtime.allocation.NativeAllocator;
import io.ekkogen.runtime.js.engine.ScriptRunner;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.graalvm.polyglot.Value;

/** The module {@code std:ffi} of one context. */
public final class FfiModule {
  /** The scripts, each of which uses those before it. */
  private static final List<String> PARTS =
      List.of(
          "errors",
          "types",
          "structs",
          "memory",
          "callbacks",
          "arguments",
          "functions",
          "calls",
          "library",
          "scope");

  private final FfiLibraries libraries;
  private final Consumer<String> printer;
  private final FfiSettings settings = FfiSettings.current();
  private final FfiCallbacks callbacks = new FfiCallbacks();
  private FfiMemory memory;

  /**
   * @param workingDirectory the base of relative paths of libraries
   * @param printer prints lines of warnings and reports
   */
  public FfiModule(Path workingDirectory, Consumer<String> printer) {
    libraries = new FfiLibraries(workingDirectory);
    this.printer = printer;
  }

  /**
   * Creates the module's exports.
   *
   * @param parts what the scripts of {@code native:} modules made
   */
  public Value exports(ScriptRunner runner, Value parts) {
    memory =
        new FfiMemory(settings.guard() ? NativeAllocator.guarded() : NativeAllocator.current());
    FfiHost host = new FfiHost(libraries, memory, callbacks, printer, settings.leaks());
    for (String part : PARTS) {
      String name = "ffi" + Character.toUpperCase(part.charAt(0)) + part.substring(1);
      parts.putMember(name, runner.call("ffi/" + part + ".js", runner.intrinsics(), host, parts));
    }
    return runner.call("ffi/module.js", runner.intrinsics(), host, parts);
  }

  /** Releases what scripts allocated, and lists what they did not free. */
  public void close() {
    if (memory == null) {
      return;
    }
    if (settings.leaks()) {
      Stream.concat(memory.leaks(), callbacks.leaks())
          .forEach(leak -> printer.accept("FFI leak: " + leak));
    }
    libraries.close();
    callbacks.close();
    memory.close();
  }
}
