package io.ekkogen.conformance.unload.programs;

import io.ekkogen.conformance.reloaded.Reloaded;

/** A program that ends correctly: native code keeps callbacks, but the library is unloaded. */
public final class LoadsAndUnloads implements Runnable {
  @Override
  public void run() {
    UsesEverything uses = new UsesEverything(Reloaded.load());
    uses.run();
    uses.leaveCallbacks();
    Reloaded.unload();
  }
}
