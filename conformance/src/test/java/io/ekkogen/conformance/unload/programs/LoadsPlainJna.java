package io.ekkogen.conformance.unload.programs;

import com.sun.jna.Native;
import io.ekkogen.conformance.Bindings;
import io.ekkogen.conformance.reloaded.Reloaded;

/**
 * A program that uses the generated interface with plain {@code Native.load}, which has no
 * unloading.
 */
public final class LoadsPlainJna implements Runnable {
  @Override
  public void run() {
    String file = Bindings.file("exchange").toString();
    new UsesEverything(Native.load(file, Reloaded.class, Bindings.options(Reloaded.class))).run();
  }
}
