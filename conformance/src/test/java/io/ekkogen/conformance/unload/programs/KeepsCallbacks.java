package io.ekkogen.conformance.unload.programs;

import io.ekkogen.conformance.reloaded.Reloaded;

/** Is dropped while native code keeps callbacks, without having unloaded its library. */
public final class KeepsCallbacks implements Runnable {
  @Override
  public void run() {
    new UsesEverything(Reloaded.load()).leaveCallbacks();
  }
}
