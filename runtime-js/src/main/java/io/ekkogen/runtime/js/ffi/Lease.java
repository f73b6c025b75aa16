package io.ekkogen.runtime.js.ffi;

import io.ekkogen.runtime.CloseableHandle;
import io.ekkogen.runtime.NativeRelease;
import io.ekkogen.runtime.linker.HandleLookup;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;

/** Something that calls use, and that is released once it was closed and no call uses it. */
final class Lease extends CloseableHandle {
  /** It has no address; that must not be 0. */
  private static final long NO_ADDRESS = 1;

  private static final MethodHandle RELEASE =
      HandleLookup.findStatic(
          MethodHandles.lookup(), "release", void.class, Runnable.class, long.class);

  Lease(Runnable release) {
    super(NO_ADDRESS, NativeRelease.of(RELEASE.bindTo(release)), null);
  }

  private static void release(Runnable release, long address) {
    release.run();
  }
}
