package io.ekkogen.runtime.js.ffi;

import io.ekkogen.runtime.NativeHandle;
import io.ekkogen.runtime.NativeRelease;
import io.ekkogen.runtime.linker.HandleLookup;
import io.ekkogen.runtime.loading.open.LoadedLibrary;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;

/** A library that a script opened; it is closed once no call uses it. */
final class OpenLibrary extends NativeHandle {
  /** Libraries have no address; it must not be 0. */
  private static final long NO_ADDRESS = 1;

  private static final MethodHandle CLOSE =
      HandleLookup.findStatic(
          MethodHandles.lookup(), "close", void.class, LoadedLibrary.class, long.class);

  OpenLibrary(LoadedLibrary library) {
    super(NO_ADDRESS, NativeRelease.of(CLOSE.bindTo(library)));
  }

  private static void close(LoadedLibrary library, long address) {
    library.close();
  }
}
